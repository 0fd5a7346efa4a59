// SPDX-License-Identifier: EUPL-1.2
// Opens every kind of page in Chromium: no accessibility violation, no sideways scrolling, no error, no request to
// elsewhere; on a narrow and a wide screen, in light and dark.
// usage: node tests/browser/axe.test.mjs --site DIR [--only REGEXP of kinds]

import fs from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { launch, openPage } from './chromium.mjs';
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

async function problemsOf(browser, origin, path, { width, colorScheme }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  try {
    const isMissing = (text, url) => path === kMissing && url === origin + path && text.includes('404');
    const { page, problems } = await openPage(context, origin, isMissing);
    await page.goto(origin + path, { waitUntil: 'load' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) problems.push(`scrolls ${overflow} px sideways`);
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate((settings) => window.axe.run(document, settings), kAxeOptions);
    return [...problems, ...violations.map(describe)].map((problem) => `${width} px, ${colorScheme}: ${problem}`);
  } finally {
    await context.close();
  }
}

test('every kind of page', async (t) => {
  const server = await serve(site.root);
  const browser = await launch();
  try {
    const only = new RegExp(options.only);
    const pages = [...samples(site), { kind: '404', path: kMissing }].filter(({ kind }) => only.test(kind));
    for (const { kind, path } of pages) {
      await t.test(`${path} (${kind})`, async () => {
        const problems = [];
        for (const view of kViews) problems.push(...(await problemsOf(browser, server.origin, path, view)));
        assertNone(problems, 'problem');
      });
    }
    if (pages.length === 0) throw new Error('no page to test');
  } finally {
    await browser.close();
    await server.close();
  }
});
