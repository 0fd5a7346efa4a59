// SPDX-License-Identifier: EUPL-1.2
// Nothing moves when the font comes late: until then a letter stands in that is as wide and as high.
// usage: node tests/browser/shift.test.mjs --site DIR

import assert from 'node:assert/strict';
import test from 'node:test';
import { samples } from './kinds.mjs';
import { kRequired, readOptions } from './options.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';
import { kTabs, openTab, withBrowser } from './tabs.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const kMostShift = 0.01;
const kWidths = [360, 1280];
const kKinds = ['/', '/projecten/*/', '/provincies/', '/provincies/*/', '/projecten/'];

// The largest page of each kind: samples() ends with it.
const pages = kKinds.map((kind) => samples(site).filter((sample) => sample.kind === kind).at(-1));

// A server that keeps the font to itself until it is told to send it.
async function serveFontLate() {
  let sendFont;
  const told = new Promise((resolve) => { sendFont = resolve; });
  const server = await serve(site.root, { hold: (address) => (address.endsWith('.woff2') ? told : undefined) });
  return { server, sendFont };
}

const waitForPaint = () => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) requestAnimationFrame(() => requestAnimationFrame(resolve));
  }).observe({ type: 'paint', buffered: true });
});

// What is said of the font, and of the letter that stands in.
const fontStates = () => Object.fromEntries([...document.fonts].map(({ family, status }) => [family.replace(/"/g, ''), status]));
const kFont = 'Source Sans 3';
const kStandIn = 'Source Sans 3 vervanger';

// { value, parts } of every shift so far. Entries come late: a last shift, made here, shows that those before it are in.
const takeShifts = async () => {
  await document.fonts.ready;
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
  const end = performance.now();
  const entries = [];
  const isIn = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      entries.push(...list.getEntries());
      if (entries.some(({ startTime }) => startTime >= end)) resolve();
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const block = document.createElement('div');
  block.style.height = '200px';
  document.body.prepend(block);
  await isIn;
  const nameOf = ({ node }) => `${node?.nodeName} ${node?.className ?? node?.parentElement?.className ?? ''}`;
  return entries.filter(({ startTime }) => startTime < end).map(({ value, sources }) => ({ value, parts: sources.map(nameOf) }));
};

async function shiftsOf(browser, address, width) {
  const { server, sendFont } = await serveFontLate();
  const tab = await openTab({ server, browser }, { viewport: { width, height: 800 } });
  try {
    await tab.page.goto(server.origin + address, { waitUntil: 'domcontentloaded' });
    await tab.page.evaluate(waitForPaint);
    const before = await tab.page.evaluate(fontStates);
    assert.equal(before[kFont], 'loading', 'the page was not painted before the font was there');
    assert.equal(before[kStandIn], 'loaded', 'no letter stands in: is a font like Arial installed (fonts-liberation)?');
    sendFont();
    await tab.page.waitForLoadState('load');
    const shifts = await tab.page.evaluate(takeShifts);
    assert.equal((await tab.page.evaluate(fontStates))[kFont], 'loaded');
    return shifts;
  } finally {
    sendFont();
    await tab.context.close();
    await server.close();
  }
}

test('nothing moves when the font comes after the first paint', { concurrency: kTabs }, (t) =>
  withBrowser(site, async ({ browser }) => {
    await Promise.all(pages.flatMap(({ kind, path }) => kWidths.map((width) =>
      t.test(`${path} (${kind}), ${width} px`, async (subtest) => {
        const shifts = await shiftsOf(browser, path, width);
        const score = shifts.reduce((sum, { value }) => sum + value, 0);
        subtest.diagnostic(`layout shift ${score.toFixed(5)}`);
        assert.ok(score < kMostShift, `${score}: ${JSON.stringify(shifts)}`);
      }))));
  }));
