#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Every diagnostic that can be provoked occurs in a golden or a hostile case; the others are listed here with a reason.
// Also holds the registry to a rule of its own: a hint has backticks around a suggestion only.
// usage: node tests/golden/coverage.mjs [--root CHECKOUT]

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cases } from '../hostile/cases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { root: { type: 'string', default: path.join(here, '../..') }, program: { type: 'string' } } });

const kExceptions = {
  'geen-woordenlijst': 'takes a machine without the package hunspell-nl',
  'geen-gezamenlijk-begin': 'takes a git history with two beginnings: tests/diff has it',
  'intussen-gewijzigd': 'takes somebody who saves a file while it is being mended: generator/commands/rewrite_test.cpp has it',
  'volgen-lukt-niet': 'inotify has to run out of watches, which is a limit of the machine',
};

// --- the registry: BOEK_CODE(Name, "slug", severity, blame, message nl, message en, hint nl, hint en, …)

// The arguments of each call, strings without their quotes and joined where C joins them.
function callsOf(macro, source) {
  const calls = [];
  for (const match of source.matchAll(new RegExp(`^${macro}\\(`, 'gm'))) {
    const args = [''];
    const token = /"((?:[^"\\]|\\.)*)"|,|\)|[^\s",)]+/g;
    token.lastIndex = match.index + match[0].length;
    for (let found = token.exec(source); found[0] !== ')'; found = token.exec(source)) {
      if (found[0] === ',') args.push('');
      else args[args.length - 1] += found[1] ?? found[0];
    }
    calls.push(args);
  }
  return calls;
}

const registry = fs.readFileSync(path.join(options.root, 'generator/core/codes.def'), 'utf8').replace(/^\/\/.*$/gm, '');
const codes = callsOf('BOEK_CODE', registry).map(([name, slug, severity, blame, , , hintNl, hintEn]) => ({ name, slug, hints: [hintNl, hintEn] }));

// --- what the cases expect

const seen = new Set();
for (const { expect } of cases) for (const { code } of expect) seen.add(code);
for (const name of fs.readdirSync(here)) {
  const file = path.join(here, name, 'expected.json');
  if (fs.existsSync(file)) for (const { code } of JSON.parse(fs.readFileSync(file, 'utf8')).diagnostics ?? []) seen.add(code);
  const text = path.join(here, name, 'expected.stderr');
  if (fs.existsSync(text)) for (const [, code] of fs.readFileSync(text, 'utf8').matchAll(/^(?:\S.*: )?[a-z]+\[([a-z0-9-]+)\]: /gm)) seen.add(code);
}

// --- the verdict

const problems = [];
const slugs = new Set(codes.map(({ slug }) => slug));
if (codes.length === 0) problems.push('no codes were found in generator/core/codes.def');
for (const { slug, hints } of codes) {
  if (!seen.has(slug) && !(slug in kExceptions)) problems.push(`${slug} occurs in no case of tests/golden or tests/hostile`);
  if (hints.some((hint) => /`/.test(hint.replace(/`\{\d\}`/g, '')))) problems.push(`the hint of ${slug} has backticks, and the first word in them is taken for a suggestion`);
}
for (const slug of Object.keys(kExceptions)) {
  if (!slugs.has(slug)) problems.push(`the exception ${slug} is no code any more`);
  if (seen.has(slug)) problems.push(`${slug} occurs in a case and is listed as an exception`);
}
for (const slug of seen) if (!slugs.has(slug)) problems.push(`a case expects ${slug}, which is no code`);

for (const problem of problems) console.log(problem);
console.log(`${codes.length} codes, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
