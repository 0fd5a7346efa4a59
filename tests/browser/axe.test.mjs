// SPDX-License-Identifier: EUPL-1.2
// Opens every kind of page in Chromium: no accessibility violation, no sideways scrolling, no error, no request to
// elsewhere; on a narrow and a wide screen, in light and dark; and its keyboard order.
// Pages of former ids are left out: they send the reader on before anything can be looked at.
// usage: node tests/browser/axe.test.mjs --site DIR [--only REGEXP of kinds]

import fs from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { launch, openPage } from './chromium.mjs';
import { keyboardProblems } from './keyboard.mjs';
import { samples } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';

const options = readOptions({ site: kRequired, only: '' });
const site = new Site(options.site);
const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const kViews = [320, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));
const kMissing = '/deze/pagina/bestaat-niet/';

// Everything axe has but its experiments; target-size is WCAG 2.2 AA, and off unless asked for.
const kAxeOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

const describe = (violation) =>
  `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 5).map((node) => node.target.join(' ')).join(', ')}`;

async function viewProblems(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const { violations } = await page.evaluate((settings) => window.axe.run(document, settings), kAxeOptions);
  const problems = violations.map(describe);
  if (overflow > 0) problems.push(`scrolls ${overflow} px sideways`);
  return problems.map((problem) => `${width} px, ${colorScheme}: ${problem}`);
}

// One tab sees all: a fresh one for every page and view took three times as long.
async function problemsOf({ page, problems }, url) {
  problems.length = 0;
  await page.goto(url, { waitUntil: 'load' });
  const found = await keyboardProblems(page);
  await page.evaluate(axeSource);
  for (const view of kViews) found.push(...(await viewProblems(page, view)));
  return [...problems, ...found];
}

test('every kind of page', async (t) => {
  const server = await serve(site.root);
  const browser = await launch();
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const isMissing = (text, url) => url === server.origin + kMissing && text.includes('404');
    const tab = await openPage(context, server.origin, isMissing);
    const only = new RegExp(options.only);
    const pages = [...samples(site), { kind: '404', path: kMissing }].filter(({ kind }) => only.test(kind));
    for (const { kind, path } of pages) {
      await t.test(`${path} (${kind})`, async () => {
        assertNone(await problemsOf(tab, server.origin + path), 'problem');
      });
    }
    if (pages.length === 0) throw new Error('no page to test');
  } finally {
    await browser.close();
    await server.close();
  }
});
