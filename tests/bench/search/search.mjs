#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Compares the search with Pagefind: bytes and round trips, time of a query, relevance, cost of the index. All on a tmpfs.
// usage: ./boek bench search [--sizes real,1000,10000] [--huge] [--only bytes,time,relevance,build] [--half tune|locked]
//        [--queries 8] [--rounds 5] [--runs 5] [--seed 1] [--json FILE] [--keep]
// --huge adds 100,000 projects, ours only; `--sizes '' --huge` is those alone. Relevance is of the real content. Fails only when a run
// fails; whether the figures are good is for the reader. A look at the locked half belongs in the list of
// tests/search/relevance/README.md.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../corpus.mjs';
import { machine } from '../measure.mjs';
import { oneOf, readArguments, UsageError, wholeNumber, whenCalled } from './command.mjs';
import { buildCommand, costTable, kProgram, measureCost } from './cost.mjs';
import { pagefindProgram, runPagefind, writeCopies } from './pagefind.mjs';
import { compareRelevance, kHalves, relevanceTable } from './relevance.mjs';
import { weighIndex } from './site.mjs';
import { kilobytes } from './table.mjs';
import { measureTiming, timingTable } from './timing.mjs';
import { measureTraffic, trafficTable } from './traffic.mjs';

const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const kUsage = `usage: ./boek bench search [--sizes real,1000,10000] [--huge] [--only bytes,time,relevance,build] [--half tune|locked]
       [--queries 8] [--rounds 5] [--runs 5] [--seed 1] [--json FILE] [--keep]`;
const kMeasures = ['bytes', 'time', 'relevance', 'build'];
const kReal = 'real';
const kHuge = 100_000;

function options() {
  const values = readArguments({
    program: kProgram, sizes: 'real,1000,10000', huge: false, only: kMeasures.join(), half: 'tune', queries: '8', rounds: '5', runs: '5', seed: '1', json: null, keep: false,
  });
  const numbers = Object.fromEntries(['queries', 'rounds', 'runs', 'seed'].map((name) => [name, wholeNumber(values[name], name)]));
  const sizes = values.sizes.split(',').filter(Boolean).map((size) => (size === kReal ? kReal : wholeNumber(size, 'sizes')));
  const only = values.only.split(',').map((name) => oneOf(name, 'only', kMeasures));
  oneOf(values.half, 'half', kHalves);
  if (sizes.length === 0 && !values.huge) throw new UsageError('--sizes names none');
  if (values.huge && sizes.includes(kHuge)) throw new UsageError(`--huge is --sizes ${kHuge} of ours only: one of them`);
  return { ...values, ...numbers, only, sizes: [...sizes.map((size) => ({ size, hasPeer: true })), ...(values.huge ? [{ size: kHuge, hasPeer: false }] : [])] };
}

const say = (text) => process.stderr.write(`${text}\n`);

// The folder with the settings and the content.
function makeRoot(size, seed, work) {
  if (size === kReal) return kRoot;
  const root = path.join(work, 'corpus');
  // The limit is there for mistakes, and this many is none.
  writeCorpus({ projects: size, seed, out: root, settings: { grenzen: { bestanden: 2 * size + 10_000 } } });
  return root;
}

function build(program, root, site) {
  const [file, ...args] = buildCommand(program, root, site);
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
}

// Folders of what is compared: the site, and the two forms of its project pages with Pagefind.
async function prepare({ size, hasPeer }, { program, seed }, work) {
  const root = makeRoot(size, seed, work);
  const site = path.join(work, 'site');
  build(program, root, site);
  if (!hasPeer) return { root, site };
  const peers = { pagefind: path.join(work, 'pagefind'), parts: path.join(work, 'pagefind-parts') };
  for (const [name, out] of Object.entries(peers)) {
    await writeCopies({ site, out, parts: name === 'parts' });
    runPagefind(out);
  }
  return { root, site, ...peers };
}

const weigh = ({ site, pagefind, parts }) => ({
  ours: weighIndex(path.join(site, 'zoek')),
  ...(pagefind ? { Pagefind: weighIndex(path.join(pagefind, 'pagefind')), 'Pagefind with parts': weighIndex(path.join(parts, 'pagefind')) } : {}),
});

const weightLine = (index) => `Files of the index: ${Object.entries(index).map(([name, { files, bytes }]) => `${name} ${files} (${kilobytes(bytes)} kB)`).join('; ')}.\n`;

async function measureRelevance(folders, { half }) {
  return { Pagefind: await compareRelevance({ ...folders, half }), 'Pagefind with parts': await compareRelevance({ ...folders, pagefind: folders.parts, half }) };
}

const relevanceTables = (results, { half }) => Object.entries(results).map(([name, rows]) => `Half: ${half}; against ${name}:\n\n${relevanceTable(rows)}`).join('\n');

// What is measured of a size: [name, title, measure, table].
const kSteps = [
  ['bytes', 'Bytes and round trips', measureTraffic, trafficTable],
  ['time', 'Time of a query in Chromium, index fetched, facets counted', measureTiming, timingTable],
  ['relevance', 'Relevance', measureRelevance, relevanceTables],
  ['build', 'Cost of the index', async (folders, { program, runs }) => measureCost({ ...folders, program, runs, progress: say }), costTable],
];

const applies = (name, { size, hasPeer }) => name !== 'relevance' || (size === kReal && hasPeer);

async function benchOne(which, settings, work) {
  say(`${which.size}: made`);
  const folders = await prepare(which, settings, work);
  const report = { size: which.size, index: weigh(folders) };
  console.log(`## ${which.size === kReal ? 'The real content' : `${which.size} projects`}\n\n${weightLine(report.index)}`);
  for (const [name, title, measure, format] of kSteps.filter(([step]) => settings.only.includes(step) && applies(step, which))) {
    say(`${which.size}: ${name}`);
    report[name] = await measure({ ...folders, ...settings }, settings);
    console.log(`### ${title}\n\n${format(report[name], settings)}`);
  }
  return report;
}

const firstLine = (file, ...args) => execFileSync(file, args, { encoding: 'utf8' }).split('\n')[0];

function describe({ program, seed, runs, rounds, queries }) {
  const versions = { projectenboek: firstLine(program, '--version'), pagefind: firstLine(pagefindProgram(), '--version') };
  return { machine: machine(), load: os.loadavg()[0], versions, seed, runs, rounds, queries, sizes: [] };
}

await whenCalled(import.meta, kUsage, async () => {
  const settings = options();
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const report = describe(settings);
  console.log(`${report.machine.cores} × ${report.machine.cpu}, load ${report.load.toFixed(1)}; ${report.versions.projectenboek}; ${report.versions.pagefind}; ` +
    'bytes: medians over queries, text as gzip makes it\n');
  for (const which of settings.sizes) {
    const work = fs.mkdtempSync(path.join(base, 'boek-search-bench-'));
    try {
      report.sizes.push(await benchOne(which, settings, work));
    } finally {
      if (settings.keep) say(`${which.size}: ${work}`);
      else fs.rmSync(work, { recursive: true, force: true });
    }
  }
  if (settings.json) fs.writeFileSync(settings.json, `${JSON.stringify(report, null, 2)}\n`);
});
