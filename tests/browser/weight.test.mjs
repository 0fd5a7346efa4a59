// SPDX-License-Identifier: EUPL-1.2
// What a first visit costs, in bytes as a host sends them: compressed, every request of the page counted.
// usage: node tests/browser/weight.test.mjs --site DIR

import assert from 'node:assert/strict';
import test from 'node:test';
import { launch, openPage } from './chromium.mjs';
import { samples } from './kinds.mjs';
import { kRequired, readOptions } from './options.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';

const kKilobyte = 1000;
const kProjectBudget = { withoutFont: 25 * kKilobyte, all: 55 * kKilobyte };
const kListBudget = 75 * kKilobyte;

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const sum = (requests) => requests.reduce((total, { bytes }) => total + bytes, 0);
const describe = (requests) => requests.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');

// A new context has an empty cache. `networkidle`, so that what a script fetches counts too.
async function firstVisit(browser, server, path) {
  const context = await browser.newContext();
  try {
    server.reset();
    const { page } = await openPage(context, server.origin);
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    const requests = [...server.requests];
    return {
      requests,
      all: sum(requests),
      withoutFont: sum(requests.filter((request) => !request.path.endsWith('.woff2'))),
      scripts: requests.filter((request) => /\.m?js$/.test(request.path)).length,
    };
  } finally {
    await context.close();
  }
}

test('first visits stay within their budgets', async (t) => {
  const server = await serve(site.root);
  const browser = await launch();
  try {
    for (const { path } of samples(site).filter(({ kind }) => kind === '/projecten/*/')) {
      await t.test(`project ${path}`, async () => {
        const visit = await firstVisit(browser, server, path);
        assert.ok(visit.withoutFont <= kProjectBudget.withoutFont && visit.all <= kProjectBudget.all, describe(visit.requests));
        assert.equal(visit.scripts, 0, describe(visit.requests));
      });
    }
    await t.test('the list of all projects', async () => {
      const visit = await firstVisit(browser, server, '/projecten/');
      assert.ok(visit.all <= kListBudget, describe(visit.requests));
    });
  } finally {
    await browser.close();
    await server.close();
  }
});
