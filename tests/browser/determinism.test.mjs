// SPDX-License-Identifier: EUPL-1.2
// Builds the same content under circumstances that must not matter: number of jobs, folder, time zone, language. Then
// with --compress, which adds files and changes none.
// usage: node tests/browser/determinism.test.mjs --program FILE --root DIR [--content DIR] [--today YYYY-MM-DD]

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { listFiles } from './site.mjs';

// `root` holds templates/ and assets/; `book` holds projectenboek.toml and content/, and is `root` unless given.
const options = readOptions({ program: kRequired, root: kRequired, book: '', today: '2026-07-01' });
const book = options.book || options.root;

const kCircumstances = [
  { folder: 'een', jobs: 1, env: { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' } },
  { folder: 'een heel andere map/twee', jobs: 8, env: { TZ: 'America/New_York', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
  { folder: 'drie', jobs: 3, env: { TZ: 'UTC', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

// A copy outside any repository, written in reverse order, so that the order of a folder differs too.
function copyBook(target) {
  const files = listFiles(path.join(book, 'content')).reverse();
  for (const file of files) {
    const copy = path.join(target, 'content', file);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(path.join(book, 'content', file), copy);
  }
  fs.copyFileSync(path.join(book, 'projectenboek.toml'), path.join(target, 'projectenboek.toml'));
}

function build(work, { folder, jobs, env }, more = []) {
  const root = path.join(work, folder);
  const out = path.join(root, 'site');
  copyBook(root);
  const shared = ['templates', 'assets'].flatMap((name) => [`--${name}`, path.join(options.root, name)]);
  const args = ['build', '--root', root, '--out', out, '--jobs', String(jobs), '--today', options.today, '--quiet', ...shared, ...more];
  execFileSync(options.program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  return out;
}

const hash = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
const hashes = (site) => new Map(listFiles(site).map((file) => [file, hash(path.join(site, file))]));

function differences(first, second) {
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  return names.filter((name) => first.get(name) !== second.get(name));
}

function inFolder(use) {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-determinism-'));
  try {
    use(work);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

test('jobs, folder, time zone and language make no difference', () => {
  inFolder((work) => {
    const [reference, ...others] = kCircumstances.map((circumstances) => hashes(build(work, circumstances)));
    for (const other of others) assertNone(differences(reference, other), 'differing file');
  });
});

test('nor do they to compressed files, which leave the others as they are and go when they are not asked for', () => {
  inFolder((work) => {
    const [one, eight] = kCircumstances;
    const plain = hashes(build(work, one));
    const compressed = hashes(build(work, one, ['--compress']));
    assertNone(differences(compressed, hashes(build(work, eight, ['--compress']))), 'differing file');
    const others = [...compressed].filter(([name]) => !/\.(gz|br)$/.test(name));
    assert.ok(others.length < compressed.size, 'nothing was compressed');
    assertNone(differences(plain, new Map(others)), 'file that --compress changed');
    assertNone(differences(plain, hashes(build(work, one))), 'file that stayed behind');
  });
});
