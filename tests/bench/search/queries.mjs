#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Queries drawn by a seed from the texts of a site: words of every frequency, pairs that stand side by side, beginnings of words.
// usage: node tests/bench/search/queries.mjs --site DIR [--seed 1]

import { Random } from '../random.mjs';
import { readArguments, wholeNumber, whenCalled } from './command.mjs';
import { loadEngine, readProjects } from './site.mjs';

const kUsage = 'usage: node tests/bench/search/queries.mjs --site DIR [--seed 1]';
const kKinds = { word: 40, pair: 40, prefix: 20 };

// What stands between two words may not make them one thing to another engine: letters only, three or more.
function readTexts(site, stopWords) {
  const isContent = (word) => word.length >= 3 && !stopWords.has(word);
  return Array.from(readProjects(site), ({ titel, samenvatting, tekst }) => (
    [titel, samenvatting, tekst].filter(Boolean).join('\n').replace(/\]\([^)]*\)/g, ' ').toLowerCase().match(/\p{L}+/gu).filter(isContent)));
}

// From the word that most projects have to those of one.
function byFrequency(texts) {
  const having = new Map();
  for (const text of texts) for (const word of new Set(text)) having.set(word, (having.get(word) ?? 0) + 1);
  return [...having.keys()].sort((a, b) => having.get(b) - having.get(a) || (a < b ? -1 : 1));
}

// Ranks spread evenly over their logarithm, so that frequent words, of which there are few, are there as well.
function drawByRank(random, words, count) {
  const drawn = new Set();
  for (let i = 0; drawn.size < count; i = (i + 1) % count) drawn.add(words[Math.floor(words.length ** ((i + random.next()) / count)) - 1]);
  return [...drawn];
}

function drawPair(random, texts) {
  const text = random.pick(texts);
  const place = random.integer(0, text.length - 2);
  return text.slice(place, place + 2).join(' ');
}

// [{ kind, query }], the same for the same site and seed.
export async function drawQueries(site, seed) {
  const { stopWords } = await loadEngine(site);
  const texts = readTexts(site, new Set(stopWords)).filter((text) => text.length > 1);
  const words = byFrequency(texts);
  const random = (kind) => new Random(seed, 'query', kind);
  const pairs = new Set();
  for (const draw = random('pair'); pairs.size < kKinds.pair;) pairs.add(drawPair(draw, texts));
  const cut = random('cut');
  const long = words.filter((word) => word.length > 5);
  const prefixes = drawByRank(random('prefix'), long, kKinds.prefix).map((word) => word.slice(0, cut.integer(3, 5)));
  const of = (kind, list) => list.map((query) => ({ kind, query }));
  return [...of('word', drawByRank(random('word'), words, kKinds.word)), ...of('pair', [...pairs]), ...of('prefix', prefixes)];
}

await whenCalled(import.meta, kUsage, async () => {
  const { site, seed } = readArguments({ site: undefined, seed: '1' });
  for (const { kind, query } of await drawQueries(site, wholeNumber(seed, 'seed'))) console.log(`${kind}\t${query}`);
});
