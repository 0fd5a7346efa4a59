// SPDX-License-Identifier: EUPL-1.2
// The name of an asset belongs to its content, so that a browser may keep it for ever.
// usage: node tests/browser/fingerprint.test.mjs --program FILE --root DIR --site DIR

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { addresses, isExternal, resolve } from './links.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { listFiles, Site } from './site.mjs';

const options = readOptions({ program: kRequired, root: kRequired, site: kRequired });
const site = new Site(options.site);

const kName = /^assets\/[a-z0-9-]+\.[0-9a-f]{12}\.[a-z0-9]+$/;

// Compressed forms are called as what they are of.
const inAssets = [...site.files].filter((file) => file.startsWith('assets/') && !/\.(gz|br)$/.test(file));

test('every file of assets/ has a fingerprint in its name', () => {
  assert.ok(inAssets.length > 0, 'no assets');
  assertNone(inAssets.filter((file) => !kName.test(file)), 'file without a fingerprint');
});

test('pages take their styles, fonts and pictures from assets/', () => {
  const isLoaded = ({ element, attribute }) => attribute === 'src' || element.name === 'use' ||
    (element.name === 'link' && /stylesheet|icon|preload/.test(element.attribs.rel));
  assertNone(site.pages.flatMap((page) => addresses(page)
    .filter((address) => isLoaded(address) && !isExternal(address.value))
    .filter(({ value }) => !kName.test(resolve(site, page, value).file ?? ''))
    .map(({ value }) => `${page.file}: ${value}`)), 'address');
});

const inTemporaryFolder = (use) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-fingerprint-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

// name in assets/dist/ → name in the site, of a book without content that is built with the assets in `folder`/assets.
function namesOf(folder) {
  fs.copyFileSync(path.join(options.root, 'projectenboek.toml'), path.join(folder, 'projectenboek.toml'));
  fs.mkdirSync(path.join(folder, 'content'));
  execFileSync(options.program, [
    'build', '--root', folder, '--templates', path.join(options.root, 'templates'), '--today', '2026-07-01', '--quiet',
  ], { stdio: 'pipe' });
  const names = listFiles(path.join(folder, 'site/assets'));
  return new Map(names.map((name) => [name.replace(/\.[0-9a-f]{12}\./, '.'), name]));
}

// Of a copy of assets/dist/ in which `change` was made.
const namesAfter = (change) => inTemporaryFolder((folder) => {
  const dist = path.join(folder, 'assets/dist');
  fs.cpSync(path.join(options.root, 'assets/dist'), dist, { recursive: true });
  change(dist);
  return namesOf(folder);
});

const renamed = (before, after) => [...before].filter(([name, file]) => after.get(name) !== file).map(([name]) => name).sort();
const append = (file) => (dist) => fs.appendFileSync(path.join(dist, file), '\n');

test('the same bytes give the same name, in another folder and another site', () => {
  const names = namesAfter(() => {});
  assert.deepEqual(names, namesAfter(() => {}));
  assert.deepEqual([...names.values()].map((name) => `assets/${name}`).sort(), inAssets);
});

test('other bytes give another name, to that file and to a style sheet that names it', () => {
  const before = namesAfter(() => {});
  const style = fs.readFileSync(path.join(options.root, 'assets/dist/boek.css'), 'utf8');
  for (const file of ['boek.css', 'icoon.svg', 'source-sans-3.woff2']) {
    const expected = style.includes(`url(${file})`) ? ['boek.css', file] : [file];
    assert.deepEqual(renamed(before, namesAfter(append(file))), expected, file);
  }
});

test('a map that is drawn otherwise has another name', () => {
  const shift = (dist) => {
    const file = path.join(dist, 'kaart.toml');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('pad = "M', 'pad = "M1'));
  };
  assert.deepEqual(renamed(namesAfter(() => {}), namesAfter(shift)), ['kaart.svg']);
});
