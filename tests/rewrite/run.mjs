#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// `fmt` and `check --fix` on the real pages: what they change is what had to change, and a second time they change nothing.
// usage: node tests/rewrite/run.mjs --program FILE --root CHECKOUT [--seed N]

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'smol-toml';
import { Random } from '../bench/random.mjs';
import { anything, parted, substance, undoable } from './mangle.mjs';
import { withSlip } from './slips.mjs';

const { values: options } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const program = path.resolve(options.program);
const checkout = path.resolve(options.root);
const kFormattings = 1000;
const kRounds = 6; // of slips, one in each page where it finds a place
const kToday = '2026-07-01';
const kScratch = !process.env.TMPDIR && fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();

function run(root, ...args) {
  const { status, stdout, stderr } = spawnSync(program, [...args, '--root', root, '--today', kToday], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

function pagesOf(content) {
  return fs.readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => fs.readdirSync(path.join(content, name)).filter((file) => file.endsWith('.md')).map((file) => `${name}/${file}`))
    .sort();
}

const original = new Map(pagesOf(path.join(checkout, 'content')).map((name) => [name, fs.readFileSync(path.join(checkout, 'content', name), 'utf8')]));
const values = (text) => parse(parted(text).head.split(/\r?\n/).slice(1, -2).join('\n'));
const scratch = fs.mkdtempSync(path.join(kScratch, 'boek-rewrite-'));
const passed = [];
const failures = [];

function check(name, body) {
  try {
    passed.push(`${name}${body() ?? ''}`);
  } catch (error) {
    failures.push(`${name}: ${error.message}`);
  }
}

function emptyBook(name) {
  const root = path.join(scratch, name);
  fs.mkdirSync(path.join(root, 'content/projecten'), { recursive: true });
  fs.copyFileSync(path.join(checkout, 'projectenboek.toml'), path.join(root, 'projectenboek.toml'));
  return root;
}

// --- fmt

// A thousand pages, each a real one as `mangle` left it: [file, what it was, what it is now].
function mangledPages(root, mangle) {
  const sources = [...original.values()];
  const pages = [];
  for (let i = 0; i < kFormattings; i++) {
    const random = new Random(options.seed, mangle.name, i);
    const { head, body } = parted(random.pick(sources));
    const crlf = mangle === undoable && random.chance(0.3);
    const ending = (text) => (crlf ? text.replaceAll('\n', '\r\n') : text);
    const mark = random.chance(0.1) ? '\uFEFF' : '';
    const file = path.join(root, 'content/projecten', `p${i}.md`);
    const after = mark + ending(mangle(head, random)) + body;
    fs.writeFileSync(file, after);
    pages.push({ file, before: mark + ending(head) + body, after });
  }
  return pages;
}

function formatTwice(root) {
  const first = run(root, 'fmt');
  assert.equal(first.status, 0, first.stderr);
  const texts = new Map(fs.readdirSync(path.join(root, 'content/projecten')).map((name) => [name, fs.readFileSync(path.join(root, 'content/projecten', name), 'utf8')]));
  const second = run(root, 'fmt', '--check');
  assert.equal(second.status, 0, `a second time it changes ${second.stdout.slice(0, 200)}`);
  assert.equal(second.stdout, '');
  return texts;
}

check('fmt leaves the content of the repository as it is', () => {
  const found = run(checkout, 'fmt', '--check');
  assert.equal(found.stdout, '');
  assert.equal(found.status, 0, found.stderr);
});

check('fmt undoes white space to the last byte', () => {
  const root = emptyBook('undoable');
  const pages = mangledPages(root, undoable);
  const changed = pages.filter(({ before, after }) => before !== after).length;
  assert.ok(changed > kFormattings * 0.99, `only ${changed} pages were changed to begin with`);
  const texts = formatTwice(root);
  for (const { file, before } of pages) assert.equal(texts.get(path.basename(file)), before, path.basename(file));
  return ` (${changed} of ${kFormattings} pages)`;
});

check('fmt changes no value, no order, no comment and no text, whatever it gets', () => {
  const root = emptyBook('anything');
  const pages = mangledPages(root, anything);
  const texts = formatTwice(root);
  for (const { file, before, after } of pages) {
    const name = path.basename(file);
    const text = texts.get(name);
    const bare = (page) => page.replace('\uFEFF', '');
    assert.equal(substance(bare(parted(text).head)), substance(bare(parted(after).head)), name);
    assert.equal(text.startsWith('\uFEFF'), after.startsWith('\uFEFF'), name);
    assert.deepEqual(values(bare(text)), values(bare(before)), name);
    assert.ok(text.endsWith(parted(before).body), name);
    assert.ok(!/[ \t]\r?\n/.test(parted(text).head), `${name} has white space at the end of a line`);
  }
  return ` (${kFormattings} pages)`;
});

// --- check --fix

function copyOfBook(name) {
  const root = path.join(scratch, name);
  fs.mkdirSync(root);
  fs.copyFileSync(path.join(checkout, 'projectenboek.toml'), path.join(root, 'projectenboek.toml'));
  fs.cpSync(path.join(checkout, 'content'), path.join(root, 'content'), { recursive: true });
  return root;
}

function slipsIn(root, round) {
  const slips = new Map();
  for (const [name, text] of original) {
    const slipped = withSlip(text, new Random(options.seed, 'slip', round, name));
    if (slipped === null) continue;
    slips.set(name, slipped);
    fs.writeFileSync(path.join(root, 'content', name), slipped);
  }
  return slips;
}

const read = (root, name) => fs.readFileSync(path.join(root, 'content', name), 'utf8');

check('--fix puts back what was meant and touches nothing else', () => {
  let slips = 0;
  let fixed = 0;
  const wrong = [];
  for (let round = 0; round < kRounds; round++) {
    const root = copyOfBook(`slips${round}`);
    const slipped = slipsIn(root, round);
    run(root, 'check', '--fix');
    for (const [name, text] of original) {
      const now = read(root, name);
      if (slipped.has(name)) slips++;
      if (slipped.has(name) && now === text) fixed++;
      // Not certain enough: then it is left.
      else if (now !== (slipped.get(name) ?? text)) wrong.push(`${name}\n${diff(text, slipped.get(name) ?? text, now)}`);
    }
    const again = run(root, 'check', '--diff');
    assert.equal(again.stdout, '', 'a second time it finds more to fix');
  }
  assert.deepEqual(wrong, []);
  assert.ok(fixed >= slips * 0.95, `only ${fixed} of ${slips} were fixed`);
  return ` (${fixed} of ${slips} slips)`;
});

function diff(...texts) {
  const lines = texts.map((text) => text.split('\n'));
  return lines[0].flatMap((line, i) => (lines.every((other) => other[i] === line) ? [] : [lines.map((other) => other[i]).join('\n   → ')])).slice(0, 5).join('\n');
}

check('what --diff shows is what --fix does', () => {
  const [shown, done] = [copyOfBook('shown'), copyOfBook('done')];
  for (const root of [shown, done]) slipsIn(root, 0);
  const { stdout } = run(shown, 'check', '--diff');
  assert.notEqual(stdout, '');
  for (const [name] of original) if (read(shown, name) !== read(done, name)) assert.fail('--diff wrote something');
  run(done, 'check', '--fix');
  const applied = spawnSync('git', ['apply', '-'], { cwd: shown, input: stdout, encoding: 'utf8', env: { ...process.env, GIT_CEILING_DIRECTORIES: scratch } });
  assert.equal(applied.status, 0, applied.stderr);
  for (const [name] of original) assert.equal(read(shown, name), read(done, name), name);
});

fs.rmSync(scratch, { recursive: true, force: true });
for (const line of passed) console.log(`ok   ${line}`);
for (const failure of failures) console.log(`FAIL ${failure}`);
console.log(`${passed.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
