// SPDX-License-Identifier: EUPL-1.2
// What happens when files do not come, or are not what they should be: an error that says which, and never a hang.

import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import { LoadError, refine, search } from '../../assets/js/engine.js';
import { Random } from '../bench/random.mjs';
import { bookOf, open } from './book.mjs';
import { encode } from './format.mjs';

const kTexts = ['Energie in de haven', 'Wind op zee', 'Water en wonen', 'Zon op daken van huizen'];
const kMore = { lemmas: { huizen: 'huis', daken: 'dak' }, keysAPart: 3, facets: ['stand'] };
const kern = await open(bookOf(kTexts, kMore)).kern();
const kWords = kern.endings[0][1];
const nameOf = (book, what) => (what === 'woorden' ? kWords : book.zoek.match(new RegExp(`${what}=(\\w+)`))[1]);

test('a file that does not come is named, and may be tried again', async () => {
  const book = bookOf(kTexts, kMore);
  for (const [what, use] of Object.entries({
    kern: (index) => search(index, 'haven'), orde: (index) => index.orde(), woorden: (index) => search(index, 'xaven', { complete: true }),
  })) {
    let isDown = true;
    const index = open(book, { fail: (name) => isDown && name === nameOf(book, what) });
    await assert.rejects(use(index), (error) => error instanceof LoadError && error.message.includes(what) && error.message.includes(nameOf(book, what)));
    isDown = false;
    assert.ok(await use(index));
  }
});

test('the same for parts and cards', async () => {
  const book = bookOf(kTexts, kMore);
  const known = new Set(['kern', 'orde', 'woorden'].map((what) => nameOf(book, what)));
  let isDown = true;
  const index = open(book, { fail: (name) => isDown && !known.has(name) });
  await assert.rejects(search(index, 'haven wind'), /LoadError|delen/);
  await assert.rejects(index.card(0), /blokken/);
  isDown = false;
  assert.deepEqual([...(await search(index, 'haven')).docs], [0]);
  assert.equal((await index.card(0)).id, 'p0');
});

test('a file of another kind or version is refused', async () => {
  const book = bookOf(kTexts, kMore);
  const swapped = { ...book, zoek: book.zoek.replace(nameOf(book, 'kern'), nameOf(book, 'orde')) };
  await assert.rejects(open(swapped).kern(), LoadError);
  const name = nameOf(book, 'kern');
  const bytes = zlib.gunzipSync(book.files.get(name));
  bytes[3] = 2;
  book.files.set(name, new Uint8Array(zlib.gzipSync(bytes)));
  await assert.rejects(open(book).kern(), LoadError);
});

// Asks everything there is to ask.
async function useAll(book) {
  const index = open(book);
  const kern = await index.kern();
  const orde = await index.orde();
  refine(kern, { stand: [0], omvang: { from: 1 } }, { orde });
  await index.endingsOf('haven');
  for (const text of ['haven', 'huizen', 'hav', 'enrgie', 'zonhaven', '"wind op zee"']) await search(index, text, { textOf: async () => '' });
  await index.card(0);
}

// Everything is small: what takes long took a garbled number for a length.
const kPatience = 5000;
const kMostBytes = 300e6;

async function endsInTime(book, what) {
  const started = Date.now();
  let error = null;
  try {
    await useAll(book);
  } catch (caught) {
    error = caught;
  }
  assert.ok(Date.now() - started < kPatience, `${what} took ${Date.now() - started} ms`);
  assert.ok(process.memoryUsage().arrayBuffers < kMostBytes, what);
  if (error) assert.ok(error instanceof Error, what);
  return error;
}

const books = (seed) => {
  const projects = kTexts.map((text, i) => ({ id: `p${i}`, html: text, omvang: 5e9, van: 40000, facets: { stand: ['actueel'] } }));
  return seed % 2 ? bookOf(kTexts, kMore) : encode({ projects, facets: ['stand'], terms: [{ key: 'haven', forms: ['havens'], impacts: [[0, 15]] }, { key: 'huis', impacts: [[3, 2]] }], whole: true });
};

test('a truncated file is an error, wherever it ends', async () => {
  for (const seed of [1, 2]) {
    const book = books(seed);
    for (const [name, packed] of book.files) {
      const bytes = zlib.gunzipSync(packed);
      for (let length = 0; length < bytes.length; length += 1 + (bytes.length >> 5)) {
        const files = new Map([...book.files, [name, new Uint8Array(zlib.gzipSync(bytes.subarray(0, length)))]]);
        const index = open({ ...book, files });
        const what = ['kern', 'orde', 'woorden'].find((one) => nameOf(book, one) === name);
        if (what) await assert.rejects(index.load(what), LoadError, `${what} of ${length} bytes`);
        await endsInTime({ ...book, files }, `${name} of ${length} bytes`);
      }
      const files = new Map([...book.files, [name, packed.subarray(0, packed.length >> 1)]]);
      await endsInTime({ ...book, files }, 'half a gzip member');
    }
  }
});

test('1,500 garbled files: an answer or an error, and soon', async () => {
  let errors = 0;
  for (let seed = 1; seed <= 1500; seed++) {
    const random = new Random('garble', seed);
    const book = books(seed);
    const name = random.pick([...book.files.keys()]);
    const bytes = zlib.gunzipSync(book.files.get(name));
    for (let i = random.integer(1, 4); i > 0; i--) bytes[random.integer(0, bytes.length - 1)] = random.pick([0, 1, 127, 128, 255, random.integer(0, 255)]);
    const files = new Map([...book.files, [name, new Uint8Array(zlib.gzipSync(bytes))]]);
    if (await endsInTime({ ...book, files }, `seed ${seed}`)) errors++;
  }
  assert.ok(errors > 300, `${errors} errors`);
});

test('a garbled gzip member is an error', async () => {
  const book = bookOf(kTexts, kMore);
  const name = nameOf(book, 'kern');
  for (let at = 10; at < book.files.get(name).length; at++) {
    const bytes = book.files.get(name).slice();
    bytes[at] ^= 0x55;
    await assert.rejects(open({ ...book, files: new Map([...book.files, [name, bytes]]) }).kern(), LoadError, `byte ${at}`);
  }
});
