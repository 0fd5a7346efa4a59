#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Makes a corpus of any size from a seed: the same seed gives the same bytes on every machine.
// usage: node tests/bench/corpus.mjs --projects 1000 --seed 1 --out DIR [--hugo DIR2]

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeBody } from './body.mjs';
import { HugoSite } from './hugo.mjs';
import { makeProject, makeTitle } from './project.mjs';
import { Random } from './random.mjs';
import { siteSettings } from './settings.mjs';
import { page, toToml } from './toml.mjs';
import { bronnen, instrumenten, paginas, provincies, themas } from './vocabulary.mjs';
import { Words } from './words.mjs';

const kInline = { inlineKeys: ['partners', 'verwant', 'niet_verwant', 'locaties', 'contact', 'gecontroleerd'] };

// Ids hold no accents; two titles that fold to the same id are told apart by a number.
function makeId(titel, taken) {
  const text = titel.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, (gap) => (/^\p{M}+$/u.test(gap) ? '' : '-'));
  const base = text.replace(/^-+|-+$/g, '') || 'project';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

function* makeProjects({ projects, seed, words }) {
  const titles = new Set();
  const taken = new Set(['pagina', 'boek']);
  const earlier = [];
  for (let index = 0; index < projects; index++) {
    const titel = makeTitle({ seed, index, words, taken: titles });
    const id = makeId(titel, taken);
    const frontMatter = makeProject({ seed, index, words, id, titel, earlier });
    const body = makeBody(new Random(seed, 'body', index), words, linkTargets(frontMatter, earlier));
    yield { id, frontMatter, body };
    // Nothing refers to a concept: that would be a warning, and a corpus has none without a reason.
    if (!frontMatter.concept) earlier.push(id);
  }
}

function linkTargets(frontMatter, earlier) {
  const near = earlier.slice(-3).map((id) => `${id}.md`);
  return [...near, `../themas/${frontMatter.themas[0]}.md`, '../paginas/over.md'];
}

class Writer {
  constructor(folder) {
    this.folder = folder;
  }

  write(name, text) {
    const file = path.join(this.folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

// The indexes: provinces, themes, instruments, each with a short introduction.
function writeIndexes(out, seed, words) {
  const text = (key) => words.sentence(new Random(seed, 'index', key));
  for (const { id, ...rest } of provincies) {
    const frontMatter = { ...rest, omschrijving: text(id), website: 'https://example.org/' };
    out.write(`content/provincies/${id}.md`, page(frontMatter, text(`${id}-body`)));
  }
  themas.forEach(({ id, ...rest }, index) => {
    out.write(`content/themas/${id}.md`, page({ ...rest, omschrijving: text(id), volgorde: index + 1 }, text(`${id}-body`)));
  });
  for (const { id, ...rest } of instrumenten) {
    out.write(`content/instrumenten/${id}.md`, page({ ...rest, omschrijving: text(id) }, text(`${id}-body`)));
  }
}

function writePages(out, seed, words) {
  for (const [id, titel] of Object.entries(paginas)) {
    const random = new Random(seed, 'page', id);
    out.write(`content/paginas/${id}.md`, page({ titel, omschrijving: words.sentence(random) }, makeBody(random, words, [])));
  }
}

function writeTable(out, seed, words, ids) {
  const random = new Random(seed, 'table');
  const frontMatter = {
    titel: 'Programmeringstafel najaar',
    samenvatting: words.sentence(random),
    datum: '2026-05-12',
    themas: [themas[0].id, themas[1].id],
    projecten: ids.slice(0, 8),
    status: 'gepland',
  };
  out.write('content/tafels/najaar.md', page(frontMatter, words.sentence(random)));
}

export function writeCorpus({ projects, seed, out: folder, hugo, settings = {} }) {
  const words = new Words(seed);
  const out = new Writer(folder);
  const peer = hugo ? new HugoSite(hugo) : undefined;
  const published = [];
  for (const { id, frontMatter, body } of makeProjects({ projects, seed, words })) {
    out.write(`content/projecten/${id}.md`, page(frontMatter, body, kInline));
    peer?.addProject(id, frontMatter, body);
    if (!frontMatter.concept) published.push(id);
  }
  writeIndexes(out, seed, words);
  writePages(out, seed, words);
  if (published.length > 0) writeTable(out, seed, words, published);
  out.write('content/bronnen.toml', toToml(bronnen));
  out.write('projectenboek.toml', toToml(siteSettings(settings)));
  peer?.finish();
  return { published: published.length };
}

function main() {
  const { values } = parseArgs({
    options: {
      projects: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      hugo: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('--out DIR is missing');
  // A folder that holds something else is not overwritten: two corpora mixed would be neither.
  for (const folder of [values.out, values.hugo].filter(Boolean)) {
    if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  }
  const { published } = writeCorpus({ ...values, projects: Number(values.projects), seed: Number(values.seed) });
  console.error(`${values.out}: ${values.projects} projects, of which ${published} are published`);
}

if (process.argv[1] && import.meta.url === new URL(`file://${path.resolve(process.argv[1])}`).href) main();
