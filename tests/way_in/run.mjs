#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// The way from a page to the file behind it: every page of the real site has "Wijzig deze pagina", every index page
// "Nieuw project toevoegen", and the file that this opens is one that `check` has nothing against but its blanks.
// usage: node tests/way_in/run.mjs --program FILE [--root CHECKOUT]

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'smol-toml';
import { attribute, Site, textOf } from '../browser/site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string', default: path.join(here, '../..') } } });
const root = path.resolve(options.root);
const program = path.resolve(options.program ?? path.join(root, 'build/projectenboek'));
const kToday = '2026-07-01';
const kMostCharacters = 6000; // of an address: git hosts refuse 8,192
const kBlanks = ['lege-tekst', 'lege-lijst', 'geen-moment', 'provincie-onbekend', 'lege-paragraaf'];

const failures = [];
let checked = 0;
function expect(holds, text) {
  checked += 1;
  if (!holds) failures.push(text);
}

const work = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'boek-way-in-')));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
execFileSync(program, ['build', '--root', root, '--out', path.join(work, 'site'), '--today', kToday, '--quiet'], { stdio: 'inherit' });
const site = new Site(path.join(work, 'site'));
const links = (page, text) => page.all('a').filter((link) => textOf(link).trim() === text).map((link) => attribute(link, 'href'));

// --- "Wijzig deze pagina": on every page, to a file that is there, or to how it is done

const config = parse(fs.readFileSync(path.join(root, 'projectenboek.toml'), 'utf8'));
const editPrefix = config.bewerk_url.slice(0, config.bewerk_url.indexOf('{pad}'));
const edited = new Set();
const pages = site.pages.filter((page) => !page.isRedirect);
for (const page of pages) {
  const found = links(page, 'Wijzig deze pagina');
  expect(found.length > 0, `${page.file} cannot be edited`);
  expect(new Set(found).size <= 1, `${page.file} leads to several places: ${found.join(' ')}`);
  if (!found[0]?.startsWith(editPrefix)) {
    expect(/(^|\/)bijdragen\/$/.test(found[0] ?? ''), `${page.file} leads to ${found[0]}`);
    continue;
  }
  const file = decodeURIComponent(found[0].slice(editPrefix.length));
  expect(fs.existsSync(path.join(root, file)), `${page.file} leads to ${file}, which is not there`);
  const id = page.file.match(/^(projecten|provincies|themas|instrumenten)\/([a-z0-9-]+)\/index\.html$/);
  if (id) expect(file === `content/${id[1]}/${id[2]}.md`, `${page.file} leads to ${file}`);
  edited.add(file);
}

// Every file of an editor can be reached; those of drafts have no page.
for (const folder of ['projecten', 'provincies', 'themas', 'instrumenten', 'paginas'])
  for (const name of fs.readdirSync(path.join(root, 'content', folder)).filter((file) => file.endsWith('.md'))) {
    const draft = /^concept = true/m.test(fs.readFileSync(path.join(root, 'content', folder, name), 'utf8'));
    expect(draft || edited.has(`content/${folder}/${name}`), `no page leads to content/${folder}/${name}`);
  }

// --- "Nieuw project toevoegen": on every index page

const kIndex = /^(projecten|(provincies|themas|instrumenten|landsdelen)(\/[a-z0-9-]+)?|themas\/[a-z0-9-]+\/[a-z0-9-]+)(\/pagina\/\d+)?\/index\.html$/;
const names = new Set();
const files = new Map(); // text of a new file → the first page that offers it
let longest = 0;
for (const page of pages.filter(({ file }) => kIndex.test(file))) {
  const found = links(page, 'Nieuw project toevoegen');
  expect(found.length === 1, `${page.file} has ${found.length} links to a new project`);
  if (found.length !== 1) continue;
  const address = new URL(found[0]);
  longest = Math.max(longest, found[0].length);
  expect(found[0].length <= kMostCharacters, `${page.file}: the address of a new project has ${found[0].length} characters`);
  expect(/^[\x21-\x7e]+$/.test(found[0]), `${page.file}: the address of a new project is not plain`);
  expect(address.pathname.endsWith('/content/projecten'), `${page.file} adds to ${address.pathname}`);
  const name = address.searchParams.get('filename');
  expect(/^[A-Z-]+\.md$/.test(name ?? ''), `${page.file} suggests ${name} for a file name`);
  names.add(name);
  const text = address.searchParams.get('value') ?? '';
  if (!files.has(text)) files.set(text, page.file);
  const known = parse(text.split(/^\+\+\+$/m)[1]);
  const [kind, id, province] = page.file.split('/');
  const own = id !== 'index.html' && id !== 'pagina';
  const inCell = province !== 'index.html' && province !== 'pagina';
  if (kind === 'themas' && own) expect(known.themas[0] === id, `${page.file} fills in ${known.themas}`);
  if (kind === 'themas' && own && inCell) expect(known.provincies[0] === province, `${page.file} fills in ${known.provincies}`);
  if (kind === 'provincies' && own) expect(known.provincies[0] === id, `${page.file} fills in ${known.provincies}`);
  if (kind === 'instrumenten' && own) expect(known.financiering[0].instrument === id, `${page.file} fills in no instrument`);
}
expect(files.size > 50, `only ${files.size} different files are offered`);

// --- each such file: nothing but its blanks is wrong, and filled in it is right

const boek = path.join(work, 'boek');
fs.cpSync(path.join(root, 'content'), path.join(boek, 'content'), { recursive: true });
fs.cpSync(path.join(root, 'projectenboek.toml'), path.join(boek, 'projectenboek.toml'));
const texts = [...files];
const kFresh = /\/zz-nieuw-/;
const fresh = (i) => path.join(boek, `content/projecten/zz-nieuw-${i}.md`);

function check(which) {
  const run = spawnSync(program, ['check', '--root', boek, '--today', kToday, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(run.stdout).diagnostics.filter(({ file }) => which.test(file));
}

// The name is a blank too: whoever leaves it is told, for it becomes an address for ever.
for (const name of names) fs.writeFileSync(path.join(boek, 'content/projecten', name), texts[0][0]);
const unnamed = check(/GEEF/);
expect(names.size === 1 && unnamed.length === 1 && unnamed[0].code === 'ongeldige-bestandsnaam', `a file without a name: ${JSON.stringify(unnamed)}`);
for (const name of names) fs.rmSync(path.join(boek, 'content/projecten', name));

texts.forEach(([text], i) => fs.writeFileSync(fresh(i), text));
for (const { file, line, code, message } of check(kFresh))
  expect(kBlanks.includes(code), `${texts[Number(file.match(/(\d+)\.md$/)[1])][1]}, line ${line} of the new file: ${code}: ${message}`);

texts.forEach(([text], i) => {
  const filled = text
    .replace('titel = ""', `titel = "Een nieuw project ${i}"`)
    .replace('samenvatting = ""', 'samenvatting = "Een zin die zegt wat het is."')
    .replace('peildatum = ""', 'peildatum = 2026-05-31')
    .replace('themas = []', `themas = ["${fs.readdirSync(path.join(root, 'content/themas'))[0].replace('.md', '')}"]`)
    .replace('provincies = []', 'provincies = ["drenthe"]')
    .replace('titel = ""', 'titel = "De begroting"')
    .replace(/^# (bedrag|kwalificatie|van|tot|url|status) = /gm, '$1 = ')
    .replace('https://…', 'https://www.provincie.example/begroting')
    .replace('# [[financiering]]\n# instrument', '[[financiering]]\ninstrument')
    .replace('## Waarom', '## Waarom\n\nDaarom.')
    .replace('## Wat\n', '## Wat\n\nDit.\n');
  fs.writeFileSync(fresh(i), filled);
});
for (const { line, code, message } of check(kFresh)) expect(false, `a new file that is filled in: line ${line}: ${code}: ${message}`);

failures.slice(0, 40).forEach((failure) => console.error(failure));
console.log(`${checked - failures.length} passed, ${failures.length} failed (${pages.length} pages, ${files.size} new files, longest address ${longest})`);
process.exit(failures.length === 0 ? 0 : 1);
