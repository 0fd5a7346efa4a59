// SPDX-License-Identifier: EUPL-1.2
// Takes every compressed file of a site that was built with --compress apart again, with decoders of its own.
// usage: node tests/browser/compressed.test.mjs --site DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import zlib from 'node:zlib';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { listFiles } from './site.mjs';

const options = readOptions({ site: kRequired });
const files = new Set(listFiles(options.site));
const read = (file) => fs.readFileSync(path.join(options.site, file));

const kDecoders = { '.gz': zlib.gunzipSync, '.br': zlib.brotliDecompressSync };
const kText = /\.(html|css|js|mjs|json|jsonld|svg|xml|csv|txt|webmanifest)$/;
// Of text that is longer than this, everything that we write becomes smaller.
const kSurelyGains = 1000;

const compressed = [...files].filter((file) => path.extname(file) in kDecoders);
const plainOf = (file) => file.slice(0, -path.extname(file).length);

test('every compressed file is the file beside it, and smaller', () => {
  assert.ok(compressed.length > 100, `${compressed.length} compressed files`);
  assertNone(compressed.filter((file) => {
    const bytes = read(file);
    const plain = read(plainOf(file));
    return bytes.length >= plain.length || !kDecoders[path.extname(file)](bytes).equals(plain);
  }), 'wrong compressed file');
});

test('every text of some length has both forms, and nothing else has one', () => {
  const lacking = [...files].filter((file) => kText.test(file) && read(file).length > kSurelyGains);
  assertNone(lacking.flatMap((file) => Object.keys(kDecoders).map((extension) => file + extension)).filter((file) => !files.has(file)),
    'missing compressed file');
  assertNone(compressed.filter((file) => !kText.test(plainOf(file))), 'file that needs no compressed form');
});

test('a gzip file holds no time, no name and no trace of the system', () => {
  const kHead = '1f8b08000000000002ff';
  assertNone(compressed.filter((file) => file.endsWith('.gz') && read(file).toString('hex', 0, 10) !== kHead), 'odd head');
});
