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

// The list of all projects: a script searches it, and the list is there without.
const kSearchable = 'projecten/index.html';

test('no page but the one that can be searched has a script, beside blocks of data', () => {
  const withScripts = site.pages.filter((page) => !page.all('script').every(isData));
  assert.deepEqual(withScripts.map((page) => page.file), [kSearchable]);
  const scripts = withScripts[0].all('script').filter((script) => !isData(script));
  assert.deepEqual(scripts.map((script) => attribute(script, 'type')), ['module']);
});

async function textIn(world, tab, path) {
  await visit(world, tab, path);
  return tab.page.locator('main').innerText();
}

test('the text of every kind of page is the same without JavaScript', (t) =>
  withBrowser(site, async (world) => {
    const without = await openTab(world, { javaScriptEnabled: false });
    const withScripts = await openTab(world);
    for (const { kind, path } of samplesAndMissing(site).filter((page) => page.path !== '/projecten/')) {
      await t.test(`${path} (${kind})`, async () => {
        const text = await textIn(world, without, path);
        assert.ok(text.trim().length > 50, text);
        assert.equal(text, await textIn(world, withScripts, path));
      });
    }
  }));

test('who has no JavaScript sees all projects, is told that searching needs it, and finds nothing that does not work', () =>
  withBrowser(site, async (world) => {
    const without = await openTab(world, { javaScriptEnabled: false });
    const withScripts = await openTab(world);
    const cards = async (tab) => {
      await visit(world, tab, '/projecten/?q=waterstof');
      return tab.page.locator('ul[data-projecten] > li').allInnerTexts();
    };
    const all = await cards(without);
    await visit(world, withScripts, '/projecten/');
    assert.deepEqual(all, await withScripts.page.locator('ul[data-projecten] > li').allInnerTexts());
    const notice = without.page.locator('.zonder_script');
    assert.match(await notice.innerText(), /JavaScript/);
    assert.ok((await notice.locator('a').count()) >= 3);
    // Filters and sorting do nothing without the script, so they are not there.
    assert.equal(await without.page.locator('main input[type=checkbox]:visible, main select:visible').count(), 0);
  }));
