#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// What a first query and a next one with another word cost on the wire: bytes, requests, and round trips that wait for each other.
// usage: node tests/bench/search/traffic.mjs --site DIR [--pagefind DIR] [--parts DIR] [--queries 8] [--seed 1]
// --pagefind and --parts are folders that pagefind.mjs made of the site.
// Counted are bodies: scripts, WebAssembly, index, results. Not counted for either: the page, its style and its font. Our script holds
// the whole user interface; that of Pagefind is in one row only. Ten results are fetched; a page of ours that has all projects in it
// already shows more of them, and fetches none.

import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { launch } from '../../browser/chromium.mjs';
import { Random } from '../random.mjs';
import { readArguments, wholeNumber, whenCalled } from './command.mjs';
import { complain, kBarePage, kBarePath, openTab } from './engines.mjs';
import { drawQueries } from './queries.mjs';
import { serve } from './server.mjs';
import { kilobytes, median, ratio, table } from './table.mjs';

const kUsage = 'usage: node tests/bench/search/traffic.mjs --site DIR [--pagefind DIR] [--parts DIR] [--queries 8] [--seed 1]';
// Waiting for the waves takes seconds, and they are the same for nearly every query.
const kWithWaves = 3;
const kResults = 10;
const kNotCounted = /\/$|\.(html|css|svg|woff2)$/;

function summary(log) {
  const counted = log.filter(({ path: address }) => !kNotCounted.test(address));
  const failed = counted.find(({ status }) => status !== 200);
  if (failed) throw new Error(`${failed.path}: ${failed.status}`);
  const sum = (key) => counted.reduce((total, entry) => total + entry[key], 0);
  return { bytes: sum('bytes'), gzip: sum('gzip'), requests: counted.length, waves: Math.max(0, ...counted.map(({ wave }) => wave ?? 0)), log: structuredClone(counted) };
}

// --- ours: somebody types in the field of /projecten/

// What is said aloud is put there after everything that is shown, so the answer is complete when it is there.
async function type(page, query) {
  await page.evaluate(() => { document.getElementById('s_zoekstatus').textContent = ''; });
  await page.locator('#s_q').fill(query);
  const said = await page.waitForFunction(() => document.getElementById('s_zoekstatus').textContent, undefined, { timeout: 60_000 });
  if (await page.locator('#s_zoekfout').isVisible()) throw new Error(`${query}: the page says that it cannot search`);
  return said.jsonValue();
}

const ours = {
  name: 'ours',
  async open(browser, server) {
    const tab = await openTab(browser, server, '/projecten/');
    // Without the script the page would be complete too, but not search.
    await tab.page.waitForSelector('#s_filterpaneel:not([hidden])', { state: 'attached' });
    return tab;
  },
  ask: ({ page }, query) => type(page, query),
  // The script came with the page: one round trip before what was held.
  wavesBefore: 1,
};

// --- Pagefind: its script on a page with nothing on it

const pagefind = (name, options = {}) => ({
  name,
  open: (browser, server) => openTab(browser, server, kBarePath),
  // Filters and query are asked for at the same time, which saves it a round trip.
  ask: ({ page }, query) => page.evaluate(async ([text, settings, shown]) => {
    if (!window.pagefind) {
      window.pagefind = await import(new URL('/pagefind/pagefind.js', location.href));
      await window.pagefind.options(settings);
    }
    const [, { results }] = await Promise.all([window.pagefind.filters(), window.pagefind.search(text)]);
    await Promise.all(results.slice(0, shown).map((result) => result.data()));
    return results.length;
  }, [query, options, kResults]),
  wavesBefore: 0,
});

// --- both

async function measurePair(engine, browser, server, [first, next], withWaves) {
  server.waves(false);
  server.reset();
  const tab = await engine.open(browser, server);
  try {
    server.waves(withWaves);
    const found = [await engine.ask(tab, first)];
    const firstLog = summary(server.log);
    server.reset();
    found.push(await engine.ask(tab, next));
    complain(tab, `${engine.name}, “${first}” and “${next}”`);
    const nextLog = summary(server.log);
    return { queries: [first, next], found, first: { ...firstLog, waves: firstLog.waves + engine.wavesBefore }, next: nextLog };
  } finally {
    await tab.close();
  }
}

const spread = (runs, part, key) => {
  const values = runs.map((run) => run[part][key]);
  return { median: median(values), most: Math.max(...values) };
};

function summarise(runs, part) {
  const withWaves = runs.slice(0, kWithWaves);
  return { ...Object.fromEntries(['bytes', 'gzip', 'requests'].map((key) => [key, spread(runs, part, key)])), waves: spread(withWaves, part, 'waves').most };
}

async function measureEngine(engine, browser, folders, pairs) {
  const server = await serve(folders, { pages: { [kBarePath]: kBarePage } });
  try {
    const runs = [];
    for (const [i, pair] of pairs.entries()) runs.push(await measurePair(engine, browser, server, pair, i < kWithWaves));
    return { name: engine.name, first: summarise(runs, 'first'), next: summarise(runs, 'next'), runs };
  } finally {
    await server.close();
  }
}

// Words and pairs by turns, each as the first query of one visit; the next one is another of the same kind.
function pairUp(queries, count, seed) {
  const random = new Random(seed, 'traffic');
  const lists = ['word', 'pair'].map((kind) => random.shuffle(queries.filter((each) => each.kind === kind).map(({ query }) => query)));
  return Array.from({ length: count }, (_, i) => lists[i % 2].splice(0, 2)).filter((pair) => pair.length === 2);
}

function withInterface(result, folder) {
  const script = fs.readFileSync(path.join(folder, 'pagefind/pagefind-component-ui.js'));
  const more = { bytes: script.length, gzip: zlib.gzipSync(script, { level: 9 }).length, requests: 1 };
  const first = { ...result.first };
  for (const [key, value] of Object.entries(more)) first[key] = { median: first[key].median + value, most: first[key].most + value };
  return { ...result, name: `${result.name}, with the script of its Component UI`, first, runs: undefined };
}

export async function measureTraffic({ site, pagefind: plain, parts, queries: count = 8, seed = 1 }) {
  const pairs = pairUp(await drawQueries(site, seed), count, seed);
  const browser = await launch();
  try {
    const results = [await measureEngine(ours, browser, [site], pairs)];
    if (plain) {
      const result = await measureEngine(pagefind('Pagefind'), browser, [plain], pairs);
      results.push(result, withInterface(result, plain));
      results.push(await measureEngine(pagefind('Pagefind, without its worker', { noWorker: true }), browser, [plain], pairs));
    }
    if (parts) results.push(await measureEngine(pagefind('Pagefind with parts'), browser, [parts], pairs));
    return results;
  } finally {
    await browser.close();
  }
}

export function trafficTable(results) {
  const [first] = results;
  const heads = ['', 'first query, kB', 'at most', 'files as they are, kB', 'requests', 'round trips', '÷ ours', 'next query, kB', 'at most', 'requests', 'round trips', '÷ ours'];
  return table(heads, results.map((result) => [
    result.name,
    kilobytes(result.first.gzip.median), kilobytes(result.first.gzip.most), kilobytes(result.first.bytes.median), result.first.requests.median, result.first.waves,
    ratio(result.first.gzip.median, first.first.gzip.median),
    kilobytes(result.next.gzip.median), kilobytes(result.next.gzip.most), result.next.requests.median, result.next.waves, ratio(result.next.gzip.median, first.next.gzip.median),
  ]));
}

await whenCalled(import.meta, kUsage, async () => {
  const values = readArguments({ site: undefined, pagefind: null, parts: null, queries: '8', seed: '1' });
  const results = await measureTraffic({ ...values, queries: wholeNumber(values.queries, 'queries'), seed: wholeNumber(values.seed, 'seed') });
  console.log(trafficTable(results));
  const [{ runs: [{ queries, first, next }] }] = results;
  console.log(`Ours, “${queries.join('” and then “')}”:`);
  for (const { path: address, gzip, wave, at } of [...first.log, ...next.log]) console.log(`- ${address}: ${gzip} bytes${wave ? `, wave ${wave}` : ', with the page'}, ${at} ms`);
});
