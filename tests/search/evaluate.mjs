#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// How well the search of a built site finds what it should: see relevance/README.md.
// usage: node tests/search/evaluate.mjs (--site DIR | --results FILE) [--half tune|locked] [--family NAME] [--worst N]
//        [--against FILE] [--json FILE] [--floors FILE]
// --results takes the results of another engine instead of searching, --against compares with them; --json writes ours in that form.
// --floors holds { family: value }: a family that is clearly below its own fails the run.
// --worst lists the queries that did worst, and works on the half to tune on only.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bootstrap, holm, kMeasures, mainMeasure, mean, pairedRandomisation, score } from './metrics.mjs';

const kHere = path.dirname(fileURLToPath(import.meta.url));
const kUsage = 'usage: node tests/search/evaluate.mjs (--site DIR | --results FILE) [--half tune|locked] [--family NAME] [--worst N] [--against FILE] [--json FILE] [--floors FILE]';
const kLimit = '20';
// A family may be so much below its floor: pages are added and changed, and most families are a few dozen queries.
const kSlack = 0.03;

class UsageError extends Error {}

function readArguments() {
  const text = { type: 'string' };
  try {
    return parseArgs({ options: { site: text, results: text, half: { ...text, default: 'tune' }, family: text, worst: { ...text, default: '0' }, against: text, json: text, floors: text } }).values;
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function options() {
  const values = readArguments();
  const worst = Number(values.worst);
  if (!values.site === !values.results) throw new UsageError('one of --site and --results');
  if (!['tune', 'locked'].includes(values.half)) throw new UsageError('--half is tune or locked');
  if (!Number.isInteger(worst) || worst < 0) throw new UsageError('--worst takes a whole number');
  if (worst && values.half === 'locked') throw new UsageError('--worst is not for the locked half: who has seen it tunes on it');
  return { ...values, worst };
}

function readFamilies({ half, family }) {
  const all = JSON.parse(fs.readFileSync(path.join(kHere, 'relevance', `${half}.json`), 'utf8'));
  if (family === undefined) return all;
  if (!all[family]) throw new UsageError(`no family ${family}; there are ${Object.keys(all).join(', ')}`);
  return { [family]: all[family] };
}

// Searches as the page does. The beginning of a word is only looked for while somebody types.
function search(site, queries, typing) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-relevance-'));
  try {
    const file = path.join(folder, 'queries.txt');
    fs.writeFileSync(file, `${queries.join('\n')}\n`);
    const args = [path.join(kHere, 'query.mjs'), '--site', site, '--limit', kLimit, '--queries', file, ...(typing ? ['--typing'] : [])];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr.trim() || `query.mjs ended with ${status}`);
    return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// { family: { query: ids } }
function searchAll(site, families) {
  return Object.fromEntries(Object.entries(families).map(([family, answers]) => {
    const found = search(site, answers.map(({ query }) => query), family === 'prefix');
    if (found.length !== answers.length) throw new Error(`${family}: ${found.length} results for ${answers.length} queries`);
    return [family, Object.fromEntries(answers.map(({ query }, i) => [query, found[i]]))];
  }));
}

function readResults(file, families) {
  const { families: results } = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const [family, answers] of Object.entries(families)) {
    const missing = answers.filter(({ query }) => !results?.[family]?.[query]);
    if (missing.length) throw new Error(`${file} has no results for ${missing.length} queries of ${family}, such as "${missing[0].query}"`);
  }
  return results;
}

// Of a family: the scores of every query, by measure.
function scoresOf(answers, results) {
  const scores = answers.map((answer) => score(answer, results[answer.query]));
  return Object.fromEntries(kMeasures.filter((name) => name in scores[0]).map((name) => [name, scores.map((each) => each[name])]));
}

const number = (value) => value.toFixed(3);
const column = (text, width) => String(text).padEnd(width);

// The main measure first, with its interval.
function line(family, scores) {
  const main = mainMeasure(family);
  const [low, high] = bootstrap(scores[main]);
  const others = Object.keys(scores).filter((name) => name !== main).map((name) => `${name} ${number(mean(scores[name]))}`);
  return `${column(family, 16)} ${column(`n=${scores[main].length}`, 6)} ${column(`${main} ${number(mean(scores[main]))}`, 15)} [${number(low)}, ${number(high)}]  ${others.join('  ')}`.trimEnd();
}

function listWorst(family, answers, results, scores, count) {
  const values = scores[mainMeasure(family)];
  const order = answers.map((_, i) => i).filter((i) => values[i] < 1).sort((a, b) => values[a] - values[b]).slice(0, count);
  for (const i of order) {
    const wanted = answers[i].ids ?? Object.entries(answers[i].grades).map(([id, grade]) => `${id}:${grade}`);
    console.log(`    ${number(values[i])} "${answers[i].query}"\n      wanted ${wanted.slice(0, 8).join(' ') || 'nothing'}\n      found  ${results[answers[i].query].slice(0, 8).join(' ') || 'nothing'}`);
  }
}

function compare(families, ours, theirs, file) {
  const rows = Object.entries(families).map(([family, answers]) => {
    const main = mainMeasure(family);
    const [us, them] = [ours, theirs].map((results) => scoresOf(answers, results[family])[main]);
    return { family, main, us, them, p: pairedRandomisation(us, them) };
  });
  const adjusted = holm(rows.map(({ p }) => p));
  console.log(`\nagainst ${file}`);
  rows.forEach(({ family, main, us, them, p }, i) => {
    const difference = mean(us) - mean(them);
    const [low, high] = bootstrap(us.map((value, j) => value - them[j]));
    console.log(`${column(family, 16)} ${column(main, 9)} ${number(mean(us))} against ${number(mean(them))}: ${difference < 0 ? '' : '+'}${number(difference)} [${number(low)}, ${number(high)}]  p=${p.toFixed(4)}, of all families together ${adjusted[i].toFixed(4)}`);
  });
}

// The families that are too far below their floors, as lines.
function tooLow(floors, families, results) {
  return Object.entries(families).flatMap(([family, answers]) => {
    if (!(family in floors)) return [`${family} has no floor`];
    const value = mean(scoresOf(answers, results[family])[mainMeasure(family)]);
    return value < floors[family] - kSlack ? [`${family}: ${number(value)} is below ${number(floors[family])}`] : [];
  });
}

function main() {
  const { site, results: file, worst, against, json, floors, ...which } = options();
  const families = readFamilies(which);
  const results = site ? searchAll(site, families) : readResults(file, families);
  for (const [family, answers] of Object.entries(families)) {
    const scores = scoresOf(answers, results[family]);
    console.log(line(family, scores));
    if (worst) listWorst(family, answers, results[family], scores, worst);
  }
  if (against) compare(families, results, readResults(against, families), against);
  const low = floors ? tooLow(JSON.parse(fs.readFileSync(floors, 'utf8')), families, results) : [];
  for (const line of low) console.error(line);
  if (low.length > 0) process.exitCode = 1;
  if (json) fs.writeFileSync(json, `${JSON.stringify({ half: which.half, families: results }, null, 1)}\n`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  if (error instanceof UsageError) console.error(kUsage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
