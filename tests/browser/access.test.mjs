// SPDX-License-Identifier: EUPL-1.2
// What a screen reader meets on every kind of page, in the accessibility tree of Chromium: landmarks, headings, links,
// tables, lists, pictures. On a narrow screen too, where tables are laid out as blocks.
// usage: node tests/browser/access.test.mjs --site DIR [--only REGEXP of kinds]

import test from 'node:test';
import { kChecks } from './access.mjs';
import { readTree } from './ax_tree.mjs';
import { samplesAndMissing } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';
import { testPages } from './tabs.mjs';

const options = readOptions({ site: kRequired, only: '' });
const site = new Site(options.site);

async function problemsAt(page, width) {
  await page.setViewportSize({ width, height: 800 });
  const tree = await readTree(page);
  return kChecks.flatMap((check) => check(tree));
}

testPages(test, 'every kind of page can be understood without seeing it', site, samplesAndMissing(site, options.only), async ({ page }) => {
  const wide = await problemsAt(page, 1280);
  const narrow = (await problemsAt(page, 320)).filter((problem) => !wide.includes(problem));
  assertNone([...wide, ...narrow.map((problem) => `320 px: ${problem}`)], 'problem');
});
