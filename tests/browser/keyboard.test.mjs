// SPDX-License-Identifier: EUPL-1.2
// A visit with the keyboard alone, as far as a project and back; on the way every stop can be seen.
// usage: node tests/browser/keyboard.test.mjs --site DIR

import assert from 'node:assert/strict';
import test from 'node:test';
import { focused, focusProblems, press } from './focus.mjs';
import { samples } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { Site } from './site.mjs';
import { kTabs, openTab, testPages, visit, withBrowser } from './tabs.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const kMostStops = 400; // a walk that goes round ends somewhere
const kTheme = /\/themas\/[^/]+\/$/;
const kProject = /\/projecten\/(?!pagina\/)[^/]+\/$/;

// Presses Tab until the focus is on a link to `address`, and looks at every stop on the way.
async function walkTo(page, address, problems) {
  for (let stop = 0; stop < kMostStops; stop++) {
    const at = await press(page, 'Tab');
    problems.push(...(await focusProblems(page, at)));
    if (at.tag === 'body') break;
    if (at.inMain && address.test(at.url)) return at;
  }
  throw new Error(`no link to ${address} can be reached on ${page.url()}`);
}

async function follow(page, { url }) {
  await page.keyboard.press('Enter');
  await page.waitForURL(url);
}

async function skipToMain(page, problems) {
  const skip = await press(page, 'Tab');
  problems.push(...(await focusProblems(page, skip)));
  const main = await press(page, 'Enter');
  assert.ok(main.inMain, `the skip link leads to ${main.name}`);
}

async function goBack(page, url) {
  await page.goBack();
  assert.equal(page.url(), url);
  // An address that ends with #s_inhoud may give main the focus first.
  const first = await press(page, 'Tab');
  const at = first.tag === 'main' ? await press(page, 'Tab') : first;
  assert.notEqual(at.tag, 'body', `after going back to ${url} Tab leads nowhere`);
  return focusProblems(page, at);
}

async function walk(page) {
  const problems = [];
  await skipToMain(page, problems);
  const home = page.url();
  const theme = await walkTo(page, kTheme, problems);
  await follow(page, theme);
  await follow(page, await walkTo(page, kProject, problems));
  problems.push(...(await goBack(page, theme.url)), ...(await goBack(page, home)));
  return problems;
}

test('from the home page to a project and back with the keyboard alone', { concurrency: kTabs }, (t) =>
  withBrowser(site, async (world) => {
    await Promise.all([320, 1280].map((width) => t.test(`${width} px`, async () => {
      const tab = await openTab(world, { viewport: { width, height: 800 } });
      await visit(world, tab, '/');
      assertNone([...(await walk(tab.page)), ...tab.problems], 'problem on the way');
    })));
  }));

// Marks, on the page, one of each look that is not yet known: what has the same classes inside the same parts of a
// page shows its focus in the same way.
const markNewLooks = (known) => {
  const look = (element) => (element === null ? '' : `${look(element.parentElement)} ${element.localName}.${element.className}`);
  const stops = [...document.querySelectorAll('a[href]:not([tabindex="-1"]), button, input, select, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility());
  const first = new Map(stops.reverse().map((element) => [look(element), element]));
  const fresh = [...first].filter(([name]) => !known.includes(name));
  fresh.forEach(([, element], index) => { element.dataset.look = index; });
  return fresh.map(([name]) => name);
};

async function problemsOfLooks(page, count) {
  const problems = [];
  for (let index = 0; index < count; index++) {
    await page.evaluate((i) => {
      const element = document.querySelector(`[data-look="${i}"]`);
      element.scrollIntoView({ block: 'center' });
      element.focus({ focusVisible: true, preventScroll: true });
    }, index);
    problems.push(...(await focusProblems(page, await focused(page))));
  }
  return problems;
}

const kSchemes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }];

const looks = new Set(); // of all pages

testPages(test, 'the focus can be seen in light, in dark and in forced colours', site, samples(site), async ({ page }) => {
  const fresh = await page.evaluate(markNewLooks, [...looks]);
  fresh.forEach((look) => looks.add(look));
  const problems = [];
  for (const scheme of kSchemes) {
    await page.emulateMedia({ forcedColors: 'none', ...scheme });
    const found = await problemsOfLooks(page, fresh.length);
    problems.push(...found.map((problem) => `${Object.values(scheme).join(', ')}: ${problem}`));
  }
  assertNone(problems, 'problem');
}, { viewport: { width: 1280, height: 800 } });
