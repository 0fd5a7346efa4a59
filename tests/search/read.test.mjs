// SPDX-License-Identifier: EUPL-1.2
// What the engine reads is what format.mjs wrote, whichever way the words are cut.

import assert from 'node:assert/strict';
import test from 'node:test';
import { SearchIndex, OtherVersion } from '../../assets/js/engine.js';
import { Random } from '../bench/random.mjs';
import { open } from './book.mjs';
import { byBytes, decode, encode } from './format.mjs';

const kFacets = ['stand', 'thema', 'provincie'];

// Words of one, two, three and four bytes a letter, next to one another in the order of the keys.
const kLetters = ['a', 'b', 'e', 'z', 'ŋ', 'ж', 'か', '漢', '𐌰'];

function randomBook(seed) {
  const random = new Random(seed, 'book');
  const count = random.integer(1, 40);
  const some = (list, most) => random.sample(list, random.integer(0, most));
  const projects = Array.from({ length: count }, (_, i) => ({
    id: `p${i}`, html: `<li>${random.integer(0, 99)} – é</li>`, titel: `t${random.integer(0, 9)}`,
    omvang: random.chance(0.5) ? random.integer(0, 1e6) * 1e5 : undefined,
    van: random.chance(0.7) ? random.integer(0, 50000) : undefined,
    tot: random.pick([undefined, 'open', random.integer(0, 50000)]),
    peildatum: random.integer(0, 50000),
    facets: { stand: [random.pick(['actueel', 'historisch'])], thema: some(['a', 'b', 'c', 'd'], 3), provincie: some(['x', 'y'], 2) },
  }));
  const words = new Set(Array.from({ length: 60 }, () => Array.from({ length: random.integer(1, 5) }, () => random.pick(kLetters)).join('')));
  const terms = [];
  for (const word of words) {
    if (terms.length > 0 && random.chance(0.4)) random.pick(terms).forms.push(word);
    else terms.push({ key: word, forms: [], impacts: some([...projects.keys()], count).map((project) => [project, random.integer(1, 15)]) });
  }
  const cut = random.pick([{ whole: true }, { keysAPart: 3, endingsAFile: 2 }, { keysAPart: 17, endingsAFile: 5 }, {}]);
  return { projects, facets: kFacets, terms, cards: random.integer(1, 7), ...cut };
}

const postingsOf = (term) => {
  const list = [];
  term.every((project, impact) => list.push([project, impact]));
  return list;
};
const sorted = (impacts) => [...impacts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

// What a small book has in the place of woorden.
const misspeltOf = ({ terms }) => Object.fromEntries(terms.flatMap(({ key, forms, impacts }) => [key, ...forms].filter((form) => /^\D{4,}$/.test(form)).map((form) => [form, impacts.length])));

for (let seed = 1; seed <= 40; seed++) {
  test(`book ${seed}: what was written is what the second reader and the engine read`, async () => {
    const book = randomBook(seed);
    const written = encode(book);
    const plain = decode(written);
    const index = open(written);
    const kern = await index.kern();
    assert.equal(kern.projects, book.projects.length);
    for (const { key, forms, impacts } of book.terms) {
      assert.deepEqual(sorted(plain.terms.find((term) => term.key === key).impacts), sorted(impacts));
      for (const form of [key, ...forms]) {
        const term = await index.find(form);
        assert.equal(term.key, key);
        assert.equal(term.size(), impacts.length);
        assert.deepEqual(postingsOf(term), sorted(impacts));
      }
    }
    const orde = await index.orde();
    for (const [i, project] of book.projects.entries()) {
      assert.deepEqual(await index.card(i), { id: project.id, html: project.html });
      const { facets, omvang, van, tot, peildatum, place } = plain.projects[i];
      const wanted = Object.fromEntries(Object.entries(project.facets).map(([key, ids]) => [key, [...ids].sort()]));
      assert.deepEqual({ facets, omvang, van, tot, peildatum }, { facets: wanted, omvang: project.omvang, van: project.van, tot: project.tot, peildatum: project.peildatum });
      for (const { key, values, sets, column } of kern.facets) assert.deepEqual(sets[column[i]].map((value) => values[value]), wanted[key]);
      assert.deepEqual([orde.omvang[i], orde.van[i], orde.peildatum[i], orde.titel[i]], [(omvang ?? -1) + 1, (van ?? -1) + 1, peildatum + 1, place]);
      assert.equal(orde.tot[i], { undefined: 0, open: 1 }[tot] ?? tot + 2);
    }
    const known = plain.words ?? misspeltOf(book);
    for (const [word, count] of Object.entries(known)) {
      const { words, countOf } = await index.endingsOf(word);
      assert.equal(countOf(words.indexOf(word)), count);
    }
    assert.deepEqual(known, misspeltOf(book));
    assert.equal(await index.find('qqqqq'), undefined);
  });
}

test('a prefix finds the keys of all parts that begin with it, and no others', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const book = randomBook(seed);
    const index = open(encode(book));
    const lemmas = new Map(book.terms.flatMap(({ key, forms }) => [key, ...forms].map((form) => [form, key])));
    for (const prefix of ['a', 'b', 'ab', 'ea', 'z', 'ŋ', '漢', 'q']) {
      const wanted = [...lemmas.keys()].filter((key) => key.startsWith(prefix)).map((key) => lemmas.get(key));
      assert.deepEqual((await index.findAll(prefix)).map(({ key }) => key).sort(byBytes), [...new Set(wanted)].sort(byBytes));
    }
  }
});

test('more values than a byte can name', async () => {
  const projects = Array.from({ length: 1000 }, (_, i) => ({ id: `p${i}`, facets: { thema: [`t${i % 300}`] } }));
  const { facets: [{ values, sets, column }] } = await open(encode({ projects, facets: ['thema'] })).kern();
  projects.forEach((project, i) => assert.deepEqual(sets[column[i]].map((value) => values[value]), project.facets.thema));
});

test('a set of its own for each of many projects', async () => {
  const projects = Array.from({ length: 66000 }, (_, i) => ({ id: '', facets: { thema: [...i.toString(2)].map((bit, j) => bit + j) } }));
  const written = encode({ projects, facets: ['thema'], cards: 1000 });
  const { facets: [{ values, sets, column }] } = await open(written).kern();
  for (let i = 0; i < 66000; i += 977) assert.deepEqual(sets[column[i]].map((value) => values[value]), [...projects[i].facets.thema].sort());
});

test('a facet that follows from another has the sets of that one', async () => {
  const projects = [['zeeland', 'limburg'], ['drenthe'], [], ['nergens']].map((provincie, i) => ({ id: `p${i}`, facets: { provincie } }));
  const landsdeel = { key: 'landsdeel', from: 'provincie', follows: { zeeland: 'zuid', limburg: 'zuid', drenthe: 'noord' } };
  const written = encode({ projects, facets: ['provincie', landsdeel] });
  const { facets: [, { values, sets, column }] } = await open(written).kern();
  const wanted = [['zuid'], ['noord'], [], []];
  wanted.forEach((ids, i) => assert.deepEqual(sets[column[i]].map((value) => values[value]), ids));
  assert.deepEqual(decode(written).projects.map(({ facets }) => facets.landsdeel), wanted);
});

test('a book without projects is a book', async () => {
  for (const whole of [true, false]) {
    const index = open(encode({ projects: [], facets: kFacets, whole }));
    assert.equal((await index.kern()).projects, 0);
    assert.equal(await index.find('water'), undefined);
  }
});

test('every file is fetched once, and only when somebody needs it', async () => {
  const index = open(encode({ ...randomBook(3), keysAPart: 5, whole: false }));
  assert.deepEqual(index.fetched, []);
  await Promise.all([index.kern(), index.kern(), index.find('a'), index.find('a'), index.card(0), index.card(0)]);
  await index.card(0);
  assert.equal(new Set(index.fetched).size, index.fetched.length);
  assert.equal(index.fetched.length, 3);
});

test('files that a host unpacked on the way are read all the same', async () => {
  const { gunzipSync } = await import('node:zlib');
  const written = encode(randomBook(5));
  const files = new Map([...written.files].map(([name, bytes]) => [name, new Uint8Array(gunzipSync(bytes))]));
  assert.equal((await open({ ...written, files }).kern()).projects, decode(written).projects.length);
});

test('another version is refused before anything is fetched', () => {
  for (const zoek of ['versie=2 kern=0123456789', 'kern=0123456789', '']) assert.throws(() => new SearchIndex(zoek, '', null), OtherVersion);
});
