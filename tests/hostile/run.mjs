#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Gives the program bad input and wants an answer: the right code at the right place, soon, in little memory, and with
// the site that was there left as it was. Input that may stand is built, and what comes out is inspected.
// usage: node tests/hostile/run.mjs --program FILE [--root CHECKOUT] [--case NAME]

import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cases } from './cases.mjs';
import { cellsOf, hiddenCharacters, isFormula, liveMarkup, xmlMistakes } from './inspect.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    program: { type: 'string' },
    root: { type: 'string', default: path.join(here, '../..') },
    case: { type: 'string' },
  },
});
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));
const checkout = path.resolve(options.root);

// Sanitizers cost time and memory; the bounds are there to catch what grows out of hand, not what is slow.
const kSearchable = 'projecten/index.html'; // says without JavaScript that its search needs it
const kSanitized = fs.readFileSync(program).includes('__sanitizer_');
const kMostMilliseconds = kSanitized ? 60_000 : 10_000;
const kMostMegabytes = kSanitized ? 4_000 : 500;
const kPollMilliseconds = 5;

// --- one run of the program

function peakOf(pid) {
  try {
    const match = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) / 1024 : 0;
  } catch {
    return 0; // it has ended
  }
}

function run(args, cwd) {
  return new Promise((resolve, reject) => {
    const { SOURCE_DATE_EPOCH, ...env } = process.env;
    const child = spawn(program, args, { cwd, env: { ...env, HOME: path.join(cwd, 'home') }, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = { stdout: [], stderr: [], megabytes: 0, started: Date.now() };
    child.stdout.on('data', (part) => out.stdout.push(part));
    child.stderr.on('data', (part) => out.stderr.push(part));
    const poll = setInterval(() => {
      out.megabytes = Math.max(out.megabytes, peakOf(child.pid));
      out.hangs ||= Date.now() - out.started > kMostMilliseconds;
      if (out.hangs || out.megabytes > 2 * kMostMegabytes) child.kill('SIGKILL');
    }, kPollMilliseconds);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearInterval(poll);
      resolve({ exit: status ?? signal, hangs: out.hangs, megabytes: Math.round(out.megabytes),
        stdout: Buffer.concat(out.stdout).toString(), stderr: Buffer.concat(out.stderr).toString() });
    });
  });
}

const kCommon = ['--format', 'json', '--today', '2026-11-20', '--templates', path.join(checkout, 'templates'), '--assets', path.join(checkout, 'assets')];

function argumentsOf(test, root) {
  const args = (test.args ?? ['build']).map((arg) => arg.replaceAll('{root}', root));
  const common = kCommon.filter((arg, i) => !args.includes(arg) && !(i > 0 && args.includes(kCommon[i - 1])));
  return [...args, ...(args.includes('--root') ? [] : ['--root', root]), ...common];
}

// --- what is left behind

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  }).sort();
}

function digest(folder) {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(`${path.relative(folder, file)}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}

// Everything of the rendered site that hostile content could have brought to life.
function inspectSite(site) {
  const problems = [];
  for (const file of filesBelow(site)) {
    const name = path.relative(site, file);
    const text = fs.readFileSync(file, 'utf8');
    let found = [];
    if (name.endsWith('.html')) found = [...liveMarkup(text, name === kSearchable ? ['noscript'] : []), ...hiddenCharacters(text)];
    if (name.endsWith('.xml')) found = xmlMistakes(text);
    if (name.endsWith('.csv')) found = [...cellsOf(text).filter(isFormula).map((cell) => `the cell ${cell.slice(0, 40)}`), ...hiddenCharacters(text)];
    if (name.endsWith('.json') || name.endsWith('.jsonld')) {
      found = hiddenCharacters(text);
      try {
        JSON.parse(text);
      } catch (error) {
        found.push(`no JSON: ${error.message}`);
      }
    }
    problems.push(...found.map((what) => `site/${name}: ${what}`));
  }
  return problems;
}

// --- comparing

// A case leaves out the line or column that cannot be told.
function isExpected(found, { file, line, column, code }) {
  return found.code === code && found.file === file && (line === undefined || found.line === line) && (column === undefined || found.column === column);
}

const shown = ({ file, line, column, code }) => `${file}:${line ?? '*'}:${column ?? '*'} ${code}`;

function compareDiagnostics(test, found, problems) {
  const left = [...found];
  for (const wanted of test.expect) {
    const at = left.findIndex((diagnostic) => isExpected(diagnostic, wanted));
    if (at < 0) problems.push(`missing: ${shown(wanted)}`);
    else left.splice(at, 1);
  }
  if (test.others) return;
  for (const other of left.slice(0, 5)) problems.push(`not expected: ${shown(other)}: ${other.message.slice(0, 200)}`);
  if (left.length > 5) problems.push(`… and ${left.length - 5} more`);
}

function compare(test, result, before, root) {
  const problems = [];
  if (result.hangs) return [`took more than ${kMostMilliseconds} ms`];
  if (result.megabytes > kMostMegabytes) problems.push(`used ${result.megabytes} MB, at most ${kMostMegabytes}`);
  let diagnostics = [];
  try {
    if (!test.text) diagnostics = JSON.parse(result.stdout).diagnostics;
  } catch {
    problems.push(`no JSON: ${result.stdout.slice(0, 300)} ${result.stderr.slice(0, 300)}`);
  }
  if (result.exit !== test.exit) problems.push(`exit ${result.exit}, expected ${test.exit}`);
  const words = diagnostics.map(({ file, message, hint }) => `${file} ${message} ${hint}`).join('\n');
  const hidden = words.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  if (hidden) problems.push(`a diagnostic prints ${JSON.stringify(hidden[0])} as it is`);
  compareDiagnostics(test, diagnostics, problems);
  if (test.exit !== 0 && digest(path.join(root, 'site')) !== before) problems.push('the site that was there has changed');
  if (test.exit === 0 && !test.args) problems.push(...inspectSite(path.join(root, 'site')));
  if (test.also) problems.push(...test.also(root, result));
  return problems;
}

// --- all cases

const temporary = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'boek-hostile-')));
const good = path.join(temporary, 'good');
fs.cpSync(path.join(here, '../golden/basis'), good, { recursive: true });
const first = await run(['build', '--root', good, ...kCommon], good);
if (first.exit !== 0) {
  console.log(`the site to start from cannot be built: ${first.stdout}${first.stderr}`);
  process.exit(1);
}
const before = digest(path.join(good, 'site'));

let passed = 0;
let failed = 0;
try {
  for (const test of cases) {
    if (options.case && test.name !== options.case) continue;
    const root = path.join(temporary, 'boek');
    execFileSync('cp', ['-r', good, root]); // keeps special files out of the way of node's own copy
    const cleanUp = await test.make?.(root, { checkout, temporary });
    if (cleanUp === 'skip') {
      console.log(`skipped ${test.name}: not possible here`);
    } else {
      const args = argumentsOf(typeof test.args === 'function' ? { args: test.args(root) } : test, root);
      const problems = compare(test, await run(args, root), before, root);
      if (problems.length === 0) passed++;
      else failed++;
      if (problems.length > 0) console.log(`FAILED ${test.name}\n${problems.slice(0, 12).map((problem) => `    ${problem}`).join('\n')}`);
      if (typeof cleanUp === 'function') await cleanUp();
    }
    execFileSync('rm', ['-rf', root]); // node cannot remove names that are not UTF-8
  }
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
