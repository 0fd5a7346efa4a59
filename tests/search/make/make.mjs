#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Makes ../relevance/tune.json and locked.json from what was judged by reading and from the texts of a built site.
// usage: node tests/search/make/make.mjs --site DIR --hunspell PROGRAM [--review FILE]
// --review writes every query with the reason of its answer, to read them by eye.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Random } from '../../bench/random.mjs';
import { makeAliases } from './aliases.mjs';
import { makeJoined, makeOpen, makeTails } from './compounds.mjs';
import { makeDiacritics } from './diacritics.mjs';
import { askHunspell } from './hunspell.mjs';
import { makeForms, makeInflection } from './inflection.mjs';
import { readProjects, readSubjects, vocabularyOf, wordsOf } from './texts.mjs';
import { makeNonsense, makePrefixes, makeTypos } from './typos.mjs';

const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const kFolder = path.join(kRoot, 'tests/search/relevance');
const kSeed = 'relevance 1';
const kSplit = 'half 9';

const readHand = (name) => JSON.parse(fs.readFileSync(path.join(kFolder, `${name}.json`), 'utf8'));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// Which projects have a name of a theme, province or instrument with such a word, besides the given ones: what a search finds there is
// not wrong, so a query for which they would be in the way is not made.
function makeReach(projects, subjects) {
  const named = projects.map((project) => {
    const own = subjects.filter(({ kind, id }) => project[kind].includes(id)).flatMap(({ names }) => names);
    return { id: project.id, words: [...new Set(own.flatMap((name) => [...wordsOf(name), name.toLowerCase()]))] };
  });
  return (test, ids) => new Set([...ids, ...named.filter(({ words }) => words.some(test)).map(({ id }) => id)]);
}

function makeFamilies(site, program) {
  const projects = readProjects(site);
  const subjects = readSubjects(path.join(kRoot, 'content'));
  const vocabulary = vocabularyOf(projects);
  const names = [...new Set(subjects.flatMap((subject) => subject.names.flatMap(wordsOf)))];
  const judged = readHand('judged');
  const dropped = Object.fromEntries(Object.entries(readHand('dropped')).map(([family, queries]) => [family, new Set(Object.keys(queries))]));
  const hunspell = askHunspell(program, vocabulary.keys());
  const context = { hunspell, formsOf: makeForms(hunspell), projects, subjects, vocabulary, names, program, reach: makeReach(projects, subjects) };
  const draw = (family) => ({ ...context, random: new Random(kSeed, family), dropped: dropped[family] ?? new Set() });
  return {
    'known-item': judged['known-item'],
    topical: judged.topical,
    inflection: makeInflection({ ...draw('inflection'), pairs: readHand('forms') }),
    'compound-tail': makeTails({ ...context, heads: readHand('heads') }),
    'open-compound': makeOpen({ ...context, compounds: readHand('compounds') }),
    'joined-compound': makeJoined({ ...context, compounds: readHand('compounds') }),
    diacritics: makeDiacritics(draw('diacritics')),
    alias: makeAliases({ ...draw('alias'), spellings: readHand('spellings') }),
    typo: makeTypos(draw('typo')),
    prefix: makePrefixes(draw('prefix')),
    'should-be-empty': [...judged['should-be-empty'].map((query) => ({ query, ids: [] })), ...makeNonsense(draw('should-be-empty'))],
  };
}

// By the query alone: one in two families is in one half, and none moves when others come.
const isLocked = ({ query }) => parseInt(sha256(`${kSplit}\n${query.normalize('NFC')}`).slice(0, 8), 16) % 2 === 1;
const bare = ({ query, ids, grades }) => (grades ? { query, grades } : { query, ids });

// A query a line, so that a change shows as one.
function toText(families) {
  const lists = Object.entries(families).map(([name, list]) => `  ${JSON.stringify(name)}: [\n${list.map((item) => `    ${JSON.stringify(bare(item))}`).join(',\n')}\n  ]`);
  return `{\n${lists.join(',\n')}\n}\n`;
}

function writeHash(text) {
  const file = path.join(kFolder, 'README.md');
  const readme = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, readme.replace(/`[0-9a-f]{64}`/, `\`${sha256(text)}\``));
}

const { values } = parseArgs({ options: { site: { type: 'string' }, hunspell: { type: 'string' }, review: { type: 'string' } } });
if (!values.site || !values.hunspell) throw new Error('usage: node tests/search/make/make.mjs --site DIR --hunspell PROGRAM [--review FILE]');
const families = makeFamilies(values.site, values.hunspell);
const half = (wanted) => Object.fromEntries(Object.entries(families).map(([name, list]) => [name, list.filter((item) => isLocked(item) === wanted)]));
fs.writeFileSync(path.join(kFolder, 'tune.json'), toText(half(false)));
fs.writeFileSync(path.join(kFolder, 'locked.json'), toText(half(true)));
writeHash(toText(half(true)));
if (values.review) {
  fs.writeFileSync(values.review, Object.entries(families).map(([name, list]) => `## ${name}\n${list.map(({ query, ids, grades, note }) => [query, (ids ?? Object.keys(grades)).length, note ?? '', ...(ids ?? []).slice(0, 4)].join(' | ')).join('\n')}`).join('\n\n'));
}
for (const [name, list] of Object.entries(families)) console.log(`${name}: ${list.length} (${list.filter((item) => !isLocked(item)).length} tune)`);
