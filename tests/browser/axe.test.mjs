// SPDX-License-Identifier: EUPL-1.2
// Opens every kind of page in Chromium: no accessibility violation, no sideways scrolling, no error, no request to
// elsewhere; on a narrow and a wide screen, in light and dark, and with forced colours; and its keyboard order.
// Pages of former ids are left out: they send the reader on before anything can be looked at.
// usage: node tests/browser/axe.test.mjs --site DIR [--only REGEXP of kinds]

import fs from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { keyboardProblems } from './keyboard.mjs';
import { samplesAndMissing } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';
import { testPages } from './tabs.mjs';

const options = readOptions({ site: kRequired, only: '' });
const site = new Site(options.site);
const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const kViews = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light', forcedColors: 'active' },
];

// Everything axe has but its experiments; target-size is WCAG 2.2 AA, and off unless asked for.
const kAxeOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

const describe = (violation) =>
  `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 5).map((node) => node.target.join(' ')).join(', ')}`;

async function viewProblems(page, { width, colorScheme, forcedColors = 'none' }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const { violations } = await page.evaluate((settings) => window.axe.run(document, settings), kAxeOptions);
  const problems = violations.map(describe);
  if (overflow > 0) problems.push(`scrolls ${overflow} px sideways`);
  return problems.map((problem) => `${width} px, ${colorScheme}, forced colours ${forcedColors}: ${problem}`);
}

testPages(test, 'every kind of page', site, samplesAndMissing(site, options.only), async ({ page, problems }) => {
  const found = await keyboardProblems(page);
  await page.evaluate(axeSource);
  for (const view of kViews) found.push(...(await viewProblems(page, view)));
  assertNone([...problems, ...found], 'problem');
});
