// SPDX-License-Identifier: EUPL-1.2
// The index of a built site, read by the second reader of tests/search/, against the data and the lists of that site.
// usage: node tests/browser/search_index.test.mjs --site DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { decode } from '../search/format.mjs';
import { kRequired, readOptions } from './options.mjs';

const { site } = readOptions({ site: kRequired });
const page = fs.readFileSync(path.join(site, 'projecten/index.html'), 'utf8');
const attribute = (name) => page.match(new RegExp(`\\s${name}="([^"]*)"`))[1];
const folder = path.join(site, 'zoek');
const files = new Map(fs.readdirSync(folder).map((name) => [name.replace(/\.bin$/, ''), fs.readFileSync(path.join(folder, name))]));
const index = decode({ zoek: attribute('data-zoek'), delen: attribute('data-zoek-delen'), files });
const { projecten } = JSON.parse(fs.readFileSync(path.join(site, 'data/v1/projecten.json'), 'utf8'));
const byId = new Map(projecten.map((project) => [project.id, project]));

// Every page of the list of all projects, in order.
function listed() {
  const pages = [page];
  for (let number = 2; fs.existsSync(path.join(site, `projecten/pagina/${number}/index.html`)); number++) {
    pages.push(fs.readFileSync(path.join(site, `projecten/pagina/${number}/index.html`), 'utf8'));
  }
  const lists = pages.flatMap((html) => [...html.matchAll(/<ul[^>]*data-projecten[^>]*>([\s\S]*?)<\/ul>/g)].map((match) => match[1]));
  return lists.flatMap((list) => [...list.matchAll(/<li[\s\S]*?<\/li>/g)].map((match) => match[0]));
}

const idOf = (card) => card.match(/projecten\/([^/"]+)\//)[1];
const days = (iso) => Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1900, 0, 1)) / 86_400_000);
const first = (moment) => days(`${moment}-01-01`.slice(0, 10));
function last(moment) {
  const [year, month, day] = moment.split('-').map(Number);
  if (day) return days(moment);
  return month ? Math.round((Date.UTC(year, month, 0) - Date.UTC(1900, 0, 1)) / 86_400_000) : days(`${year}-12-31`);
}

test('the numbers of the projects are their places in the list, and the cards are those of the list', () => {
  const cards = listed();
  assert.deepEqual(index.projects.map(({ id }) => id), cards.map(idOf));
  index.projects.forEach(({ html }, number) => {
    // Pages after the first lie two folders deeper.
    assert.equal(html.trim(), cards[number].replaceAll('"../../../', '"../').trim());
  });
});

test('the facets of every project are those of the data', () => {
  for (const { id, facets } of index.projects) {
    const project = byId.get(id);
    const sorted = (list) => [...list].sort();
    assert.deepEqual(facets.stand, [project.actueel ? 'actueel' : 'historisch'], id);
    assert.deepEqual(sorted(facets.thema), sorted(project.themas), id);
    assert.deepEqual(sorted(facets.provincie), sorted(project.provincies), id);
    assert.deepEqual(sorted(facets.instrument), sorted(project.instrumenten), id);
    assert.deepEqual([facets.soort, facets.status], [[project.soort], [project.status]], id);
  }
});

test('a project is in the landsdelen whose pages list it', () => {
  const base = path.join(site, 'landsdelen');
  for (const landsdeel of fs.readdirSync(base).filter((name) => fs.statSync(path.join(base, name)).isDirectory())) {
    const html = fs.readFileSync(path.join(base, landsdeel, 'index.html'), 'utf8');
    const total = [...html.matchAll(/<ul[^>]*data-projecten[^>]*>([\s\S]*?)<\/ul>/g)].flatMap((match) => [...match[1].matchAll(/<li/g)]).length;
    const inIndex = index.projects.filter(({ facets }) => facets.landsdeel.includes(landsdeel));
    if (!fs.existsSync(path.join(base, landsdeel, 'pagina'))) assert.equal(inIndex.length, total, landsdeel);
  }
});

test('sizes and days are those of the data', () => {
  for (const { id, omvang, van, tot, peildatum } of index.projects) {
    const { omvang: size, looptijd, peildatum: moment } = byId.get(id);
    assert.equal(omvang, size?.bedrag ?? undefined, id);
    assert.equal(van, looptijd?.van ? first(looptijd.van) : undefined, id);
    assert.equal(tot, looptijd?.tot ? last(looptijd.tot) : looptijd?.open ? 'open' : undefined, id);
    assert.equal(peildatum, last(moment), id);
  }
});

test('every long word of a title leads to its project', () => {
  const projectsOf = new Map();
  for (const { key, forms = [], impacts } of index.terms) for (const form of [key, ...forms]) projectsOf.set(form, new Set(impacts.map(([number]) => number)));
  index.projects.forEach(({ id }, number) => {
    const words = byId.get(id).titel.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').match(/(?<![\p{L}\p{N}'’&-])[a-z]{7,}(?![\p{L}\p{N}'’&-])/gu) ?? [];
    for (const word of words) assert.ok(projectsOf.get(word)?.has(number), `${word} in ${id}`);
  });
});
