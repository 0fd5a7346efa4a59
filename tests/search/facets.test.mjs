// SPDX-License-Identifier: EUPL-1.2
// Filters, their counts and the orders, against a recount that looks at every project for every value.

import assert from 'node:assert/strict';
import test from 'node:test';
import { arrange, needsOrde, refine, search } from '../../assets/js/engine.js';
import { Random } from '../bench/random.mjs';
import { bookOf, open } from './book.mjs';
import { encode } from './format.mjs';

const kFacets = { stand: ['actueel', 'historisch'], thema: ['energie', 'water', 'mobiliteit', 'zorg'], provincie: ['x', 'y', 'z'], status: ['plan', 'loopt'] };
const kFew = new Set(['stand', 'status']);
const dayOf = (year) => Math.round((Date.UTC(year, 0, 1) - Date.UTC(1900, 0, 1)) / 864e5);

function randomProjects(seed, count) {
  const random = new Random(seed, 'projects');
  return Array.from({ length: count }, (_, i) => {
    const van = random.chance(0.8) ? dayOf(random.integer(2015, 2030)) + random.integer(0, 364) : undefined;
    return {
      id: `p${i}`, titel: `t${random.integer(0, 30)}`, peildatum: random.integer(40000, 46000),
      omvang: random.chance(0.6) ? random.integer(0, 50) * 1e6 : undefined,
      van,
      tot: random.pick([undefined, 'open', (van ?? 44000) + random.integer(0, 3000), (van ?? 44000) + random.integer(0, 300)]),
      facets: Object.fromEntries(Object.entries(kFacets).map(([key, values]) => [key, kFew.has(key) ? [random.pick(values)] : random.sample(values, random.integer(0, 2))])),
      words: random.sample(['zon', 'wind', 'gas', 'netten', 'wonen', 'fiets'], random.integer(1, 4)),
    };
  });
}

const bookOfProjects = (projects) => {
  const words = new Set(projects.flatMap((project) => project.words));
  const terms = [...words].map((key) => ({ key, impacts: projects.flatMap((project, i) => (project.words.includes(key) ? [[i, 1 + (i % 15)]] : [])) }));
  return encode({ projects, facets: Object.keys(kFacets), terms, keysAPart: 2 });
};

// --- the recount

function inYears({ van, tot }, { from = -Infinity, to = Infinity }) {
  const first = van ?? (tot === 'open' ? undefined : tot);
  if (first === undefined) return false;
  const last = tot === 'open' ? Infinity : tot ?? first;
  for (let year = 2000; year <= 2060; year++) {
    const ends = Math.max(last, first);
    if (year >= from && year <= to && first < dayOf(year + 1) && ends >= dayOf(year)) return true;
  }
  return false;
}

const fits = (project, selection, without) => Object.entries(selection).every(([key, choice]) => {
  if (key === without) return true;
  if (key === 'omvang') return project.omvang !== undefined && project.omvang >= (choice.from ?? 0) && project.omvang <= (choice.to ?? Infinity);
  if (key === 'jaren') return inYears(project, choice);
  return choice.length === 0 || choice.some((value) => project.facets[key].includes(value));
});

function recount(projects, hits, selection) {
  const counts = Object.fromEntries(Object.entries(kFacets).map(([key, values]) => [key, Object.fromEntries(values.map((value) => [
    value, hits.filter((i) => fits(projects[i], selection, key) && projects[i].facets[key].includes(value)).length,
  ]))]));
  return { docs: hits.filter((i) => fits(projects[i], selection)), counts };
}

function randomSelection(random) {
  const selection = {};
  for (const [key, values] of Object.entries(kFacets)) if (random.chance(0.4)) selection[key] = random.sample(values, random.integer(0, 2));
  const range = (from, to) => ({ ...(random.chance(0.7) ? { from } : {}), ...(random.chance(0.7) ? { to } : {}) });
  if (random.chance(0.3)) selection.omvang = { from: random.integer(0, 20) * 1e6, ...range(undefined, random.integer(20, 50) * 1e6) };
  if (random.chance(0.3)) selection.jaren = { to: random.integer(2022, 2032), ...range(random.integer(2014, 2022), undefined) };
  for (const key of ['omvang', 'jaren']) if (selection[key]) selection[key] = JSON.parse(JSON.stringify(selection[key]));
  for (const key of ['omvang', 'jaren']) if (selection[key] && Object.keys(selection[key]).length === 0) delete selection[key];
  return selection;
}

const placesOf = (kern, selection) => Object.fromEntries(Object.entries(selection).map(([key, choice]) => {
  const facet = kern.facets.find((one) => one.key === key);
  return [key, facet ? choice.map((value) => facet.values.indexOf(value)).filter((place) => place >= 0) : choice];
}));

test('1,000 random queries and selections: projects and counts are those of a recount', async () => {
  let checked = 0;
  for (let book = 1; book <= 10; book++) {
    const projects = randomProjects(book, 20 * book);
    const index = open(bookOfProjects(projects));
    const [kern, orde] = [await index.kern(), await index.orde()];
    for (let run = 0; run < 100; run++) {
      const random = new Random(book, run);
      const asked = random.sample(['zon', 'wind', 'gas', 'netten', 'wonen', 'fiets'], random.integer(0, 2));
      const hits = asked.length === 0 ? null : (await search(index, asked.join(' '))).docs;
      if (hits) {
        const all = projects.filter(({ words }) => asked.every((word) => words.includes(word)));
        assert.deepEqual(all.every((project) => hits.includes(projects.indexOf(project))), true);
      }
      const selection = randomSelection(random);
      const found = refine(kern, placesOf(kern, selection), { hits, orde: needsOrde(selection) ? orde : null });
      const wanted = recount(projects, [...(hits ?? projects.keys())], selection);
      assert.deepEqual([...found.docs], wanted.docs, JSON.stringify(selection));
      for (const { key, values } of kern.facets) {
        const counts = Object.fromEntries(values.map((value, place) => [value, found.counts[key][place]]));
        const known = Object.fromEntries(Object.entries(wanted.counts[key]).filter(([value]) => values.includes(value)));
        assert.deepEqual(counts, known, `${key} with ${JSON.stringify(selection)}`);
        checked += values.length;
      }
    }
  }
  assert.ok(checked > 5000);
});

test('a size that is not known is in no range, not even in one without an end', async () => {
  const index = open(encode({ projects: [{ id: 'a', omvang: 0 }, { id: 'b' }, { id: 'c', omvang: 5_000_000_000 }] }));
  const [kern, orde] = [await index.kern(), await index.orde()];
  const found = (omvang) => [...refine(kern, { omvang }, { orde }).docs];
  assert.deepEqual(found({ from: 0 }), [0, 2]);
  assert.deepEqual(found({ from: 5_000_000_000, to: 5_000_000_000 }), [2]);
  assert.deepEqual(found({ to: 4_999_999_999 }), [0]);
  assert.deepEqual(found({}), [0, 1, 2]);
  assert.deepEqual(found(null), [0, 1, 2]);
});

test('years: an open end goes on, half of a period is a day, and nothing is nowhere', async () => {
  const day = (year, more = 0) => dayOf(year) + more;
  const index = open(encode({ projects: [
    { id: 'both', van: day(2020), tot: day(2022, -1) }, { id: 'open', van: day(2021), tot: 'open' }, { id: 'begin', van: day(2021) },
    { id: 'end', tot: day(2023) }, { id: 'nothing' }, { id: 'only open', tot: 'open' },
  ] }));
  const [kern, orde] = [await index.kern(), await index.orde()];
  const found = (jaren) => [...refine(kern, { jaren }, { orde }).docs].map((doc) => ['both', 'open', 'begin', 'end', 'nothing', 'only open'][doc]);
  assert.deepEqual(found({ from: 2020, to: 2020 }), ['both']);
  assert.deepEqual(found({ from: 2021, to: 2021 }), ['both', 'open', 'begin']);
  assert.deepEqual(found({ from: 2022, to: 2022 }), ['open']);
  assert.deepEqual(found({ from: 2023 }), ['open', 'end']);
  assert.deepEqual(found({ to: 2019 }), []);
  assert.deepEqual(found({ to: 2500 }), ['both', 'open', 'begin', 'end']);
});

test('orders: what is not known comes last, what is equal keeps its place', async () => {
  const projects = randomProjects(4, 200);
  const orde = await open(encode({ projects })).orde();
  const random = new Random('orders');
  const docs = Uint32Array.from(random.shuffle([...projects.keys()]));
  const byKey = (key) => [...docs].map((doc, place) => ({ doc, place, key: key(projects[doc]) ?? Infinity }))
    .sort((a, b) => (a.key === b.key ? a.place - b.place : a.key - b.key)).map(({ doc }) => doc);
  assert.deepEqual([...arrange(docs, 'omvang', orde)], byKey(({ omvang }) => (omvang === undefined ? undefined : -omvang)));
  assert.deepEqual([...arrange(docs, 'start', orde)], byKey(({ van }) => van));
  assert.deepEqual([...arrange(docs, 'peildatum', orde)], byKey(({ peildatum }) => -peildatum));
  assert.deepEqual([...arrange(docs, 'relevantie', null)], [...docs]);
  const titles = [...arrange(docs, 'titel', orde)].map((doc) => projects[doc].titel);
  assert.deepEqual(titles, [...titles].sort());
});

test('an empty book and an empty result have counts too', async () => {
  const kern = await open(bookOf(['zon'])).kern();
  assert.deepEqual([...refine(kern, {}, { hits: new Uint32Array(0) }).docs], []);
});
