// SPDX-License-Identifier: EUPL-1.2
// Counts everything again from the content's own files, and compares with the pages, the JSON and the CSV.
// usage: node tests/browser/recount.test.mjs --content DIR --site DIR --today YYYY-MM-DD [--root DIR]

import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { Content, kProvinces, momentText } from './content.mjs';
import { looksLikeFormula, readCsv } from './csv.mjs';
import { readIndex } from './lists.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';

const options = readOptions({ content: kRequired, site: kRequired, today: kRequired, root: '' });
const content = new Content({ ...options, root: options.root || path.join(options.content, '..') });
const site = new Site(options.site);
const data = site.json('data/v1/projecten.json');
const totals = site.json('data/v1/totalen.json');

const kPerPage = 250;
const having = (key, id) => content.projects.filter((project) => project[key].includes(id));

// Every set of projects that has a page: [url, its projects].
const sets = [
  ['/projecten/', content.projects],
  ...kProvinces.map((id) => [`/provincies/${id}/`, having('provincies', id)]),
  ...content.themas.map((id) => [`/themas/${id}/`, having('themas', id)]),
  ...content.instrumenten.map((id) => [`/instrumenten/${id}/`, having('instrumenten', id)]),
  ...content.landsdelen.map((id) => [`/landsdelen/${id}/`, having('landsdelen', id)]),
];
const cells = content.themas.flatMap((theme) =>
  kProvinces.map((province) => [
    `/themas/${theme}/${province}/`, having('themas', theme).filter((project) => project.provincies.includes(province)),
  ]));

const idsOf = (projects) => projects.map((project) => project.id).sort();

function difference(found, expected) {
  const twice = found.filter((id, index) => found.indexOf(id) !== index);
  return [
    ...expected.filter((id) => !found.includes(id)).map((id) => `${id} is missing`),
    ...found.filter((id) => !expected.includes(id)).map((id) => `${id} does not belong`),
    ...twice.map((id) => `${id} occurs twice`),
  ];
}

function* listProblems(url, projects) {
  const pages = readIndex(site, url);
  if (!pages) return void (yield `${url} does not exist`);
  const found = pages.flat();
  for (const problem of difference(found, idsOf(projects))) yield `${url}: ${problem}`;
  if (pages.some((ids) => ids.length > kPerPage)) yield `${url}: more than ${kPerPage} on a page`;
  if (pages.length !== Math.max(1, Math.ceil(projects.length / kPerPage))) yield `${url}: ${pages.length} pages for ${projects.length} projects`;
  const current = new Map(projects.map((project) => [project.id, project.actueel]));
  const firstOld = found.findIndex((id) => current.get(id) === false);
  if (firstOld >= 0 && found.slice(firstOld).some((id) => current.get(id))) yield `${url}: a current project after a historical one`;
}

test(`every index page lists exactly its projects (${content.projects.length} projects, ${sets.length} indexes)`, () => {
  assert.ok(content.projects.length > 0);
  assertNone(sets.flatMap(([url, projects]) => [...listProblems(url, projects)]), 'wrong list');
});

test('every cell of the matrix lists exactly its projects, and an empty one has no page', () => {
  const filled = cells.filter(([, projects]) => projects.length > 0);
  const empty = cells.filter(([url, projects]) => projects.length === 0 && site.byUrl.has(url));
  assertNone(filled.flatMap(([url, projects]) => [...listProblems(url, projects)]), 'wrong list');
  assertNone(empty.map(([url]) => url), 'page of an empty cell');
});

test('every project has a page and a JSON file, and nothing else has', () => {
  const ids = idsOf(content.projects);
  const pages = site.pages.filter((page) => !page.isRedirect).map((page) => page.file.match(/^projecten\/([^/]+)\/index\.html$/)?.[1]);
  assertNone(difference(pages.filter(Boolean), ids), 'wrong page');
  // Former ids keep their JSON too.
  const former = content.former.filter(({ folder }) => folder === 'projecten').map(({ old }) => old);
  const files = [...site.files].map((file) => file.match(/^data\/v1\/projecten\/([^/]+)\.json$/)?.[1]).filter(Boolean);
  assertNone(difference(files, [...ids, ...former]), 'wrong JSON file');
});

test(`a former id keeps its page and its JSON (${content.former.length} ids)`, () => {
  assertNone(content.former.flatMap(({ folder, old, id }) => {
    const page = site.byUrl.get(`/${folder}/${old}/`);
    const json = `data/v1/projecten/${old}.json`;
    const jsonLost = folder === 'projecten' && !(site.has(json) && site.json(json).id === id);
    return [
      ...(page?.isRedirect && page.text.includes(`${id}/`) ? [] : [`/${folder}/${old}/ does not lead to ${id}`]),
      ...(jsonLost ? [`${json} is not that of ${id}`] : []),
    ];
  }), 'lost address');
});

function withActueel(total) {
  return (projects) => ({ ...total(projects), actueel: total(projects.filter((project) => project.actueel)) });
}
const totalOf = withActueel((projects) => content.total(projects));

test('totalen.json: the whole', () => {
  assert.deepEqual(totals.landelijk, totalOf(content.projects));
});

for (const [key, ids] of [['provincies', kProvinces], ['themas', content.themas], ['landsdelen', content.landsdelen]]) {
  test(`totalen.json: ${key}`, () => {
    assert.deepEqual(totals[key], Object.fromEntries(ids.map((id) => [id, totalOf(having(key, id))])));
  });
}

test('totalen.json: instrumenten count their own lines', () => {
  const expected = content.instrumenten.map((id) => {
    const total = withActueel((projects) => content.instrumentTotal(projects, id));
    return [id, total(having('instrumenten', id))];
  });
  assert.deepEqual(totals.instrumenten, Object.fromEntries(expected));
});

test('projecten.json: number and day', () => {
  assert.equal(data.aantal, content.projects.length);
  assert.equal(data.gemaakt, options.today);
  assertNone(difference(data.projecten.map((project) => project.id), idsOf(content.projects)), 'wrong project');
});

test('projecten.json keeps to its own schema', () => {
  // The formats are those of moments, which the recount looks at itself.
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const valid = ajv.validate(site.json('data/v1/schema.json'), data);
  assertNone(valid ? [] : ajv.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`), 'breach');
});

const byId = new Map(data.projecten.map((project) => [project.id, project]));
const sorted = (list) => [...(list ?? [])].sort();

function* jsonProblems(project) {
  const found = byId.get(project.id) ?? {};
  const expected = {
    titel: project.table.titel,
    samenvatting: project.table.samenvatting,
    soort: project.table.soort,
    status: project.table.status,
    peildatum: momentText(project.table.peildatum),
    themas: project.themas,
    provincies: sorted(project.provincies),
    instrumenten: sorted(project.instrumenten),
    bedrag: project.bedrag ?? null,
    onderdeel_van: content.tables.has(project.table.onderdeel_van) ? project.table.onderdeel_van : null,
    actueel: project.actueel,
    telbaar: project.telbaar,
    telt_mee: project.teltMee,
  };
  const actual = {
    ...found,
    provincies: sorted(found.provincies),
    instrumenten: sorted(found.instrumenten),
    bedrag: found.omvang?.bedrag ?? null,
    onderdeel_van: found.onderdeel_van ?? null,
  };
  for (const [key, value] of Object.entries(expected)) {
    const [is, should] = [actual[key], value].map((item) => JSON.stringify(item));
    if (is !== should) yield `${project.id}: ${key} is ${is}, not ${should}`;
  }
}

test('projecten.json: the facts of every project', () => {
  assertNone(content.projects.flatMap((project) => [...jsonProblems(project)]), 'wrong value');
});

test('the JSON of one project is its entry in the whole', () => {
  assertNone(content.projects.filter((project) => {
    const own = site.json(`data/v1/projecten/${project.id}.json`);
    return Object.entries(byId.get(project.id)).some(([key, value]) => JSON.stringify(own[key]) !== JSON.stringify(value));
  }).map((project) => project.id), 'differing JSON');
});

const csvFiles = [
  ['data/v1/projecten.csv', content.projects],
  ['projecten.csv', content.projects],
  ...sets.filter(([url]) => /^\/(provincies|themas|instrumenten)\//.test(url)).map(([url, projects]) => [`${url.slice(1)}projecten.csv`, projects]),
];

function* csvProblems(file, projects) {
  if (!site.has(file)) return void (yield `${file} does not exist`);
  const text = site.read(file);
  if (!text.startsWith('\uFEFF')) yield `${file}: no byte order mark`;
  if (/[^\r]\n/.test(text.replace(/"[^"]*"/g, '""'))) yield `${file}: a line does not end in CRLF`;
  const { header, records } = readCsv(text);
  if (header[0] !== 'id') yield `${file}: the first column is ${header[0]}`;
  for (const problem of difference(records.map((record) => record.id), idsOf(projects))) yield `${file}: ${problem}`;
  for (const record of records) {
    const formula = Object.entries(record).find(([, cell]) => looksLikeFormula(cell));
    if (formula) yield `${file}: ${record.id}: ${formula[0]} would run as a formula`;
  }
}

test(`every CSV holds exactly its projects (${csvFiles.length} files)`, () => {
  assertNone(csvFiles.flatMap(([file, projects]) => [...csvProblems(file, projects)]), 'wrong CSV');
});

const joined = (list) => list.join('|');

test('projecten.csv agrees with the content', () => {
  const { records } = readCsv(site.read('data/v1/projecten.csv'));
  const projects = new Map(content.projects.map((project) => [project.id, project]));
  assertNone(records.flatMap((record) => {
    const project = projects.get(record.id);
    const expected = {
      status: project.table.status,
      peildatum: momentText(project.table.peildatum),
      themas: joined(project.themas),
      'omvang.bedrag': project.bedrag === undefined ? '' : String(project.bedrag),
      actueel: String(project.actueel),
      telbaar: String(project.telbaar),
      telt_mee: String(project.teltMee),
    };
    return Object.entries(expected).filter(([key, value]) => record[key] !== value)
      .map(([key, value]) => `${record.id}: ${key} is ${record[key]}, not ${value}`);
  }), 'wrong cell');
});

test('financiering.csv has a row for every line', () => {
  const { records } = readCsv(site.read('data/v1/financiering.csv'));
  const lines = content.projects.flatMap((project) => project.table.financiering ?? []);
  assert.equal(records.length, lines.length);
  const sum = (list) => list.reduce((total, amount) => total + amount, 0);
  assert.equal(sum(records.map((record) => Number(record.bedrag))), sum(lines.map((line) => line.bedrag ?? 0)));
});
