#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// What each thing that the search knows of Dutch is worth: the families of the relevance test with one more at a time.
// usage: node tests/search/ablation.mjs --program boek_ablation [--root DIR] [--half tune|locked]
// Prints a table in Markdown; fails when everything together finds less in some family than words as they are written do. boek_ablation is built with the tests. A look at the locked half belongs in the list of
// relevance/README.md.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { search, SearchIndex } from '../../assets/js/engine.js';
import { mainMeasure, mean, score } from './metrics.mjs';

const kHere = path.dirname(fileURLToPath(import.meta.url));
const kUsage = 'usage: node tests/search/ablation.mjs --program boek_ablation [--root DIR] [--half tune|locked]';
const kLimit = 20;

// From words as they are written to everything; `without` is of the index, `weights` of the query.
const kNothing = { form: 0, parts: 0, prefix: 0, corrected: 0, apart: 0, joins: false };
const kSteps = [
  { name: 'words as they are written', without: ['forms', 'parts', 'synonyms'], weights: kNothing },
  { name: '+ inflections (lemmas; forms that are guessed)', without: ['parts', 'synonyms'], weights: { form: undefined } },
  { name: '+ parts of compounds in the index', without: ['synonyms'], weights: {} },
  { name: '+ compounds in the query: apart, and neighbours as one', without: ['synonyms'], weights: { parts: undefined, apart: undefined, joins: undefined } },
  { name: '+ names that mean the same', without: [], weights: {} },
  { name: '+ beginnings of words', without: [], weights: { prefix: undefined } },
  { name: '+ misspelt words: everything', without: [], weights: { corrected: undefined } },
];

class UsageError extends Error {}

function options() {
  let values;
  try {
    ({ values } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string', default: path.join(kHere, '../..') }, half: { type: 'string', default: 'tune' } } }));
  } catch (error) {
    throw new UsageError(error.message);
  }
  if (!values.program) throw new UsageError('--program is missing');
  if (!['tune', 'locked'].includes(values.half)) throw new UsageError('--half is tune or locked');
  return values;
}

// The index without some things: { index, ids, bytes }.
async function make(program, root, without, folder) {
  const out = path.join(folder, without.join('-') || 'whole');
  const [files, parts] = execFileSync(program, [path.resolve(root), out, ...without], { encoding: 'utf8' }).split('\n');
  const index = new SearchIndex(files, parts, async (name) => new Uint8Array(fs.readFileSync(path.join(out, 'zoek', `${name}.bin`))));
  const { projects } = await index.kern();
  const ids = [];
  for (let project = 0; project < projects; project++) ids.push((await index.card(project)).id);
  const zoek = path.join(out, 'zoek');
  // The blocks, which have a hyphen in their names, hold no words.
  const bytes = fs.readdirSync(zoek).filter((name) => !name.includes('-')).reduce((sum, name) => sum + fs.statSync(path.join(zoek, name)).size, 0);
  return { index, ids, bytes };
}

async function measure({ index, ids }, families, own) {
  // What is undefined is as it is shipped.
  const weights = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  const scores = {};
  let time = 0;
  let asked = 0;
  for (const [family, answers] of Object.entries(families)) {
    const values = [];
    for (const answer of answers) {
      const started = performance.now();
      const { docs } = await search(index, answer.query, { complete: family !== 'prefix', weights, textOf: async () => '' });
      time += performance.now() - started;
      asked += 1;
      values.push(score(answer, [...docs.slice(0, kLimit)].map((project) => ids[project]))[mainMeasure(family)]);
    }
    scores[family] = mean(values);
  }
  return { scores, time: time / asked };
}

async function main() {
  const { program, root, half } = options();
  const families = JSON.parse(fs.readFileSync(path.join(kHere, 'relevance', `${half}.json`), 'utf8'));
  const names = Object.keys(families);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-ablation-'));
  try {
    console.log(`| | ${names.map((family) => `${family} ${mainMeasure(family)}`).join(' | ')} | index, kB | a query, ms |`);
    console.log(`| --- |${' ---: |'.repeat(names.length + 2)}`);
    let weights = {};
    const all = [];
    for (const step of kSteps) {
      weights = { ...weights, ...step.weights };
      const made = await make(program, root, step.without, folder);
      const { scores, time } = await measure(made, families, weights);
      all.push(scores);
      console.log(`| ${step.name} | ${names.map((family) => scores[family].toFixed(3)).join(' | ')} | ${(made.bytes / 1000).toFixed(1)} | ${time.toFixed(2)} |`);
    }
    const worse = names.filter((family) => all.at(-1)[family] < all[0][family]);
    if (worse.length > 0) throw new Error(`knowing Dutch makes it worse: ${worse.join(', ')}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error.message);
  if (error instanceof UsageError) console.error(kUsage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
