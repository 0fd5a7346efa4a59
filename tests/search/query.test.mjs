// SPDX-License-Identifier: EUPL-1.2
// What a query finds, in which order, and what is said about it.

import assert from 'node:assert/strict';
import test from 'node:test';
import { search } from '../../assets/js/engine.js';
import { bookOf, open } from './book.mjs';
import { encode } from './format.mjs';

const kTexts = [
  'Energietransitie in de haven', // 0
  'Warmtetransitie voor huizen', // 1
  'Warmte uit water en de transitie van havens', // 2
  'Fietsbrug over het IJsselmeer', // 3
  'Waterstof maken in Groningen', // 4
  'Subsidie voor snelle fietspaden in Groningen', // 5
  'Een haven met waterstofketen', // 6
  'Bruggen en tunnels', // 7
  'Windenergie', // 8
];
const kMore = {
  lemmas: { huizen: 'huis', havens: 'haven', fietspaden: 'fietspad', bruggen: 'brug', tunnels: 'tunnel', snelle: 'snel' },
  parts: {
    energietransitie: ['energie', 'transitie'], warmtetransitie: ['warmte', 'transitie'], fietsbrug: ['fiets', 'brug'],
    waterstofketen: ['waterstof', 'keten'], windenergie: ['wind', 'energie'],
  },
};
const kForms = [{}, { keysAPart: 4 }, { whole: true }];

// The same in one part, in many, and in kern.
async function ask(text, options = {}, book = kTexts, more = kMore) {
  const [first, ...others] = await Promise.all(kForms.map((form) => search(open(bookOf(book, { ...more, ...form })), text, options)));
  for (const other of others) {
    assert.deepEqual(other.docs, first.docs, text);
    assert.deepEqual(other.words, first.words, text);
  }
  return first;
}
const docsOf = async (...args) => [...(await ask(...args)).docs].sort((a, b) => a - b);
const wayOf = async (text, options) => (await ask(text, options)).words.map(({ as, forms }) => `${as}: ${forms.join(' ')}`);
const kDone = { complete: true };
const docsInOrder = async (text, weights, book) => [...(await ask(text, { complete: true, weights }, book, {})).docs];

test('a word is found in all its forms, and as a part of compounds', async () => {
  assert.deepEqual(await docsOf('haven'), [0, 2, 6]);
  assert.deepEqual(await docsOf('havens'), [0, 2, 6]);
  assert.deepEqual(await docsOf('transitie'), [0, 1, 2]);
  assert.deepEqual(await wayOf('havens'), ['word: havens']);
});

test('a project with the word itself comes before one with a part', async () => {
  const { docs } = await ask('energie', {}, ['Windenergie en energie', 'Energietransitie'], kMore);
  assert.deepEqual([...docs], [0, 1]);
});

test('case, accents and hyphens make no difference', async () => {
  assert.deepEqual(await docsOf('ENERGIE-transitié'), [0]);
  assert.deepEqual(await wayOf('Noord-Groningen'), ['null: ']);
  assert.deepEqual(await wayOf('haven-waterstof', kDone), ['parts: haven waterstof']);
  assert.deepEqual(await docsOf('haven-waterstof', kDone), [6]);
});

test('a form that the book does not have is found by another one', async () => {
  assert.deepEqual(await wayOf('brugje', kDone), ['form: brug']);
  assert.deepEqual(await wayOf('transities', kDone), ['form: transitie']);
  assert.deepEqual(await wayOf('gemaakt', kDone), ['form: maken']);
  assert.deepEqual(await docsOf('subsidies', kDone), [5]);
});

test('ij and y', async () => {
  assert.deepEqual(await docsOf('ysselmeer', kDone), [3]);
  assert.deepEqual(await wayOf('ysselmeer', kDone), ['form: ijsselmeer']);
});

test('a compound that the book does not have is found by its parts, all of them', async () => {
  assert.deepEqual(await wayOf('havenswaterstof', kDone), ['parts: havens waterstof']);
  assert.deepEqual(await wayOf('waterstofhaven', kDone), ['parts: waterstof haven']);
  assert.deepEqual(await docsOf('waterstofhaven', kDone), [6]);
  assert.deepEqual(await wayOf('subsidiefietspad', kDone), ['parts: subsidie fietspad']);
  assert.deepEqual(await wayOf('subsidiefietspadje', kDone), ['parts: subsidie fietspad']);
  assert.deepEqual(await wayOf('groningensubsidiesnel', kDone), ['parts: groningen subsidie snel']);
  assert.deepEqual(await docsOf('subsidiehaven', kDone), [], 'no project has both');
  assert.deepEqual(await docsOf('waterstofzaken', kDone), []);
});

test('the last word may be the beginning of one while somebody types', async () => {
  assert.deepEqual(await docsOf('wate'), [2, 4, 6]);
  assert.deepEqual(await wayOf('groningen fietsp'), ['word: groningen', 'prefix: fietspad']);
  assert.deepEqual(await docsOf('groningen fietsp'), [5]);
  assert.deepEqual(await docsOf('fi'), [...kTexts.keys()], 'too short to leave any out');
  assert.deepEqual(await docsOf('haven wa'), [0, 2, 6], 'too short to take away what others found');
  assert.deepEqual(await docsOf('fietsp groningen', { weights: { shareOfOne: 1 } }), [], 'not the last one');
  assert.deepEqual(await wayOf('snel fietsp '), ['word: snel', 'prefix: fietspad'], 'complete, but nothing else is near');
  assert.deepEqual(await docsOf('fie', kDone), [], 'complete, and too short');
});

test('a beginning stands for the words that most projects have', async () => {
  // bolaz is in 39 projects, bolbz in 38, and so on.
  const texts = Array.from({ length: 40 }, (_, i) => `w${i} ${[...'abcdefghijklmnopqrst'].filter((letter, j) => i > j).map((letter) => `bol${letter}z`).join(' ')}`);
  const { words: [found] } = await search(open(bookOf(texts, { keysAPart: 7 })), 'bol');
  assert.deepEqual([found.as, found.forms], ['prefix', [...'abcdefghijkl'].map((letter) => `bol${letter}z`)]);
});

test('forms in other parts than their terms are found by a beginning too', async () => {
  const book = bookOf(['gewerkt', 'zon'], { lemmas: { gewerkt: 'werken' }, keysAPart: 1 });
  const { docs, words } = await search(open(book), 'gewe');
  assert.deepEqual([[...docs], words[0].forms], [[0], ['werken']]);
});

test('what is misspelt is corrected, and says so', async () => {
  const { docs, corrected, words, missing } = await ask('Enrgietransitie haven', kDone);
  assert.deepEqual([...docs], [0]);
  assert.deepEqual(corrected, { text: 'energietransitie haven' });
  assert.deepEqual(words.map(({ text, as }) => [text, as]), [['enrgietransitie', 'corrected'], ['haven', 'word']]);
  assert.deepEqual(missing, []);
  assert.equal((await ask('haven', kDone)).corrected, null);
  for (const typo of ['watrestof', 'waterstfo', 'waterstoff', 'waterstf', 'waaterstof', 'weterstof', 'xaterstof']) assert.ok((await docsOf(typo, kDone)).includes(4), typo);
  assert.deepEqual(await docsOf('2024', kDone, ['in 2025']), []);
});

test('the words are fetched only when one is not known', async () => {
  const book = bookOf(kTexts, { ...kMore, keysAPart: 4 });
  const { endings: [[, name]] } = await open(book).kern();
  for (const [text, wanted] of [['haven', false], ['transities', false], ['wate', false], ['waterstofhaven', false], ['waterstfo', false], ['xqzzzz', true], ['xaterstof', true]]) {
    const index = open(book);
    await search(index, text);
    assert.equal(index.fetched.includes(name), wanted, text);
  }
});

test('kern and the parts of the words are asked for at the same time', async () => {
  const book = bookOf(kTexts, { ...kMore, keysAPart: 4 });
  const index = open(book);
  const before = [];
  const { fetchBytes } = index;
  index.fetchBytes = (name) => {
    before.push(name);
    return new Promise((resolve) => { setImmediate(() => resolve(fetchBytes(name))); });
  };
  const searching = search(index, 'energietransitie subsidie', kDone);
  await Promise.resolve();
  const first = before.length;
  await searching;
  assert.equal(first, before.length, 'nothing was asked for later');
  assert.ok(first >= 3);
});

test('neighbours that the book writes as one word', async () => {
  assert.deepEqual([...(await ask('warmte transitie', kDone)).docs].slice(0, 2).sort(), [1, 2]);
  assert.equal((await ask('warmte transitie', kDone)).withAll, 2);
  assert.deepEqual(await docsOf('wind energie', kDone), [8]);
  // Where no part is known by itself, and with a letter between.
  assert.deepEqual(await docsOf('fiets brug', kDone, ['Fietsbrug', 'iets anders'], {}), [0]);
  assert.deepEqual(await docsOf('stad distributie', kDone, ['Stadsdistributie', 'iets anders'], {}), [0]);
  assert.equal((await ask('stad distributie', kDone, ['Stadsdistributie'], {})).withAll, 1);
  assert.deepEqual(await docsOf('fiets de brug', kDone, ['Fietsbrug', 'iets anders'], {}), [], 'not neighbours');
});

test('stop words and single letters are dropped, unless there is nothing else', async () => {
  assert.deepEqual((await ask('de haven van een', kDone)).words.map(({ text }) => text), ['haven']);
  assert.deepEqual((await ask('van de', kDone)).words.map(({ text }) => text), ['van', 'de']);
  assert.deepEqual((await ask('x haven 4', kDone)).words.map(({ text }) => text), ['haven']);
  assert.deepEqual((await ask('haven 4', kDone, ['haven 4', 'haven'], {})).words.map(({ text }) => text), ['haven', '4'], 'a digit that the book has');
  assert.deepEqual(await docsOf('haven 4.0', kDone), [0, 2, 6]);
  assert.deepEqual((await ask('haven haven HAVEN', kDone)).words.length, 1);
  for (const text of ['', '   ', '?!', '"', '""', '" "', '-']) {
    const { docs, words, withAll } = await ask(text);
    assert.deepEqual([[...docs], words, withAll], [[], [], 0], text);
  }
  assert.deepEqual(await docsOf('x', kDone), []);
  assert.deepEqual(await docsOf('x'), [...kTexts.keys()], 'more will come');
});

test('projects with all words come first; those with a part only when it weighs enough', async () => {
  const texts = ['gewoon zeldzaam', 'gewoon', 'zeldzaam', ...Array.from({ length: 30 }, () => 'gewoon')];
  const { docs, withAll } = await ask('gewoon zeldzaam', kDone, texts, {});
  assert.deepEqual([[...docs], withAll], [[0, 2], 1]);
  assert.deepEqual(await docsOf('gewoon zeldzaam', { ...kDone, weights: { share: 0, shareOfOne: 0 } }, texts, {}), [...texts.keys()]);
  const { docs: none, missing } = await ask('gewoon bestaatniet', kDone, texts, {});
  assert.deepEqual([[...none], missing], [[], ['bestaatniet']]);
  assert.equal((await ask('zeldzaam bestaatniet anderswoord', kDone, texts, {})).docs.length, 0);
});

test('a project with most words comes first when it says more of them than any with all words', async () => {
  const projects = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}` }));
  const terms = (...impacts) => ['aaa', 'bbb', 'ccc'].map((key, i) => ({ key, impacts: impacts.flatMap((each, p) => (each[i] ? [[p, each[i]]] : [])) }));
  const resultOf = async (text, ...impacts) => {
    const { docs, withAll } = await search(open(encode({ projects, terms: terms(...impacts) })), text, kDone);
    return [[...docs], withAll];
  };
  const all = [3, 3, 3];
  assert.deepEqual(await resultOf('aaa bbb ccc', all, [15, 15, 0], [2, 2, 0]), [[1, 0, 2], 2]);
  assert.deepEqual(await resultOf('aaa bbb ccc', all, [15, 15, 0], [7, 7, 7]), [[1, 2, 0], 3]);
  assert.deepEqual(await resultOf('aaa bbb ccc', all, [15, 15, 0], [12, 12, 12]), [[2, 0, 1], 2], 'one with all words says more');
  assert.deepEqual(await resultOf('aaa bbb ccc', all, [15, 0, 0]), [[0], 1], 'not most of the words');
  assert.deepEqual(await resultOf('aaa bbb', all, [15, 0, 0], [0, 1, 0]), [[0, 1, 2], 1], 'half is not most');
  assert.deepEqual(await resultOf('aaa bbb ccc', [3, 3, 0], [15, 15, 0], [0, 0, 9]), [[1, 0], 0], 'none has all words');
});

test('a rare word is worth more than a frequent one, but not more than two', async () => {
  const texts = ['zeldzaam', 'gewoon bekend', ...Array.from({ length: 6 }, () => 'gewoon'), ...Array.from({ length: 6 }, () => 'bekend'), ...Array.from({ length: 86 }, () => 'iets anders')];
  const loose = { share: 0, shareOfOne: 0 };
  assert.deepEqual((await docsInOrder('zeldzaam gewoon bekend', loose, texts)).slice(0, 2), [1, 0]);
  assert.deepEqual((await docsInOrder('zeldzaam gewoon', loose, texts)).slice(0, 2), [0, 1]);
  assert.deepEqual((await docsInOrder('zeldzaam gewoon bekend', { ...loose, rarity: 3 }, texts)).slice(0, 2), [0, 1]);
});

test('where a rare compound is not, its parts count for something in a query of three words', async () => {
  const texts = ['noord mkb', 'voedsel noord mkb', 'voedsel en cluster noord mkb', 'voedselcluster noord mkb', ...Array.from({ length: 30 }, () => 'iets anders')];
  const more = { parts: { voedselcluster: ['voedsel', 'cluster'] } };
  const resultOf = async (text, options) => {
    const { docs, withAll } = await ask(text, { ...kDone, ...options }, texts, more);
    return [[...docs], withAll];
  };
  assert.deepEqual(await resultOf('voedselcluster noord mkb'), [[3, 2, 1, 0], 1]);
  assert.deepEqual(await resultOf('voedselcluster noord mkb', { weights: { apart: 0 } }), [[3, 0, 1, 2], 1]);
  assert.deepEqual(await resultOf('voedselcluster noord mkb', { weights: { apartFrom: 9 } }), [[3, 0, 1, 2], 1], 'not rare');
  assert.deepEqual(await resultOf('"voedselcluster" noord mkb', { textOf: async (id) => texts[id.slice(1)] }), [[3], 1], 'what it is, inside quotes');
  assert.deepEqual((await resultOf('voedselcluster noord', { weights: { shareOfOne: 0 } }))[0], [3, 0, 1, 2], 'two words');
  // A compound that the book does not have, of which no project has both parts.
  const apart = ['noord mkb', 'voedsel noord mkb', 'cluster', ...texts.slice(4)];
  const { docs, missing } = await ask('voedselcluster noord mkb', { ...kDone, weights: { share: 0 } }, apart, {});
  assert.deepEqual([[...docs], missing], [[1, 0], ['voedselcluster']]);
});

test('what should find nothing finds nothing', async () => {
  for (const text of ['kernfusie', 'xyzzy', 'olifanten', 'kwantumcomputer', 'haven xyzzy plover', 'zzz', '12345', 'https://example.org/', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa']) {
    assert.deepEqual(await docsOf(text, kDone), [], text);
  }
});

test('ties are in the order of the book, and the score is that of the page', async () => {
  const projects = Array.from({ length: 6 }, (_, i) => ({ id: `p${i}` }));
  const terms = [{ key: 'aaa', impacts: [[5, 15], [1, 3], [2, 3], [0, 15]] }, { key: 'bbb', impacts: [[1, 15], [2, 15], [0, 1]] }];
  const { docs } = await search(open(encode({ projects, terms })), 'aaa');
  assert.deepEqual([...docs], [0, 5, 1, 2]);
  // idf aaa = ln(1 + 2.5/4.5), bbb = ln(1 + 3.5/3.5), to the power 0.7: of both words 1 and 2 have 0.565·0.2 + 0.774, 0 has 0.565 + 0.052.
  const both = await search(open(encode({ projects, terms })), 'aaa bbb');
  assert.deepEqual([[...both.docs], both.withAll], [[1, 2, 0], 3]);
});

test('a beginning that many parts have is not looked for', async () => {
  const texts = Array.from({ length: 40 }, (_, i) => `water${i} haven`);
  const index = open(bookOf(texts, { keysAPart: 5 }));
  await index.kern();
  assert.equal((await search(index, 'wat')).docs.length, 40);
  assert.deepEqual((await search(index, 'haven wat')).words.map(({ text }) => text), ['haven']);
  assert.equal(index.fetched.length, 3, 'kern and the parts of both words');
  assert.deepEqual([...(await search(index, 'wat', { complete: true })).docs], []);
});

test('a form whose term is in another part has its postings with it', async () => {
  const lemmas = { gebouwd: 'bouwen', gebouwde: 'bouwen' };
  const index = open(bookOf(['bouwen aan huizen', 'gebouwd', 'gebouwde zaken', 'water'], { lemmas, keysAPart: 2 }));
  assert.deepEqual([...(await search(index, 'gebouwd')).docs].sort(), [0, 1, 2]);
  assert.equal(index.fetched.length, 2, 'kern and one part');
  // Found in two parts, it is one word still.
  assert.deepEqual((await search(index, 'gebouwd')).marks.sort(), ['bouwen', 'gebouwd', 'gebouwde']);
});

test('weights come from outside', async () => {
  const texts = ['waterstof', 'waterstof gas', 'olie'];
  assert.deepEqual(await docsOf('wat', {}, texts, {}), [0, 1]);
  assert.deepEqual(await docsOf('wat', { weights: { prefixTyping: 4 } }, texts, {}), [0, 1, 2]);
});

test('marks are the words to look for in a text, in all their forms', async () => {
  assert.deepEqual((await search(open(bookOf(kTexts, kMore)), 'bruggen')).marks.sort(), ['brug', 'bruggen']);
  assert.deepEqual((await search(open(bookOf(kTexts, kMore)), 'fietsp')).marks.sort(), ['fietsp', 'fietspad']);
});

test('hostile queries are answered', async () => {
  const index = open(bookOf(kTexts, { ...kMore, keysAPart: 4 }));
  for (const text of ['a'.repeat(5000), 'haven '.repeat(3000), '"'.repeat(99), '\u0000\ud800\udfff', '__proto__ constructor toString', '= % & ? #', '\u0301'.repeat(500), 'waterstof'.repeat(20)]) {
    assert.ok((await search(index, text)).docs instanceof Uint32Array);
  }
});
