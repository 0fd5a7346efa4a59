// SPDX-License-Identifier: EUPL-1.2
// Every kind of page can be read on the narrowest screen, with text of twice the size, and with the text spacing that a
// reader may ask for: no scrolling sideways, nothing cut off, nothing over something else.
// usage: node tests/browser/reflow.test.mjs --site DIR [--only REGEXP of kinds]

import test from 'node:test';
import { samplesAndMissing } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { kViews, reflowProblems, show } from './reflow.mjs';
import { Site } from './site.mjs';
import { testPages } from './tabs.mjs';

const options = readOptions({ site: kRequired, only: '' });
const site = new Site(options.site);

testPages(test, 'nothing is lost however a reader sets the text', site, samplesAndMissing(site, options.only), async ({ page }) => {
  const problems = [];
  for (const view of kViews) {
    await show(page, view);
    problems.push(...(await reflowProblems(page)).map((problem) => `${view.name}: ${problem}`));
  }
  assertNone(problems, 'problem');
});
