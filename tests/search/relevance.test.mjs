// SPDX-License-Identifier: EUPL-1.2
// The relevance test itself: its two files are what they should be, its measures are right, and evaluate.mjs runs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { bootstrap, holm, mean, pairedRandomisation, score } from './metrics.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const texts = Object.fromEntries(['tune', 'locked'].map((half) => [half, fs.readFileSync(path.join(here, 'relevance', `${half}.json`), 'utf8')]));
const halves = Object.fromEntries(Object.entries(texts).map(([half, text]) => [half, JSON.parse(text)]));
const projects = new Set(fs.readdirSync(path.join(here, '../../content/projecten')).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3)));

// At least so many queries, both halves together.
const kLeast = {
  'known-item': 180, topical: 72, inflection: 60, 'compound-tail': 50, 'open-compound': 50, 'joined-compound': 25, diacritics: 25, alias: 40,
  typo: 100, prefix: 40, 'should-be-empty': 60,
};
const both = Object.fromEntries(Object.keys(kLeast).map((family) => [family, [...halves.tune[family], ...halves.locked[family]]]));

test('both halves have every family, with enough queries', () => {
  for (const half of Object.values(halves)) assert.deepEqual(Object.keys(half), Object.keys(kLeast));
  for (const [family, least] of Object.entries(kLeast)) {
    assert.ok(both[family].length >= least, `${family}: ${both[family].length}`);
    for (const half of Object.values(halves)) assert.ok(half[family].length >= both[family].length / 3, `${family} is in halves`);
  }
});

test('answers have one shape, and name projects that exist', () => {
  for (const [family, answers] of Object.entries(both)) {
    for (const { query, ids, grades, ...rest } of answers) {
      assert.deepEqual(rest, {}, query);
      assert.ok(typeof query === 'string' && query && query === query.trim() && !/[\n\t]/.test(query), `${family}: "${query}"`);
      assert.ok(Array.isArray(ids) !== (typeof grades === 'object'), query);
      if (grades) assert.ok(Object.values(grades).every((grade) => [1, 2, 3].includes(grade)), query);
      if (grades) assert.ok(Object.values(grades).some((grade) => grade >= 2), `${query}: nothing of grade 2 or more`);
      const wanted = ids ?? Object.keys(grades);
      assert.equal(wanted.length === 0, family === 'should-be-empty', query);
      assert.equal(new Set(wanted).size, wanted.length, query);
      assert.deepEqual(wanted.filter((id) => !projects.has(id)), [], query);
    }
  }
});

test('no query is twice in a family, or in both halves', () => {
  for (const [family, answers] of Object.entries(both)) assert.equal(new Set(answers.map(({ query }) => query)).size, answers.length, family);
  const queries = (half) => new Set(Object.values(half).flat().map(({ query }) => query.normalize('NFC')));
  const tune = queries(halves.tune);
  assert.deepEqual([...queries(halves.locked)].filter((query) => tune.has(query)), []);
});

test('locked.json is the one whose hash the page gives', () => {
  const [hash] = fs.readFileSync(path.join(here, 'relevance/README.md'), 'utf8').match(/\b[0-9a-f]{64}\b/);
  assert.equal(createHash('sha256').update(texts.locked).digest('hex'), hash);
});

test('measures of one query', () => {
  const ids = ['a', 'b', 'c'];
  const list = (text) => text.split('');
  assert.deepEqual(score({ query: '', ids }, list('abc')), { 'MRR@10': 1, 'nDCG@10': 1, 'recall@20': 1, 'found@5': 1 });
  assert.deepEqual(score({ query: '', ids }, list('vwxyz')), { 'MRR@10': 0, 'nDCG@10': 0, 'recall@20': 0, 'found@5': 0 });
  const late = score({ query: '', ids: ['a'] }, list('uvwxya'));
  assert.deepEqual(late, { 'MRR@10': 1 / 6, 'nDCG@10': 1 / Math.log2(7), 'recall@20': 1, 'found@5': 0 });
  assert.equal(score({ query: '', ids: ['a'] }, list('0123456789a'))['MRR@10'], 0);
  // By hand: gains 1, 7, 0 of the best 7, 3, 1; the first project with grade 2 or more is second.
  const graded = score({ query: '', grades: { a: 3, b: 2, c: 1 } }, list('cax'));
  assert.ok(Math.abs(graded['nDCG@10'] - (1 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3) + 1 / 2)) < 1e-12);
  assert.deepEqual([graded['MRR@10'], graded['recall@20']], [1 / 2, 2 / 3]);
  const many = Array.from({ length: 40 }, (_, i) => `p${i}`);
  assert.equal(score({ query: '', ids: many }, many.slice(0, 20))['recall@20'], 1, 'no more than twenty can be found');
  assert.deepEqual([score({ query: '', ids: [] }, []), score({ query: '', ids: [] }, ['a'])], [{ empty: 1 }, { empty: 0 }]);
  assert.throws(() => score({ query: 'q', ids }, list('aa')), /twice/);
});

test('intervals and differences come out the same every time, and as they should', () => {
  const values = Array.from({ length: 200 }, (_, i) => i % 2);
  const [low, high] = bootstrap(values);
  assert.deepEqual(bootstrap(values), [low, high]);
  // Of a mean of 200 throws of a coin: 0.5 ± 1.96 × 0.5 / √200.
  assert.ok(Math.abs(low - 0.431) < 0.015 && Math.abs(high - 0.569) < 0.015, `${low} ${high}`);
  assert.deepEqual(bootstrap([1, 1, 1]), [1, 1]);
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(pairedRandomisation(values, values), 1);
  assert.ok(pairedRandomisation(values, values.map((value) => value - 0.1)) < 0.001);
  // Five queries, all better: of 32 ways to swap 2 are as large.
  assert.ok(Math.abs(pairedRandomisation([1, 1, 1, 1, 1], [0, 0, 0, 0, 0]) - 1 / 16) < 0.01);
  assert.deepEqual(holm([0.01, 0.04, 0.03]).map((p) => Number(p.toFixed(6))), [0.03, 0.06, 0.06]);
});

// A site with an engine that knows the answers to some queries by heart, so that evaluate.mjs searches as it will.
function makeSite(folder, answers) {
  for (const name of ['projecten', 'assets', 'zoek']) fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, 'projecten/index.html'), '<script type="module" src="../assets/zoek.js"></script><form data-zoek="" data-zoek-delen=""></form>');
  fs.writeFileSync(path.join(folder, 'assets/package.json'), '{"type":"module"}');
  fs.writeFileSync(path.join(folder, 'assets/zoek.js'), `const answers = ${JSON.stringify(answers)};
    export class SearchIndex { async card(id) { return { id }; } }
    export const search = async (index, query, { complete }) => ({ docs: (complete || answers.typing.includes(query) ? answers.found[query] : undefined) ?? [] });`);
  return folder;
}

test('evaluate.mjs runs, compares, and keeps the locked half shut', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-relevance-'));
  try {
    const run = (...args) => spawnSync(process.execPath, [path.join(here, 'evaluate.mjs'), ...args], { encoding: 'utf8' });
    const all = Object.values(halves.tune).flat();
    const known = halves.tune['known-item'].map(({ query }) => query);
    const found = Object.fromEntries(all.map(({ query, ids, grades }) => [query, ids ?? Object.keys(grades).sort((a, b) => grades[b] - grades[a])]));
    const perfect = makeSite(path.join(folder, 'perfect'), { found, typing: halves.tune.prefix.map(({ query }) => query) });
    const poor = makeSite(path.join(folder, 'poor'), { found: { ...found, ...Object.fromEntries(known.map((query) => [query, ['heavenn', ...found[query]].slice(0, 1)])) }, typing: [] });

    const json = path.join(folder, 'poor.json');
    const worse = run('--site', poor, '--worst', '2', '--json', json);
    assert.equal(worse.status, 0, worse.stderr);
    assert.match(worse.stdout, /^prefix +n=\d+ +found@5 0\.000 /m, 'prefixes are searched as while typing');
    assert.match(worse.stdout, /^typo +n=\d+ +found@5 1\.000 /m);
    assert.match(worse.stdout, /wanted \S+\n +found {2}heavenn$/m);

    const better = run('--site', perfect, '--against', json);
    assert.equal(better.status, 0, better.stderr);
    // A few queries are in two families with other answers, and an engine has one for both.
    for (const family of Object.keys(kLeast)) assert.match(better.stdout, new RegExp(`^${family} +n=\\d+ +\\S+ (1\\.000|0\\.9\\d\\d) +\\[`, 'm'));
    assert.match(better.stdout, /^known-item +MRR@10 +1\.000 against 0\.\d+: \+/m);
    assert.match(better.stdout, /^typo .*\+0\.000 \[0\.000, 0\.000\] {2}p=1\.0000/m);
    assert.equal(run('--results', json, '--family', 'typo').status, 0);

    for (const args of [[], ['--site', perfect, '--results', json], ['--site', perfect, '--half', 'locked', '--worst', '3'], ['--site', perfect, '--family', 'none'], ['--site', perfect, '--half', 'all'], ['--wat']]) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /usage:/);
    }
    const other = run('--results', json, '--half', 'locked');
    assert.equal(other.status, 1);
    assert.match(other.stderr, /has no results for/);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
