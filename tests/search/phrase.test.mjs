// SPDX-License-Identifier: EUPL-1.2
// Quoted phrases: the words must stand next to one another in the text of the project.

import assert from 'node:assert/strict';
import test from 'node:test';
import { search } from '../../assets/js/engine.js';
import { bookOf, open } from './book.mjs';
import { encode } from './format.mjs';

const kBook = ['Groene waterstof in Zeeland', 'Waterstof is groen of groene', 'Van het gas los in Noord-Brabant', 'Groene stroom', 'De waterstof van morgen'];
const kTexts = {
  p1: 'Waterstof is groen.\n\nEr komt groene waterstof.', p2: 'Van gas los', p3: 'Groene\n\nwaterstof', p4: 'Die groene, waterstof',
};

async function ask(text, { texts = kTexts, weights = {}, book = kBook } = {}) {
  const read = [];
  const index = open(bookOf(book, { keysAPart: 5, cards: 2 }));
  const textOf = texts && (async (id) => {
    read.push(id);
    if (!(id in texts)) throw new Error(id);
    return texts[id];
  });
  const result = await search(index, text, { complete: true, textOf, weights });
  return { ...result, docs: [...result.docs], read };
}

test('a phrase is in the card, or in the text', async () => {
  const { docs, read, unread } = await ask('"groene waterstof"');
  assert.deepEqual(docs.sort(), [0, 1]);
  assert.deepEqual(read, ['p1'], 'the card of the other one has it');
  assert.equal(unread, 0);
});

test('stop words count inside quotes, hyphens are spaces, and a single word is what it is', async () => {
  assert.deepEqual((await ask('"van het gas los"')).docs, [2]);
  assert.deepEqual((await ask('"noord brabant"')).docs, [2]);
  assert.deepEqual((await ask('“Noord-Brabant”')).docs, [2]);
  assert.deepEqual((await ask('"groen"')).docs, [1]);
  assert.deepEqual((await ask('"waterstoffen"')).docs, []);
});

// Only what has all words: what has a part of them is another matter.
const weights = { share: 1, shareOfOne: 1 };

test('other words beside a phrase are as always', async () => {
  const { docs, withAll } = await ask('"groene waterstof" zeeland', { weights });
  assert.deepEqual([docs, withAll], [[0], 1]);
  assert.deepEqual((await ask('"groene waterstof" "in zeeland"')).docs, [0]);
  assert.deepEqual((await ask('"groene zeeland"')).docs, []);
});

test('a phrase that is not closed yet is words', async () => {
  assert.deepEqual((await ask('"groene waterstof', { weights })).docs.sort(), [0, 1]);
  assert.deepEqual((await ask('"groene waterstof', { weights })).read, []);
});

test('a text that cannot be read is counted and not shown', async () => {
  const { docs, unread } = await ask('"groene waterstof"', { texts: {} });
  assert.deepEqual([docs, unread], [[0], 1]);
  assert.equal((await ask('"groene waterstof"', { texts: null })).unread, 1);
});

test('so many texts are read, a few at a time, best first', async () => {
  const book = Array.from({ length: 100 }, () => 'wind en zon');
  const texts = Object.fromEntries(book.map((_, i) => [`p${i}`, 'geen zon en wind']));
  let [now, most] = [0, 0];
  const index = open(bookOf(book));
  const textOf = async (id) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => { setImmediate(resolve); });
    now--;
    return texts[id];
  };
  const { docs, unread } = await search(index, '"zon wind"', { textOf });
  assert.deepEqual([docs.length, unread, most], [0, 40, 6]);
});

test('signs in a card are read as signs, and words of different elements are no phrase', async () => {
  const card = async (html, text) => {
    const book = encode({ projects: [{ id: 'p', html }], terms: ['rd', 'hub', 'autos'].map((key) => ({ key, impacts: [[0, 9]] })) });
    return (await search(open(book), text)).docs.length;
  };
  assert.equal(await card('<li><a href="x/">De R&amp;D hub</a></li>', '"R&D hub"'), 1);
  assert.equal(await card('<li>De auto&#39;s hub</li>', '"auto’s hub"'), 1);
  assert.equal(await card('<li><a>De R&amp;D</a> <p>hub</p></li>', '"R&D hub"'), 0);
});
