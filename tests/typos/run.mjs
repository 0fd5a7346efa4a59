#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Did-you-mean, measured: 300 seeded typos in real names, keys and values, of which at least 95 % must get the right
// suggestion, and 100 words that resemble none of them, of which none may get one.
// usage: node tests/typos/run.mjs --program FILE [--root CHECKOUT] [--seed N] [--verbose]

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kStrangers } from './strangers.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    program: { type: 'string' },
    root: { type: 'string', default: path.join(here, '../..') },
    seed: { type: 'string', default: '2026' },
    verbose: { type: 'boolean', default: false },
  },
});
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));
const checkout = path.resolve(options.root);

const kTypos = 300;
const kLeastRight = 0.95;
const kShortest = 3; // letters: of a shorter word a typo leaves nothing
const kTwoSlips = 0.15; // of the words of eight letters or more

// --- chance, the same in every run

let state = Number(options.seed) >>> 0;
function chance() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(chance() * n);
const pick = (list) => list[below(list.length)];

// --- the real words

const names = (folder) => fs.readdirSync(path.join(checkout, 'content', folder)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
const vocabulary = fs.readFileSync(path.join(checkout, 'generator/model/vocabulary.h'), 'utf8');
function choices(type) {
  const body = new RegExp(`struct Names<${type}> \\{[^=]*= \\{([^}]*)\\}`).exec(vocabulary)[1];
  return [...body.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
}
const schema = fs.readFileSync(path.join(checkout, 'generator/model/schema.cpp'), 'utf8');
const keysOf = (table) => [...new RegExp(`${table}\\[\\] = \\{([\\s\\S]*?)\\};`).exec(schema)[1].matchAll(/\.key = "([a-z_]+)"/g)].map(([, key]) => key);

// Where a word can stand: the page with it, and the real words of that place.
const kBase = { titel: '"X"', samenvatting: '"Een zin."', soort: '"project"', status: '"onbekend"', peildatum: '2022', themas: '["energietransitie"]', provincies: '["drenthe"]' };
function page(number, changes, more = '') {
  const fields = { ...kBase, titel: `"Project ${number}"`, ...changes };
  const lines = Object.entries(fields).map(([key, value]) => `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)} = ${value}`);
  return `+++\n${lines.join('\n')}\n\n[[bronnen]]\ntitel = "Verslag"\n${more}+++\n`;
}
// A required key is misspelt where it stands; any other is one that is not there.
function keyPage(number, word, meant) {
  const value = kBase[meant] ?? '5';
  const fields = { ...kBase, titel: `"Project ${number}"` };
  if (meant in fields) delete fields[meant];
  const lines = Object.entries(fields).map(([key, text]) => `${key} = ${text}`);
  return `+++\n${JSON.stringify(word)} = ${value}\n${lines.join('\n')}\n\n[[bronnen]]\ntitel = "Verslag"\n+++\n`;
}
const kPlaces = [
  { what: 'key', words: keysOf('kProject').filter((key) => !['bronnen', 'titel'].includes(key)), page: keyPage },
  { what: 'status', words: choices('ProjectStatus'), page: (n, word) => page(n, { status: JSON.stringify(word) }) },
  { what: 'soort', words: choices('Soort'), page: (n, word) => page(n, { soort: JSON.stringify(word) }) },
  { what: 'kwalificatie', words: choices('Kwalificatie'), page: (n, word) => page(n, {}, `\n[omvang]\nbedrag = 5\nkwalificatie = ${JSON.stringify(word)}\n`) },
  { what: 'province', words: names('provincies'), page: (n, word) => page(n, { provincies: `[${JSON.stringify(word)}]` }) },
  { what: 'theme', words: names('themas'), page: (n, word) => page(n, { themas: `[${JSON.stringify(word)}]` }) },
  { what: 'instrument', words: names('instrumenten'), page: (n, word) => page(n, { instrumenten: `[${JSON.stringify(word)}]` }) },
  { what: 'project', words: names('projecten'), page: (n, word) => page(n, { onderdeel_van: JSON.stringify(word) }) },
];

// --- typing

const kRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const kMarks = { a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'ü', c: 'ç' };
function neighbour(letter) {
  const row = kRows.find((keys) => keys.includes(letter));
  if (!row) return pick([...'aeinrst']);
  const at = row.indexOf(letter);
  return row[at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + pick([-1, 1])];
}
const cut = (word, at, count, put = '') => word.slice(0, at) + put + word.slice(at + count);
const kSlips = {
  swapped: (word) => { const at = below(word.length - 1); return cut(word, at, 2, word[at + 1] + word[at]); },
  missing: (word) => cut(word, below(word.length), 1),
  added: (word) => { const at = below(word.length); return cut(word, at, 0, neighbour(word[at])); },
  doubled: (word) => { const at = below(word.length); return cut(word, at, 0, word[at]); },
  other: (word) => { const at = below(word.length); return cut(word, at, 1, neighbour(word[at])); },
  parted: (word) => word.replace(/[-_]/g, () => pick([' ', '-', '_', ''])),
  capitals: (word) => pick([word.toUpperCase(), word[0].toUpperCase() + word.slice(1)]),
  marked: (word) => { const at = word.search(/[aeiouc]/); return at < 0 ? word : cut(word, at, 1, kMarks[word[at]]); },
};
function misspelt({ words, what }) {
  for (;;) {
    const meant = pick(words.filter((word) => word.length >= kShortest));
    const slip = pick(Object.keys(kSlips));
    let word = kSlips[slip](meant);
    if (meant.length >= 8 && chance() < kTwoSlips) word = pick(Object.values(kSlips))(word);
    // Another real word is no typo, and a key cannot be told from itself.
    if (word !== meant && word.length >= kShortest && !words.includes(word)) return { what, slip, word, meant };
  }
}

// --- one run over a copy of the content

const typos = Array.from({ length: kTypos }, (_, i) => ({ ...misspelt(kPlaces[i % kPlaces.length]), place: kPlaces[i % kPlaces.length] }));
const strangers = kStrangers.map((word, i) => ({ word, place: kPlaces[i % kPlaces.length] }));
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'typos-'));
let diagnostics;
try {
  fs.cpSync(path.join(checkout, 'content'), path.join(root, 'content'), { recursive: true });
  fs.copyFileSync(path.join(checkout, 'projectenboek.toml'), path.join(root, 'projectenboek.toml'));
  const write = (name, text) => fs.writeFileSync(path.join(root, 'content/projecten', `${name}.md`), text);
  // Names of their own that resemble nothing: the ids of these files are words to choose from too.
  typos.forEach((typo, i) => write(`0${i}0`, typo.place.page(i, typo.word, typo.meant)));
  strangers.forEach((stranger, i) => write(`1${i}1`, stranger.place.page(1000 + i, stranger.word)));
  const run = spawnSync(program, ['check', '--format', 'json', '--root', root, '--today', '2026-11-20'], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 60_000 });
  if (run.error) throw run.error;
  diagnostics = JSON.parse(run.stdout).diagnostics;
} finally {
  fs.rmSync(root, { recursive: true, force: true });
}

const kAboutWords = ['onbekende-sleutel', 'sleutel-van-kop', 'status-van-geld', 'onbekende-waarde', 'onbekende-provincie', 'onbekend-thema', 'onbekend-instrument', 'onbekend-project'];
function answer(name) {
  const found = diagnostics.filter(({ file, code }) => file === `content/projecten/${name}.md` && kAboutWords.includes(code));
  if (found.length !== 1) throw new Error(`${name}: ${found.length} diagnostics about the word, 1 expected`);
  return /`([^`]+)`/.exec(found[0].hint)?.[1] ?? '';
}

// --- the verdict

const wrong = typos.map((typo, i) => ({ ...typo, said: answer(`0${i}0`) })).filter(({ said, meant }) => said !== meant);
const talked = strangers.map((stranger, i) => ({ ...stranger, said: answer(`1${i}1`) })).filter(({ said }) => said !== '');
for (const { what, slip, word, meant, said } of wrong) console.log(`  ${what}, ${slip}: \`${word}\` is \`${meant}\`, suggested: ${said ? `\`${said}\`` : 'nothing'}`);
for (const { place, word, said } of talked) console.log(`  ${place.what}: \`${word}\` resembles nothing, suggested: \`${said}\``);
const share = (kTypos - wrong.length) / kTypos;
console.log(`${kTypos - wrong.length} of ${kTypos} typos (${(100 * share).toFixed(1)} %) get the right suggestion; ${talked.length} of ${strangers.length} other words get one`);
process.exit(share >= kLeastRight && talked.length === 0 && strangers.length === 100 ? 0 : 1);
