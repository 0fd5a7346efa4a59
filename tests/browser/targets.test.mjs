// SPDX-License-Identifier: EUPL-1.2
// Links and buttons are large enough to hit, or far enough from each other, on a phone and on a wide screen.
// usage: node tests/browser/targets.test.mjs --site DIR [--only REGEXP of kinds]

import assert from 'node:assert/strict';
import test from 'node:test';
import { samplesAndMissing } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';
import { testPages } from './tabs.mjs';
import { collectTargets, targetProblems } from './targets.mjs';

const options = readOptions({ site: kRequired, only: '' });
const site = new Site(options.site);

testPages(test, 'every target can be hit', site, samplesAndMissing(site, options.only), async ({ page }) => {
  const problems = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const targets = await page.evaluate(collectTargets);
    assert.ok(targets.length > 5, `${targets.length} targets`);
    problems.push(...targetProblems(targets).map((problem) => `${width} px: ${problem}`));
  }
  assertNone(problems, 'target');
});
