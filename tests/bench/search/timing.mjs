#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// How long a query takes in Chromium when everything it needs was fetched before, with the facets counted.
// usage: node tests/bench/search/timing.mjs --site DIR [--pagefind DIR] [--parts DIR] [--rounds 5] [--seed 1]
// Ours is the engine of the script: search() and refine(), as the page calls them, on the main thread; it counts all its facets. Pagefind
// is its search(), which counts the two filters it was given, in its worker: a page stays responsive while it works.

import { launch } from '../../browser/chromium.mjs';
import { readArguments, wholeNumber, whenCalled } from './command.mjs';
import { complain, kBarePage, kBarePath, openTab, prepareOurs, preparePagefind } from './engines.mjs';
import { drawQueries } from './queries.mjs';
import { serve } from './server.mjs';
import { median, milliseconds, percentile, ratio, table } from './table.mjs';

const kUsage = 'usage: node tests/bench/search/timing.mjs --site DIR [--pagefind DIR] [--parts DIR] [--rounds 5] [--seed 1]';

async function openEngine(browser, { name, folder, isOurs }) {
  const server = await serve([folder], { pages: { [kBarePath]: kBarePage } });
  const tab = await openTab(browser, server, isOurs ? '/projecten/' : kBarePath);
  await (isOurs ? prepareOurs(tab, folder) : preparePagefind(tab));
  return { name, tab, server, times: [], found: [] };
}

// [[milliseconds, found], …] in the order of the queries.
const round = ({ tab: { page } }, queries) => page.evaluate(async (list) => {
  const results = [];
  for (const { query, kind } of list) {
    const started = performance.now();
    const found = await window.ask(query, kind === 'prefix');
    results.push([performance.now() - started, found]);
  }
  return results;
}, queries);

// Both engines take a turn in every round; the first round fetches and is not counted.
async function measureRounds(engines, queries, rounds) {
  for (let i = 0; i <= rounds; i++) {
    for (const engine of engines) {
      await engine.tab.page.bringToFront();
      const results = await round(engine, queries);
      complain(engine.tab, engine.name);
      if (i > 0) engine.times.push(results.map(([time]) => time));
      engine.found = results.map(([, found]) => found);
    }
  }
}

function summarise({ name, times, found }, queries) {
  const all = queries.map((_, i) => median(times.map((list) => list[i])));
  const of = (list) => ({ median: median(list), p95: percentile(list, 0.95), most: Math.max(...list) });
  const kinds = Object.fromEntries(['word', 'pair', 'prefix'].map((kind) => [kind, of(all.filter((_, i) => queries[i].kind === kind))]));
  return { name, ...of(all), kinds, found: found.filter((count) => count > 0).length, queries: queries.map((query, i) => ({ ...query, milliseconds: all[i], found: found[i] })) };
}

export async function measureTiming({ site, pagefind, parts, rounds = 5, seed = 1 }) {
  const queries = await drawQueries(site, seed);
  const wanted = [
    { name: 'ours', folder: site, isOurs: true },
    ...(pagefind ? [{ name: 'Pagefind', folder: pagefind }] : []),
    ...(parts ? [{ name: 'Pagefind with parts', folder: parts }] : []),
  ];
  const browser = await launch();
  const engines = [];
  try {
    for (const each of wanted) engines.push(await openEngine(browser, each));
    await measureRounds(engines, queries, rounds);
    return engines.map((engine) => summarise(engine, queries));
  } finally {
    await browser.close();
    for (const { server } of engines) await server.close();
  }
}

export function timingTable(results) {
  const [first] = results;
  const heads = ['', 'median, ms', 'p95, ms', 'slowest, ms', 'median ÷ ours', 'p95 ÷ ours', 'words, median', 'pairs, median', 'prefixes, median', 'queries with results'];
  return table(heads, results.map((result) => [
    result.name, ...['median', 'p95', 'most'].map((key) => milliseconds(result[key])), ratio(result.median, first.median), ratio(result.p95, first.p95),
    ...Object.values(result.kinds).map((kind) => milliseconds(kind.median)), result.found,
  ]));
}

await whenCalled(import.meta, kUsage, async () => {
  const values = readArguments({ site: undefined, pagefind: null, parts: null, rounds: '5', seed: '1' });
  console.log(timingTable(await measureTiming({ ...values, rounds: wholeNumber(values.rounds, 'rounds'), seed: wholeNumber(values.seed, 'seed') })));
});
