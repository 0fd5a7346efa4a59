// SPDX-License-Identifier: EUPL-1.2
// A site in a browser: a server, and a few tabs that share the pages to look at.

import os from 'node:os';
import { launch, openPage } from './chromium.mjs';
import { kMissing } from './kinds.mjs';
import { serve } from './server.mjs';

export const kTabs = Math.max(2, Math.min(4, os.cpus().length));

// `use({ server, browser })`, and closes both whatever comes of it.
export async function withBrowser(site, use) {
  const server = await serve(site.root);
  const browser = await launch();
  try {
    return await use({ server, browser });
  } finally {
    await browser.close();
    await server.close();
  }
}

// { page, problems, context } of a tab in a context of its own, which has a cache of its own.
export async function openTab({ server, browser }, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const isMissing = (text, url) => url === server.origin + kMissing && text.includes('404');
  return { context, ...(await openPage(context, server.origin, isMissing)) };
}

export async function visit({ server }, tab, path) {
  tab.problems.length = 0;
  await tab.page.goto(server.origin + path, { waitUntil: 'load' });
}

// A subtest for every { kind, path } of `pages`: `check(tab, page, subtest)` after the page was opened. A tab is used
// again: a fresh one for every page took three times as long.
export async function eachPage(t, world, pages, check, options) {
  if (pages.length === 0) throw new Error('no page to test');
  const idle = [];
  await Promise.all(pages.map((page) => t.test(`${page.path} (${page.kind})`, async (subtest) => {
    const tab = idle.pop() ?? (await openTab(world, options));
    try {
      await visit(world, tab, page.path);
      await check(tab, page, subtest);
    } finally {
      idle.push(tab);
    }
  })));
}

// A test of its own for every page, as many at a time as there are tabs.
export function testPages(test, name, site, pages, check, options) {
  test(name, { concurrency: kTabs }, (t) => withBrowser(site, (world) => eachPage(t, world, pages, check, options)));
}
