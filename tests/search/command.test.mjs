// SPDX-License-Identifier: EUPL-1.2
// The script as it is shipped: its size, what it exports, and searching a site with it from the command line.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { bookOf } from './book.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, '../../assets');
const kEngine = 7 * 1024;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-search-'));
test.after(() => fs.rmSync(folder, { recursive: true, force: true }));

const dist = path.join(folder, 'dist');
const made = spawnSync(process.execPath, [path.join(assets, 'build.mjs'), '--dist', dist], { encoding: 'utf8', env: { ...process.env, BOEK_THEME: '' } });
const brotli = (bytes) => zlib.brotliCompressSync(bytes).length;

test('the script is made', () => {
  assert.equal(made.status, 0, made.stderr);
  assert.ok(fs.existsSync(path.join(dist, 'zoek.js')), 'npm ci in assets/ brings what it takes');
});

test(`the engine alone takes at most ${kEngine} bytes with brotli`, async () => {
  const { build } = await import(pathToFileURL(path.join(assets, 'node_modules/esbuild/lib/main.js')));
  const { outputFiles } = await build({ entryPoints: [path.join(assets, 'js/engine.js')], bundle: true, minify: true, write: false, format: 'esm', target: 'es2020', charset: 'utf8' });
  const size = brotli(outputFiles[0].contents);
  assert.ok(size <= kEngine, `${size} bytes`);
});

test('the script needs no more than the policy of the site allows', () => {
  const script = fs.readFileSync(path.join(dist, 'zoek.js'), 'utf8');
  assert.doesNotMatch(script, /\beval\(|new Function|WebAssembly|new Worker|https?:\/\//);
});

// A site with nothing but what a search reads.
function makeSite() {
  const site = path.join(folder, 'site');
  const texts = ['Groene waterstof', 'Waterstof in de groene haven', 'Zon & wind'];
  const { zoek, delen, files } = bookOf(texts, { keysAPart: 3 });
  for (const name of ['projecten', 'zoek', 'assets', 'data/v1/projecten']) fs.mkdirSync(path.join(site, name), { recursive: true });
  for (const [name, bytes] of files) fs.writeFileSync(path.join(site, 'zoek', `${name}.bin`), bytes);
  fs.copyFileSync(path.join(dist, 'zoek.js'), path.join(site, 'assets/zoek.0123.js'));
  texts.forEach((titel, i) => fs.writeFileSync(path.join(site, `data/v1/projecten/p${i}.json`), JSON.stringify({ titel, samenvatting: 'Een zin.', tekst: 'Haven van groene waterstof.' })));
  fs.writeFileSync(path.join(site, 'projecten/index.html'), `<!doctype html><script type="module" src="../assets/zoek.0123.js"></script><form data-zoek="${zoek}" data-zoek-delen="${delen}"></form>`);
  return site;
}
const site = made.status === 0 ? makeSite() : folder;
const run = (...args) => spawnSync(process.execPath, [path.join(here, 'query.mjs'), ...args], { encoding: 'utf8' });

test('a query prints the ids of projects, best first', () => {
  const { status, stdout, stderr } = run('--site', site, 'waterstof');
  assert.deepEqual([status, stdout, stderr], [0, '["p0","p1"]\n', '']);
  assert.equal(run('--site', site, '--limit', '1', 'waterstof').stdout, '["p0"]\n');
  assert.equal(run('--site', site, 'kernfusie').stdout, '[]\n');
  assert.equal(run('--site', site, '"groene waterstof"').stdout, '["p0","p1"]\n', 'the text is read');
});

test('many queries are read from a file', () => {
  const file = path.join(folder, 'queries.txt');
  fs.writeFileSync(file, 'haven\n\nwatrestof\nwin\n');
  assert.equal(run('--site', site, '--queries', file).stdout, '["p1"]\n[]\n["p0","p1"]\n[]\n');
  assert.equal(run('--site', site, '--typing', '--queries', file).stdout, '["p1"]\n[]\n["p0","p1"]\n["p2"]\n');
});

test('wrong arguments say how it is used', () => {
  for (const args of [[], ['--site', site], ['zon'], ['--site', site, 'a', 'b'], ['--site', site, '--limit', '0', 'zon'], ['--site', site, '--wat', 'zon'], ['--site', site, '--queries', 'x', 'zon']]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /usage: node tests\/search\/query\.mjs/);
  }
  assert.equal(run('--site', path.join(folder, 'nothing'), 'zon').status, 1);
});
