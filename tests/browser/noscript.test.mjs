// SPDX-License-Identifier: EUPL-1.2
// A page says the same with and without JavaScript, and asks for none.
// usage: node tests/browser/noscript.test.mjs --site DIR

import assert from 'node:assert/strict';
import test from 'node:test';
import { samplesAndMissing } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { attribute, Site } from './site.mjs';
import { openTab, visit, withBrowser } from './tabs.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const isData = (script) => attribute(script, 'type') === 'application/ld+json';

test('no page has a script, beside blocks of data', () => {
  assertNone(site.pages.filter((page) => !page.all('script').every(isData)).map((page) => page.file), 'page with a script');
});

async function textIn(world, tab, path) {
  await visit(world, tab, path);
  return tab.page.locator('main').innerText();
}

test('the text of every kind of page is the same without JavaScript', (t) =>
  withBrowser(site, async (world) => {
    const without = await openTab(world, { javaScriptEnabled: false });
    const withScripts = await openTab(world);
    for (const { kind, path } of samplesAndMissing(site)) {
      await t.test(`${path} (${kind})`, async () => {
        const text = await textIn(world, without, path);
        assert.ok(text.trim().length > 50, text);
        assert.equal(text, await textIn(world, withScripts, path));
      });
    }
  }));
