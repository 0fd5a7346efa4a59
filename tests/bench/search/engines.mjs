// SPDX-License-Identifier: EUPL-1.2
// Both engines in tabs of Chromium, asked for the same things.
// Ours is the script of the site on its own page /projecten/. Pagefind has a page with nothing on it, and is used as its documentation
// says for who makes the page oneself.

import { openPage } from '../../browser/chromium.mjs';
import { searchOf } from './site.mjs';

export const kBarePath = '/kaal/';
export const kBarePage = '<!DOCTYPE html><html lang="nl"><head><title>Pagefind</title><link rel="icon" href="data:,"></head><body></body></html>';

// { page, problems, close() } of a tab with a cache of its own. What Pagefind says on the console is its own affair.
export async function openTab(browser, server, address) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, reducedMotion: 'reduce' });
  const tab = await openPage(context, server.origin);
  await tab.page.goto(server.origin + address, { waitUntil: 'load' });
  return { ...tab, close: () => context.close() };
}

export function complain({ problems }, what) {
  if (problems.length > 0) throw new Error(`${what}:\n${problems.join('\n')}`);
}

// Leaves `ask(query, typing)` in the tab: the number of projects found, with the facets counted as the page does.
export async function prepareOurs({ page }, site) {
  await page.evaluate(async ({ zoek, delen, script }) => {
    const engine = await import(new URL(`/${script}`, location.href));
    const fetchBytes = async (name) => new Uint8Array(await (await fetch(`/zoek/${name}.bin`)).arrayBuffer());
    const index = new engine.SearchIndex(zoek, delen, fetchBytes);
    const kern = await index.kern();
    window.ask = async (query, typing) => {
      const { docs } = await engine.search(index, query, { complete: !typing });
      return engine.refine(kern, {}, { hits: docs }).docs.length;
    };
  }, searchOf(site));
}

// Its search counts the filters that were loaded.
export async function preparePagefind({ page }) {
  await page.evaluate(async () => {
    const pagefind = await import(new URL('/pagefind/pagefind.js', location.href));
    await pagefind.init();
    await pagefind.filters();
    window.pagefind = pagefind;
    window.ask = async (query) => (await pagefind.search(query)).results.length;
  });
}
