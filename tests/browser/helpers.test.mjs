// SPDX-License-Identifier: EUPL-1.2
// The checks' own helpers: a recount that counts wrongly would be believed.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import zlib from 'node:zlib';
import { Content, lastDay } from './content.mjs';
import { looksLikeFormula, readCsv } from './csv.mjs';
import { headersFor, parseHeaders } from './headers.mjs';
import { kindOf } from './kinds.mjs';
import { serve } from './server.mjs';

// A book of projects given as { id: front matter }, for as long as `use` runs.
function withBook(projects, use) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-helpers-'));
  try {
    fs.writeFileSync(path.join(root, 'projectenboek.toml'), 'titel = "Boek"\n');
    fs.mkdirSync(path.join(root, 'content/projecten'), { recursive: true });
    for (const [id, text] of Object.entries(projects)) {
      fs.writeFileSync(path.join(root, `content/projecten/${id}.md`), `+++\npeildatum = 2026\n${text}\n+++\n`);
    }
    return use(new Content({ content: path.join(root, 'content'), root, today: '2026-07-01' }));
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

test('a year or month counts by its last day', () => {
  assert.deepEqual(['2020', 2021, '2024-02', '2023-02', '2021-07-01'].map(lastDay),
    ['2020-12-31', '2021-12-31', '2024-02-29', '2023-02-28', '2021-07-01']);
});

test('a part of a whole that counts is not counted again, at any depth', () => {
  withBook({
    geheel: 'soort = "programma"\nstatus = "lopend"\nomvang = { bedrag = 100 }',
    deel: 'soort = "project"\nstatus = "lopend"\nonderdeel_van = "geheel"',
    kleindeel: 'soort = "project"\nstatus = "lopend"\nonderdeel_van = "deel"\nomvang = { bedrag = 30 }',
    fonds: 'soort = "fonds"\nstatus = "lopend"\nomvang = { bedrag = 1000 }',
    'uit-fonds': 'soort = "project"\nstatus = "lopend"\nonderdeel_van = "fonds"\nomvang = { bedrag = 7 }',
    gestopt: 'soort = "project"\nstatus = "gestopt"\nomvang = { bedrag = 5000 }',
    concept: 'soort = "project"\nstatus = "lopend"\nconcept = true\nomvang = { bedrag = 9 }',
    'van-concept': 'soort = "project"\nstatus = "lopend"\nonderdeel_van = "concept"\nomvang = { bedrag = 0 }',
  }, (content) => {
    assert.deepEqual(content.total(content.projects), { aantal: 7, telbaar: 3, bedrag_bekend_bij: 3, bedrag: 107 });
    assert.deepEqual(content.total([]), { aantal: 0, telbaar: 0, bedrag_bekend_bij: 0, bedrag: null });
  });
});

test('an instrument counts its own lines, unless an ancestor has an amount for it', () => {
  withBook({
    geheel: 'soort = "agenda"\nstatus = "lopend"\nfinanciering = [{ instrument = "efro", bedrag = 10 }]',
    deel: 'soort = "project"\nstatus = "lopend"\nonderdeel_van = "geheel"\nfinanciering = [{ instrument = "efro", bedrag = 4 }, { instrument = "mit", bedrag = 2 }, { instrument = "mit", bedrag = 3 }, { instrument = "mit" }]',
  }, (content) => {
    assert.deepEqual(content.instrumentTotal(content.projects, 'efro'), { aantal: 2, telbaar: 1, bedrag_bekend_bij: 0, bedrag: null });
    assert.deepEqual(content.instrumentTotal(content.projects, 'mit'), { aantal: 2, telbaar: 1, bedrag_bekend_bij: 1, bedrag: 5 });
  });
});

test('CSV cells may hold quotes, semicolons and line ends', () => {
  const { header, records } = readCsv('\uFEFFid;tekst\r\na;"zo;\r\n""dus"""\r\nb;\r\n');
  assert.deepEqual(header, ['id', 'tekst']);
  assert.deepEqual(records, [{ id: 'a', tekst: 'zo;\r\n"dus"' }, { id: 'b', tekst: '' }]);
  assert.deepEqual(['=1+1', '-5', '-a', "'=1", '@x', 'a=b'].map(looksLikeFormula), [true, false, true, false, true, false]);
});

test('_headers: patterns with a star, later rules over earlier ones', () => {
  const rules = parseHeaders('/*\n  X-A: een\n  X-B: twee\n# uitleg\n/assets/*\n  X-A: drie\n');
  assert.deepEqual(headersFor(rules, '/assets/a.css'), { 'x-a': 'drie', 'x-b': 'twee' });
  assert.deepEqual(headersFor(rules, '/'), { 'x-a': 'een', 'x-b': 'twee' });
});

test('pages are grouped by the shape of their address', () => {
  assert.deepEqual(['/', '/over/', '/themas/energie/zeeland/', '/provincies/drenthe/pagina/2/', '/projecten/pagina/3/'].map(kindOf),
    ['/', '/over/', '/themas/*/*/', '/provincies/*/pagina/#/', '/projecten/pagina/#/']);
});

test('the server serves folders with a slash, 404.html with its status, and nothing outside the site', async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-server-'));
  const site = path.join(root, 'site');
  fs.mkdirSync(path.join(site, 'over'), { recursive: true });
  fs.writeFileSync(path.join(site, 'over/index.html'), 'over');
  fs.writeFileSync(path.join(site, '404.html'), 'weg');
  fs.writeFileSync(path.join(root, 'geheim'), 'geheim');
  const server = await serve(site);
  try {
    const get = async (address) => {
      const response = await fetch(server.origin + address, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
      return [response.status, response.headers.get('location') ?? (await response.text())];
    };
    assert.deepEqual(await get('/over/'), [200, 'over']);
    assert.deepEqual(await get('/over'), [301, '/over/']);
    assert.deepEqual(await get('/niets/'), [404, 'weg']);
    assert.deepEqual(await get('/..%2fgeheim'), [404, 'weg']);
    assert.equal(server.bytes(), 'over'.length + 2 * 'weg'.length);
    assert.deepEqual(server.requests.map(({ status }) => status), [200, 301, 404, 404]);
  } finally {
    await server.close();
    fs.rmSync(root, { recursive: true });
  }
});

test('the server sends the compressed form that stands beside a file, and fonts as fonts', async () => {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-server-'));
  fs.writeFileSync(path.join(site, 'index.html'), 'zoals het is');
  fs.writeFileSync(path.join(site, 'index.html.br'), zlib.brotliCompressSync('uit .br'));
  fs.writeFileSync(path.join(site, 'index.html.gz'), zlib.gzipSync('uit .gz'));
  fs.writeFileSync(path.join(site, 'bron.woff2'), 'letters');
  const server = await serve(site);
  try {
    const get = async (address, encoding) => {
      const response = await fetch(server.origin + address, { headers: { 'accept-encoding': encoding } });
      return [response.headers.get('content-type'), response.headers.get('content-encoding'), await response.text()];
    };
    const kHtml = 'text/html; charset=utf-8';
    assert.deepEqual(await get('/', 'gzip, br'), [kHtml, 'br', 'uit .br']);
    assert.deepEqual(await get('/', 'gzip'), [kHtml, 'gzip', 'uit .gz']);
    assert.deepEqual(await get('/', 'identity'), [kHtml, null, 'zoals het is']);
    assert.deepEqual(await get('/bron.woff2', 'gzip, br'), ['font/woff2', null, 'letters']);
  } finally {
    await server.close();
    fs.rmSync(site, { recursive: true });
  }
});
