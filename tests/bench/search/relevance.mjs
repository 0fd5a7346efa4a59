#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// How well both engines find what they should: see tests/search/relevance/README.md.
// usage: node tests/bench/search/relevance.mjs --site DIR --pagefind DIR [--half tune|locked] [--out FILE]
// Asks Pagefind every query of the half and hands its results to tests/search/evaluate.mjs, which compares ours with them. --out keeps
// the results of Pagefind. A look at the locked half belongs in the list of that README.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../../browser/chromium.mjs';
import { oneOf, readArguments, UsageError, whenCalled } from './command.mjs';
import { complain, kBarePage, kBarePath, openTab, preparePagefind } from './engines.mjs';
import { serve } from './server.mjs';

const kUsage = 'usage: node tests/bench/search/relevance.mjs --site DIR --pagefind DIR [--half tune|locked] [--out FILE]';
const kSearch = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../search');
const kLimit = 20;

export const kHalves = ['tune', 'locked'];

const readFamilies = (half) => JSON.parse(fs.readFileSync(path.join(kSearch, 'relevance', `${half}.json`), 'utf8'));

// The id of a project is the last part of its address.
const askAll = ({ page }, queries) => page.evaluate(async ([list, limit]) => {
  const idsOf = async (query) => {
    const { results } = await window.pagefind.search(query);
    const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return data.map(({ url }) => url.split('/').at(-2));
  };
  const found = [];
  for (const query of list) found.push(await idsOf(query));
  return found;
}, [queries, kLimit]);

// { family: { query: ids } } of Pagefind.
async function searchPagefind(folder, families) {
  const server = await serve([folder], { pages: { [kBarePath]: kBarePage } });
  const browser = await launch();
  try {
    const tab = await openTab(browser, server, kBarePath);
    await preparePagefind(tab);
    const results = {};
    for (const [family, answers] of Object.entries(families)) {
      const queries = answers.map(({ query }) => query);
      const found = await askAll(tab, queries);
      results[family] = Object.fromEntries(queries.map((query, i) => [query, found[i]]));
    }
    complain(tab, 'Pagefind');
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

const kCompared = /^(\S+)\s+(\S+)\s+([\d.]+) against ([\d.]+): ([+-][\d.]+) \[([-\d.]+), ([-\d.]+)\]\s+p=([\d.]+), of all families together ([\d.]+)$/;
const kOwn = /^(\S+)\s+n=(\d+)/;

// The lines of evaluate.mjs, as rows.
function readComparison(text) {
  const counts = new Map(text.split('\n').map((line) => line.match(kOwn)).filter(Boolean).map(([, family, count]) => [family, Number(count)]));
  const rows = text.split('\n').map((line) => line.match(kCompared)).filter(Boolean);
  if (rows.length === 0 || rows.length !== counts.size) throw new Error(`evaluate.mjs said something else than was expected:\n${text}`);
  return rows.map(([, family, measure, ...numbers]) => {
    const [ours, pagefind, difference, low, high, p, adjusted] = numbers.map(Number);
    return { family, queries: counts.get(family), measure, ours, pagefind, difference, low, high, p, adjusted };
  });
}

// [{ family, queries, measure, ours, pagefind, difference, low, high, p, adjusted }] of a site and its copy with Pagefind.
export async function compareRelevance({ site, pagefind, half = 'tune', out }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-relevance-'));
  try {
    const file = path.join(folder, 'pagefind.json');
    fs.writeFileSync(file, `${JSON.stringify({ half, families: await searchPagefind(pagefind, readFamilies(half)) }, null, 1)}\n`);
    if (out) fs.copyFileSync(file, out);
    const text = execFileSync(process.execPath, [path.join(kSearch, 'evaluate.mjs'), '--site', site, '--half', half, '--against', file], { encoding: 'utf8' });
    return readComparison(text);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const signed = (value) => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;

export function relevanceTable(rows) {
  const heads = '| | measure | queries | ours | Pagefind | difference | 95 % | p, all families together |\n| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |';
  const lines = rows.map((row) => `| ${[
    row.family, row.measure, row.queries, row.ours.toFixed(3), row.pagefind.toFixed(3), signed(row.difference), `${signed(row.low)} to ${signed(row.high)}`, row.adjusted.toFixed(4),
  ].join(' | ')} |`);
  return [heads, ...lines, ''].join('\n');
}

await whenCalled(import.meta, kUsage, async () => {
  const values = readArguments({ site: undefined, pagefind: undefined, half: 'tune', out: null });
  oneOf(values.half, 'half', kHalves);
  // Who sees what the locked half finds, query by query, tunes on it.
  if (values.out && values.half === 'locked') throw new UsageError('--out is not for the locked half');
  console.log(relevanceTable(await compareRelevance(values)));
});
