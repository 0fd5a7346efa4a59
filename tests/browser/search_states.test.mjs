// SPDX-License-Identifier: EUPL-1.2
// Everything that /projecten/ can look like once its script is there: no accessibility violation in any of it, targets
// that can be hit, nothing lost on a narrow screen or in large text, and nothing that moves while it loads.
// usage: node tests/browser/search_states.test.mjs --site DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';
import { kChecks } from './access.mjs';
import { readTree } from './ax_tree.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { kViews as kTextViews, reflowProblems, show } from './reflow.mjs';
import { answerTo, kList, nothingFor, openSearch, tick, wordsOf } from './search.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';
import { kTabs, openTab, visit, withBrowser } from './tabs.mjs';
import { collectTargets, targetProblems } from './targets.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);
const words = wordsOf(site.json('data/v1/projecten.json').projecten);
const [word] = words;
const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const slipOf = (known) => known.slice(0, 3) + known.slice(4);

// The first misspelt word that the search understands.
async function openCorrected(world, tab) {
  for (const known of words) {
    await openSearch(world, tab, `?q=${slipOf(known)}`);
    if (await tab.page.locator('#s_bedoeld button').isVisible()) return;
  }
  throw new Error('no misspelt word is understood');
}

async function openNone(world, tab) {
  const { word: typed, facet, id } = await nothingFor(world, tab, words);
  await openSearch(world, tab, `?q=${typed}&${facet}=${id}`);
}

async function openFailed(world, tab) {
  await tab.page.route('**/zoek/*.bin', (route) => route.fulfill({ status: 500, body: '' }));
  await visit(world, tab, kList);
  await answerTo(tab.page, () => tab.page.locator('#s_q').fill(word));
}

const kSheet = '#s_open_filters';
const isNarrow = (page) => page.locator(kSheet).isVisible();

// A rare word and the most common one: projects with both, and then those with one; or none with both, which is said.
async function openInPart(world, tab) {
  for (const rare of words.slice(1).reverse()) {
    await openSearch(world, tab, `?q=${rare}+${word}`);
    if (await tab.page.locator('.kaart__deel, #s_bedoeld:not(:has(button))').first().isVisible()) return;
  }
  throw new Error('no two words give projects with one of them');
}

const kStates = {
  'as it is': (world, tab) => visit(world, tab, kList),
  typing: async (world, tab) => {
    await visit(world, tab, kList);
    await answerTo(tab.page, () => tab.page.locator('#s_q').pressSequentially(word.slice(0, 5)));
  },
  results: (world, tab) => openSearch(world, tab, `?q=${word}&stand=historisch&jaar=2000-2030`),
  'in part': openInPart,
  corrected: openCorrected,
  none: openNone,
  table: (world, tab) => openSearch(world, tab, `?q=${word}&weergave=tabel`),
  'no index': openFailed,
  'filters unfolded': async (world, tab) => {
    await openSearch(world, tab, `?q=${word}`);
    if (await isNarrow(tab.page)) await tab.page.locator(kSheet).click();
    for (const more of await tab.page.locator('.facet__meer').all()) await more.click();
  },
  'a filter in the sheet': async (world, tab) => {
    await openSearch(world, tab, `?q=${word}`);
    if (await isNarrow(tab.page)) await tab.page.locator(kSheet).click();
    await tick(tab.page, 'stand', 'historisch');
  },
};

const kLooks = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
];
const kAxeOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
const describe = ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 5).map((node) => node.target.join(' ')).join(', ')}`;

async function axeProblems(page, look) {
  await page.emulateMedia({ forcedColors: 'none', ...look });
  const { violations } = await page.evaluate((settings) => window.axe.run(document, settings), kAxeOptions);
  return violations.map((violation) => `${Object.values(look).join(', ')}: ${describe(violation)}`);
}

// What an open sheet makes inert is neither seen nor reached, and what scrolls away below its foot is not seen: the checks of
// places know nothing of that.
const kSheetAlone = `body > :not(main), main > :not(dialog) { display: none !important }
  .filterblad[open], .filterblad__inhoud { display: block; height: auto; overflow: visible; position: static }`;

// A field scrolls what is longer than it is.
const isOfField = (problem) => /^<input class="zoek__veld"> cuts off the end/.test(problem);

const treeProblems = (tree) => kChecks.flatMap((check) => check(tree));

async function textProblems(page, width, css) {
  const problems = [];
  for (const view of kTextViews.filter((one) => one.width === width)) {
    await show(page, { ...view, css: css + (view.css ?? '') });
    const found = (await reflowProblems(page)).filter((problem) => !isOfField(problem));
    problems.push(...found.map((problem) => `${view.name}: ${problem}`));
  }
  return problems;
}

async function problemsOf(page, width) {
  const isSheetOpen = await page.locator('#s_filterblad').evaluate(({ open }) => open);
  const problems = isSheetOpen ? [] : treeProblems(await readTree(page));
  await page.evaluate(axeSource);
  for (const look of kLooks) problems.push(...(await axeProblems(page, look)));
  const css = isSheetOpen ? kSheetAlone : '';
  await show(page, { width, css });
  problems.push(...targetProblems(await page.evaluate(collectTargets)));
  problems.push(...(await textProblems(page, width, css)));
  return problems;
}

test('whatever the search shows, everybody can use it', { concurrency: kTabs }, (t) => withBrowser(site, async (world) => {
  await Promise.all([320, 1280].flatMap((width) => Object.entries(kStates).map(([name, open]) => t.test(`${name}, ${width} px`, async () => {
    const tab = await openTab(world, { viewport: { width, height: 800 } });
    await open(world, tab);
    const problems = await problemsOf(tab.page, width);
    await tab.context.close();
    assertNone([...problems, ...(name === 'no index' ? [] : tab.problems)], 'problem');
  }))));
}));

// --- nothing moves

const shiftsSince = () => new Promise((resolve) => {
  const found = [];
  new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found.map(({ value, sources }) => ({
    value, parts: sources.map(({ node }) => `${node?.nodeName} ${node?.id ?? ''} ${node?.className ?? ''}`),
  }))))));
});

const waitForPaint = () => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) requestAnimationFrame(() => requestAnimationFrame(resolve));
  }).observe({ type: 'paint', buffered: true });
});

async function shiftsWithLateScript(width, search) {
  let send;
  const isSent = new Promise((resolve) => { send = resolve; });
  const server = await serve(site.root, { hold: (address) => (address.endsWith('.js') ? isSent : undefined) });
  try {
    return await withBrowser(site, async ({ browser }) => {
      const { page } = await openTab({ server, browser }, { viewport: { width, height: 800 } });
      await page.goto(server.origin + kList + search, { waitUntil: 'commit' });
      await page.evaluate(waitForPaint);
      assert.equal(await page.locator('#s_lijstbalk').evaluate((bar) => getComputedStyle(bar).visibility), 'hidden', 'the script was there before the first paint');
      send();
      await page.waitForFunction((waits) => !document.querySelector('[data-wacht]') && (!waits || document.getElementById('s_zoekstatus').textContent !== ''), search !== '');
      return page.evaluate(shiftsSince);
    });
  } finally {
    send();
    await server.close();
  }
}

for (const width of [320, 1280]) {
  for (const search of ['', `?q=${word}&stand=historisch`]) {
    test(`nothing moves when the script comes after the first paint: ${search || 'no question'}, ${width} px`, async () => {
      const shifts = await shiftsWithLateScript(width, search);
      const score = shifts.reduce((sum, { value }) => sum + value, 0);
      assert.ok(score < 0.01, `${score}: ${JSON.stringify(shifts)}`);
    });
  }
}
