#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Runs every case of this folder: a copy of basis/ with the case laid over it, one run of the program, and its
// diagnostics and files compared with what the case expects.
// usage: node tests/golden/run.mjs --program FILE [--root CHECKOUT] [--case NAME] [--update]
//
// A case holds, all but the first optional:
//   expected.json                 {"exit", "diagnostics"}; without a format in args only {"exit"}
//   expected.stdout .stderr       the exact text, `{root}` for the folder that the program was run in
//   expected/                     files of the rendered site, byte for byte
//   after/                        files as the run leaves them; all others that were there stay as they were
//   content/ templates/ projectenboek.toml   laid over the basis; templates/ over those of the checkout
//   root/                         other files beside projectenboek.toml
//   before/                       laid over the basis and committed before the case is: what it is compared with, HEAD
//   remove                        paths of the basis that the case does without, one a line
//   args                          one argument a line instead of `check --format json`; `{root}`, `{templates}` and
//                                 `{assets}` are filled in
// A name starts with fail_ if and only if the exit code is not 0.

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    program: { type: 'string' },
    root: { type: 'string', default: path.join(here, '../..') },
    case: { type: 'string' },
    update: { type: 'boolean', default: false },
  },
});
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));
const checkout = path.resolve(options.root);

// In memory where there is such a folder: every build waits for the disk, and that is most of the time.
const kScratch = !process.env.TMPDIR && fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const kToday = '2026-11-20';
const kDefaultArgs = ['check', '--format', 'json'];
const kMostLines = 60; // of a difference
const kMostMilliseconds = 20_000; // a case that takes longer hangs

function lines(file) {
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
}

// --- one run

// Nothing of the settings of who runs this may get into the repository.
function commit(before, root) {
  fs.cpSync(before, root, { recursive: true });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root, env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=before', '--date=2026-01-01T00:00:00Z');
}

function layOut(folder, root) {
  const removed = lines(path.join(folder, 'remove'));
  fs.cpSync(path.join(here, 'basis'), root, { recursive: true });
  if (fs.existsSync(path.join(folder, 'before'))) commit(path.join(folder, 'before'), root);
  if (fs.existsSync(path.join(folder, 'templates')) || removed.some((name) => name.startsWith('templates/'))) {
    fs.cpSync(path.join(checkout, 'templates'), path.join(root, 'templates'), { recursive: true });
  }
  for (const name of removed) fs.rmSync(path.join(root, name), { recursive: true });
  for (const name of ['content', 'templates', 'projectenboek.toml']) {
    const from = path.join(folder, name);
    if (fs.existsSync(from)) fs.cpSync(from, path.join(root, name), { recursive: true });
  }
  if (fs.existsSync(path.join(folder, 'root'))) fs.cpSync(path.join(folder, 'root'), root, { recursive: true });
}

function argumentsOf(folder, root) {
  const own = path.join(root, 'templates');
  const places = {
    '{root}': root,
    '{templates}': fs.existsSync(own) ? own : path.join(checkout, 'templates'),
    '{assets}': path.join(checkout, 'assets'),
  };
  const file = path.join(folder, 'args');
  let args = fs.existsSync(file) ? lines(file) : [...kDefaultArgs];
  args = args.map((arg) => arg.replace(/\{\w+\}/g, (name) => places[name] ?? name));
  if (!args.includes('--root') && args[0] !== 'explain') args.push('--root', root);
  if (!args.includes('--today')) args.push('--today', kToday);
  return args;
}

function environment(root) {
  const { SOURCE_DATE_EPOCH, ...rest } = process.env;
  return { ...rest, HOME: path.join(root, 'home'), LC_ALL: 'C.UTF-8' };
}

function contentOf(root) {
  const files = [...filesBelow(path.join(root, 'content')), path.join(root, 'projectenboek.toml')];
  return new Map(files.filter((file) => fs.existsSync(file) && fs.lstatSync(file).isFile()).map((file) => [path.relative(root, file), fs.readFileSync(file)]));
}

// The files that were there before, and are not what they were.
function changedFiles(before, root) {
  const now = contentOf(root);
  return new Map([...before].filter(([name, bytes]) => !now.get(name)?.equals(bytes)).map(([name]) => [name, now.get(name)]));
}

function runCase(folder, root) {
  layOut(folder, root);
  const before = contentOf(root);
  const args = argumentsOf(folder, root);
  const run = spawnSync(program, args, { cwd: root, env: environment(root), timeout: kMostMilliseconds, encoding: 'utf8' });
  if (run.error && run.error.code !== 'ETIMEDOUT') throw run.error;
  const shown = (text) => text.replaceAll(root, '{root}');
  const found = { exit: run.error ? 'none: it hangs' : run.status ?? run.signal, stdout: shown(run.stdout), stderr: shown(run.stderr), root };
  found.changed = changedFiles(before, root);
  if (args.includes('json') && !run.error) {
    try {
      found.diagnostics = JSON.parse(found.stdout).diagnostics;
    } catch {
      found.broken = `the output is not JSON:\n${found.stdout.slice(0, 2000)}\n${found.stderr.slice(0, 2000)}`;
    }
  }
  return found;
}

// --- comparing

// The lines that differ, with - for what was expected and + for what came; what is the same at both ends is left out.
function difference(expected, found) {
  const a = expected.split('\n');
  const b = found.split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const out = [`@@ line ${start + 1}`];
  for (const line of a.slice(start, a.length - end)) out.push(`- ${line}`);
  for (const line of b.slice(start, b.length - end)) out.push(`+ ${line}`);
  if (out.length > kMostLines) out.splice(kMostLines, out.length, '…');
  return out.map((line) => `    ${line}`).join('\n');
}

// A diagnostic a line, so that a difference shows which.
function readable({ exit, diagnostics }) {
  const parts = [`exit ${exit}`];
  for (const { file, line, column, end_line, end_column, severity, code, message, hint, notes } of diagnostics ?? []) {
    parts.push(`${file}:${line}:${column}-${end_line}:${end_column}: ${severity}[${code}]: ${message}`, `  hint: ${hint}`);
    for (const note of notes) parts.push(`  note: ${note.file}:${note.line}:${note.column}: ${note.message}`);
  }
  return parts.join('\n');
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

function pretty(name, bytes) {
  const text = bytes.toString('utf8');
  if (!name.endsWith('.json') && !name.endsWith('.jsonld')) return text.replaceAll('><', '>\n<');
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch {
    return text;
  }
}

function compareFiles(folder, found, problems) {
  const expected = path.join(folder, 'expected');
  for (const file of filesBelow(expected)) {
    const name = path.relative(expected, file);
    const made = path.join(found.root, 'site', name);
    if (!fs.existsSync(made)) {
      problems.push(`site/${name} was not made`);
      continue;
    }
    const want = fs.readFileSync(file);
    const got = fs.readFileSync(made);
    if (!want.equals(got)) problems.push(`site/${name}:\n${difference(pretty(name, want), pretty(name, got))}`);
  }
}

function compareChanges(folder, found, problems) {
  const after = path.join(folder, 'after');
  const wanted = new Map(filesBelow(after).map((file) => [path.relative(after, file), fs.readFileSync(file)]));
  for (const name of new Set([...wanted.keys(), ...found.changed.keys()])) {
    const want = wanted.get(name);
    const got = found.changed.get(name);
    if (!want) problems.push(`${name} was changed`);
    else if (!got) problems.push(`${name} was not changed`);
    else if (!want.equals(got)) problems.push(`${name}:\n${difference(want.toString('utf8'), got.toString('utf8'))}`);
  }
}

function compare(name, folder, found) {
  const problems = [];
  if (found.broken) problems.push(found.broken);
  const expected = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8'));
  if (name.startsWith('fail_') !== (expected.exit !== 0)) problems.push('the name starts with fail_ if and only if exit is not 0');
  const want = readable(expected);
  const got = readable({ exit: found.exit, diagnostics: expected.diagnostics && found.diagnostics });
  if (want !== got) problems.push(difference(want, got));
  for (const stream of ['stdout', 'stderr']) {
    const file = path.join(folder, `expected.${stream}`);
    if (!fs.existsSync(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    if (text !== found[stream]) problems.push(`${stream}:\n${difference(text, found[stream])}`);
  }
  compareFiles(folder, found, problems);
  compareChanges(folder, found, problems);
  return problems;
}

function update(folder, found) {
  const expected = { exit: found.exit };
  if (found.diagnostics) expected.diagnostics = found.diagnostics;
  fs.writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
  for (const stream of ['stdout', 'stderr']) {
    const file = path.join(folder, `expected.${stream}`);
    if (fs.existsSync(file)) fs.writeFileSync(file, found[stream]);
  }
  const after = path.join(folder, 'after');
  fs.rmSync(after, { recursive: true, force: true });
  for (const [name, bytes] of found.changed) {
    fs.mkdirSync(path.dirname(path.join(after, name)), { recursive: true });
    if (bytes) fs.writeFileSync(path.join(after, name), bytes);
  }
  const site = path.join(folder, 'expected');
  for (const file of filesBelow(site)) {
    const made = path.join(found.root, 'site', path.relative(site, file));
    if (fs.existsSync(made)) fs.copyFileSync(made, file);
    else console.log(`${path.basename(folder)}: site/${path.relative(site, file)} is no longer made`);
  }
}

// --- all cases

const names = fs.readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'basis')
  .map((entry) => entry.name)
  .filter((name) => !options.case || name === options.case)
  .sort();

let passed = 0;
let failed = 0;
const temporary = fs.realpathSync(fs.mkdtempSync(path.join(kScratch, 'boek-golden-')));
try {
  for (const name of names) {
    const folder = path.join(here, name);
    const root = path.join(temporary, 'boek');
    fs.mkdirSync(root);
    const found = runCase(folder, root);
    if (options.update) update(folder, found);
    const problems = compare(name, folder, found);
    if (problems.length === 0) passed++;
    else failed++;
    if (problems.length > 0) console.log(`FAILED ${name}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    fs.rmSync(root, { recursive: true });
  }
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
