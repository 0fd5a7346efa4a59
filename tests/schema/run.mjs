#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// `projectenboek schema`: a JSON Schema that another program accepts, that holds for the front matter of every file of
// content/ (read by another TOML library), and that refuses what is wrong with it.
// usage: node tests/schema/run.mjs --program FILE [--root CHECKOUT]

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { parse, TomlDate } from 'smol-toml';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string', default: path.join(here, '../..') } } });
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));

const failures = [];
let checked = 0;
function expect(holds, text) {
  checked += 1;
  if (!holds) failures.push(text);
}

// --- reading

const plain = (value) => {
  if (value instanceof TomlDate) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
};

function frontMatter(file) {
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  return plain(parse(text.match(/^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*$/m)[1]));
}

function validator(kind) {
  const schema = JSON.parse(execFileSync(program, ['schema', '--kind', kind], { encoding: 'utf8' }));
  // Every keyword known, every type said: what is misspelt in a schema is otherwise never noticed.
  return { schema, validate: new Ajv({ strict: true, strictRequired: false, strictTypes: 'log', allErrors: true, allowUnionTypes: true }).compile(schema) };
}

const said = (validate) => validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');

// --- every real file

const folders = ['projecten', 'provincies', 'themas', 'instrumenten', 'tafels', 'paginas'];
const counts = {};
for (const kind of folders) {
  const { validate } = validator(kind);
  for (const content of [path.join(options.root, 'content'), path.join(here, '../golden/accept_every_key/content')]) {
    const folder = path.join(content, kind);
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      const good = validate(frontMatter(path.join(folder, name)));
      expect(good, `${kind}/${name}: ${good || said(validate)}`);
    }
  }
}
expect(counts.projecten > 100 && counts.provincies >= 12, `too few files were read: ${JSON.stringify(counts)}`);
for (const [kind, file] of [['bronnen', 'content/bronnen.toml'], ['synoniemen', 'content/synoniemen.toml'], ['projectenboek', 'projectenboek.toml']]) {
  const { validate } = validator(kind);
  const good = validate(plain(parse(fs.readFileSync(path.join(options.root, file), 'utf8'))));
  expect(good, `${file}: ${good || said(validate)}`);
}

// --- what is wrong is refused, at its place; [what, change, path of the error]

const right = () => ({
  titel: 'Een project', samenvatting: 'Een zin.', soort: 'project', status: 'lopend', peildatum: 2026, themas: ['energie'],
  provincies: ['drenthe'], bronnen: [{ titel: 'Bron' }],
});
const wrong = [
  ['an unknown key', (p) => { p.titl = 'x'; }, ''],
  ['no title', (p) => { delete p.titel; }, ''],
  ['no source', (p) => { delete p.bronnen; }, ''],
  ['an empty list of sources', (p) => { p.bronnen = []; }, '/bronnen'],
  ['a source without a name', (p) => { p.bronnen = [{ url: 'https://a.example' }]; }, '/bronnen/0'],
  ['a blank title', (p) => { p.titel = '  '; }, '/titel'],
  ['a title of two lines', (p) => { p.titel = 'een\ntwee'; }, '/titel'],
  ['a title of 91 characters', (p) => { p.titel = 'é'.repeat(91); }, '/titel'],
  ['a summary of 301 characters', (p) => { p.samenvatting = 'a'.repeat(301); }, '/samenvatting'],
  ['an unknown kind', (p) => { p.soort = 'projekt'; }, '/soort'],
  ['an unknown status', (p) => { p.status = 'gestart'; }, '/status'],
  ['a Dutch date', (p) => { p.peildatum = '01-03-2026'; }, '/peildatum'],
  ['a year of five digits', (p) => { p.peildatum = 20260; }, '/peildatum'],
  ['no theme', (p) => { p.themas = []; }, '/themas'],
  ['a theme twice', (p) => { p.themas = ['energie', 'energie']; }, '/themas'],
  ['a theme by its name', (p) => { p.themas = ['Energie & klimaat']; }, '/themas/0'],
  ['provinces that are no list', (p) => { p.provincies = 'drenthe'; }, '/provincies'],
  ['a province that does not exist', (p) => { p.provincies = ['friesland']; }, '/provincies/0'],
  ['an amount as text', (p) => { p.omvang = { bedrag: '1 miljoen' }; }, '/omvang/bedrag'],
  ['an amount with a fraction', (p) => { p.omvang = { bedrag: 1.5 }; }, '/omvang/bedrag'],
  ['an amount below zero', (p) => { p.omvang = { bedrag: -1 }; }, '/omvang/bedrag'],
  ['an unknown key in a table', (p) => { p.omvang = { bedrach: 1 }; }, '/omvang'],
  ['financing by nobody', (p) => { p.financiering = [{ bedrag: 1 }]; }, '/financiering/0'],
  ['financing as one table', (p) => { p.financiering = { instrument: 'efro' }; }, '/financiering'],
  ['an address that runs', (p) => { p.links = [{ url: 'javascript:alert(1)' }]; }, '/links/0/url'],
  ['a mailbox without a host', (p) => { p.contact = { email: 'iemand' }; }, '/contact/email'],
  ['open that is no boolean', (p) => { p.looptijd = { open: 'ja' }; }, '/looptijd/open'],
  ['a partner without a name', (p) => { p.partners = [{ rol: 'leidt' }]; }, '/partners/0'],
  ['a former id with a capital', (p) => { p.voorheen = ['Oud']; }, '/voorheen/0'],
  ['extra that is no table', (p) => { p.extra = 'x'; }, '/extra'],
];
const { schema, validate } = validator('projecten');
expect(validate(right()), `the example is right: ${validate.errors && said(validate)}`);
for (const [what, change, place] of wrong) {
  const project = right();
  change(project);
  const good = validate(project);
  expect(!good, `${what} was accepted`);
  if (!good) expect(validate.errors.some(({ instancePath }) => instancePath === place), `${what} is reported elsewhere: ${said(validate)}`);
}

// --- it says in Dutch what each key means

for (const [key, rule] of Object.entries(schema.properties)) expect(/[a-z]/.test(rule.description ?? ''), `${key} has no description`);
expect(schema.$schema === 'https://json-schema.org/draft/2020-12/schema', 'it does not say which JSON Schema it is');

failures.forEach((failure) => console.error(failure));
console.log(`${checked - failures.length} passed, ${failures.length} failed (${Object.entries(counts).map(([kind, count]) => `${count} ${kind}`).join(', ')})`);
process.exit(failures.length === 0 ? 0 : 1);
