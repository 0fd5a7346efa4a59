// SPDX-License-Identifier: EUPL-1.2
// What a first visit costs, in bytes as a host sends them: compressed, every request of the page counted.
// usage: node tests/browser/weight.test.mjs --site DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import zlib from 'node:zlib';
import { samples } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';
import { kTabs, openTab, withBrowser } from './tabs.mjs';

const kKilobyte = 1000;
const kMostRequests = 6;
const kStyleBudget = 12 * kKilobyte;

// In kB, of the first that fits. /projecten/ lists every project there is, others at most 250 on a page.
const kBudgets = [
  { kinds: /^\/projecten\/\*\/$/, withoutFont: 25, all: 55 },
  { kinds: /^\/projecten\/$/, withoutFont: 75, all: 75 },
  { kinds: /^\/$/, withoutFont: 60, all: 60 },
  { kinds: /^\/(provincies|themas|instrumenten|landsdelen)\//, withoutFont: 75, all: 75 },
  { kinds: /./, withoutFont: 55, all: 55 },
];

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const isFont = ({ path: address }) => address.endsWith('.woff2');
const isScript = ({ path: address }) => /\.m?js$/.test(address);
const sum = (requests) => requests.reduce((total, { bytes }) => total + bytes, 0);

// A tab of its own has an empty cache, and a server of its own counts its requests only. `networkidle`, so that what a
// script or a style fetches counts too.
async function firstVisit(browser, address) {
  const server = await serve(site.root);
  const tab = await openTab({ server, browser });
  try {
    await tab.page.goto(server.origin + address, { waitUntil: 'networkidle' });
    const { requests } = server;
    return { requests, problems: tab.problems, all: sum(requests), withoutFont: sum(requests.filter((request) => !isFont(request))) };
  } finally {
    await tab.context.close();
    await server.close();
  }
}

// The one page with a script: a list that can be searched. Its budget counts that too.
const kWithScript = '/projecten/';

function visitProblems({ requests, problems, all, withoutFont }, budget, address) {
  const found = [...problems];
  if (withoutFont > budget.withoutFont * kKilobyte) found.push(`${withoutFont} bytes without font, of ${budget.withoutFont} kB`);
  if (all > budget.all * kKilobyte) found.push(`${all} bytes, of ${budget.all} kB`);
  if (requests.length > kMostRequests) found.push(`${requests.length} requests, of ${kMostRequests}`);
  if (requests.filter(isFont).length > 1) found.push('more than one font');
  if (address !== kWithScript) found.push(...requests.filter(isScript).map((request) => `a script: ${request.path}`));
  found.push(...requests.filter(({ status }) => status !== 200).map((request) => `${request.status}: ${request.path}`));
  return found.length === 0 ? [] : [...found, ...requests.map((request) => `${request.bytes} ${request.path}`)];
}

const column = (text, width) => String(text).padStart(width);
const row = ({ kind, path: address, requests, withoutFont, all }) =>
  `${column(withoutFont, 7)} ${column(all, 7)} ${column(requests.length, 2)}  ${kind}  ${address}`;

test('a first visit of every kind of page stays within its budget', { concurrency: kTabs }, (t) =>
  withBrowser(site, async ({ browser }) => {
    const rows = await Promise.all(samples(site).map(async ({ kind, path: address }) => {
      let visit;
      await t.test(`${address} (${kind})`, async () => {
        visit = await firstVisit(browser, address);
        assertNone(visitProblems(visit, kBudgets.find(({ kinds }) => kinds.test(kind)), address), 'problem');
      });
      return row({ kind, path: address, ...visit });
    }));
    t.diagnostic(['bytes without font, with font, requests', ...rows].join('\n'));
  }));

test('there is one font and one style sheet, and that is small', (t) => {
  const files = [...site.files].filter((file) => file.startsWith('assets/'));
  const sheets = files.filter((file) => file.endsWith('.css'));
  assert.equal(sheets.length, 1, sheets.join(', '));
  assert.ok(files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file)).length <= 1, files.join(', '));
  const size = zlib.brotliCompressSync(fs.readFileSync(path.join(site.root, sheets[0]))).length;
  t.diagnostic(`style sheet: ${size} bytes of brotli`);
  assert.ok(size <= kStyleBudget, `${size} bytes`);
});
