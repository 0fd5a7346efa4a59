// SPDX-License-Identifier: EUPL-1.2
// The checks of a page find the faults that they are for: each on a page with that fault, and none on a page without.
// usage: node tests/browser/faults.test.mjs

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import * as access from './access.mjs';
import { readTree } from './ax_tree.mjs';
import { launch } from './chromium.mjs';
import { contrastOf } from './colour.mjs';
import { focused, focusProblems } from './focus.mjs';
import { readPng } from './png.mjs';
import { kViews, reflowProblems, show } from './reflow.mjs';
import { collectTargets, targetProblems } from './targets.mjs';

const kBase = 'http://site.invalid'; // what addresses are relative to; never asked for

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
});
after(() => browser.close());

const table = (head, first) => `<table aria-label="Tabel"><thead><tr>${head}</tr></thead><tbody><tr>${first}<td>1</td></tr></tbody></table>`;
const kHead = '<th scope="col">Naam</th><th scope="col">Aantal</th>';
const kGood = `<header><nav aria-label="Menu"><ul><li><a href="/a/">A</a></li></ul></nav></header>
  <main><h1>Titel</h1><h2 id="s">Deel</h2><section aria-labelledby="s"><p>Tekst met <a href="/b/">een link</a>.</p></section>
  ${table(kHead, '<th scope="row">Rij</th>')}<img alt="" src="data:,"><svg aria-hidden="true"></svg></main><footer>Voet</footer>`;

async function open(body) {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.setContent(`<!DOCTYPE html><html lang="nl"><head><title>Proef</title><base href="${kBase}"></head><body>${body}</body></html>`);
}

async function accessProblems(body) {
  await open(body);
  const tree = await readTree(page);
  return access.kChecks.flatMap((check) => check(tree));
}

test('a good page has no problem of access', async () => {
  assert.deepEqual(await accessProblems(kGood), []);
});

// [change to the good page, what is found].
const kFaults = [
  [['<main>', '<div>'], ['0 × main']],
  [['</footer>', '</footer><footer>Nog een</footer>'], ['2 × contentinfo']],
  [['aria-label="Menu"', ''], ['navigation without a name']],
  [['</header>', '<nav aria-label="Menu"><a href="/c/">C</a></nav></header>'], ['two navigations are called «Menu»']],
  [['<h2', '<h3'], ['level 3 after level 1: Deel']],
  [['<h1>Titel</h1>', ''], ['0 × h1', 'the first heading is of level 2']],
  [['een link', ''], [`a link without a name: ${kBase}/b/`]],
  [['een link', 'Klik hier'], [`«Klik hier» says nothing: ${kBase}/b/`]],
  [['een link', 'A'], [`«A» leads to ${kBase}/a/ and to ${kBase}/b/`]],
  [[' aria-label="Tabel"', ''], ['a table without a name']],
  [[' scope="col">Naam', '>Naam'], ['Tabel: a column header without scope: Naam']],
  [['<th scope="row">Rij</th>', '<td>Rij</td>'], ['Tabel: a row begins with cell: Rij']],
  [['<table aria-label="Tabel">', '<table role="presentation">'], ['<table> is no table for a screen reader']],
  [['<ul>', '<ul role="presentation">'], ['<ul> is no list for a screen reader', '<li> is no item of a list for a screen reader']],
  [[' alt=""', ''], ['<img> is neither named nor hidden']],
  [['<svg aria-hidden="true">', '<svg width="9" height="9">'], ['<svg> is neither named nor hidden']],
  [['<p>', '<p id="s">'], ['#s occurs twice']],
  [['<section aria-labelledby="s">', '<section aria-labelledby="t">'], ['<section> refers to #t, which does not exist']],
  [['<p>', '<p tabindex="1">'], ['<p> has tabindex 1']],
  [['<p>', '<p aria-hidden="true">'], ['<a> takes the focus and is hidden from a screen reader']],
];

for (const [[from, to], expected] of kFaults) {
  test(`found: ${expected[0]}`, async () => {
    assert.ok(kGood.includes(from), from);
    const found = await accessProblems(kGood.replace(from, to));
    const missing = expected.filter((problem) => !found.some((other) => other.startsWith(problem)));
    assert.deepEqual(missing, [], `found: ${found.join('; ')}`);
  });
}

const box = (left, top, size, href) => `<a href="${href}" style="position: absolute; left: ${left}px; top: ${top}px; width: ${size}px; height: ${size}px">${href}</a>`;

async function targetsOf(body) {
  await open(body);
  return targetProblems(await page.evaluate(collectTargets)).map((problem) => problem.match(/«(.*?)»/)[1]);
}

test('targets: large ones may touch, small ones need a circle of 24 px to themselves', async () => {
  assert.deepEqual(await targetsOf(box(0, 0, 24, '/a') + box(24, 0, 24, '/b')), []);
  assert.deepEqual(await targetsOf(box(0, 0, 20, '/a') + box(24, 0, 20, '/b')), []);
  assert.deepEqual(await targetsOf(box(0, 0, 20, '/a') + box(23, 0, 20, '/b')), ['/a', '/b']);
  assert.deepEqual(await targetsOf(box(0, 0, 20, '/a') + box(22, 0, 40, '/b')), []);
  assert.deepEqual(await targetsOf(box(0, 0, 20, '/a') + box(21, 0, 40, '/b')), ['/a']);
});

test('targets: in running text, and with an equivalent that is large enough, they may be small', async () => {
  const style = '<style>p, li { font-size: 10px; line-height: 12px; width: 300px } ul { padding: 0 } a { display: inline }</style>';
  assert.deepEqual(await targetsOf(`${style}<p>Zie <a href="/a">a</a> en <a href="/b">b</a>.</p>`), []);
  assert.deepEqual(await targetsOf(`${style}<ul><li><a href="/a">a</a></li><li><a href="/b">b</a></li></ul>`), ['a', 'b']);
  assert.deepEqual(await targetsOf(box(0, 0, 20, '/a') + box(15, 0, 20, '/b') + box(100, 0, 24, '/a')), ['/b']);
});

const kReflowFaults = [
  ['<div style="width: 400px">breed</div>', /^the page scrolls \d+ px sideways$/],
  ['<div style="height: 10px; overflow: hidden">een tekst</div>', /cuts off the bottom of its text$/],
  ['<div style="width: 30px; overflow: hidden; white-space: nowrap">een lange tekst</div>', /cuts off the end of its text$/],
  ['<p style="position: absolute; top: 0; left: 0">een</p><p style="position: absolute; top: 0; left: 0">twee</p>', /^«een» and «twee» lie over each other$/],
  ['<p style="width: 1px; overflow-wrap: anywhere">een tekst</p>', /^«een tekst» has \d lines$/],
];

for (const [body, expected] of kReflowFaults) {
  test(`found when text is set otherwise: ${expected}`, async () => {
    await open(`<p>Gewone tekst</p><div style="position: relative">${body}</div>`);
    await show(page, kViews[0]);
    assert.match((await reflowProblems(page)).join('\n'), new RegExp(expected.source, 'm'));
  });
}

test('a table that scrolls in its own frame is no fault', async () => {
  await open('<div style="overflow: auto"><div style="width: 900px; display: flex"><p style="width: 500px">links</p><p>rechts</p></div></div><p>onder</p>');
  await show(page, kViews[0]);
  assert.deepEqual(await reflowProblems(page), []);
});

async function focusProblemsOf(style, around = '') {
  await open(`<a id="a" href="/a" style="position: absolute; left: 50px; top: 50px; ${style}">Een link</a>${around}`);
  await page.evaluate(() => document.getElementById('a').focus({ focusVisible: true, preventScroll: true }));
  return focusProblems(page, await focused(page));
}

test('the focus must be marked, in view and uncovered', async () => {
  assert.deepEqual(await focusProblemsOf(''), []);
  assert.deepEqual(await focusProblemsOf('outline: none'), ['<a> Een link is not marked']);
  assert.deepEqual(await focusProblemsOf('outline: 3px solid #eee'), ['<a> Een link is not marked']);
  assert.deepEqual(await focusProblemsOf('left: -20px'), ['<a> Een link is not in view']);
  const lid = '<div style="position: absolute; left: 40px; top: 40px; width: 200px; height: 12px; background: white; padding: 20px"></div>';
  assert.ok((await focusProblemsOf('', lid)).includes('<a> Een link is covered'));
});

test('a screenshot is read pixel by pixel, and contrast is that of WCAG', async () => {
  await open('<div style="position: absolute; left: 0; top: 0; width: 3px; height: 2px; background: #0b4652"></div>');
  const picture = readPng(await page.screenshot({ clip: { x: 0, y: 0, width: 4, height: 3 } }));
  const rows = [0, 1, 2].map((y) => [0, 1, 2, 3].map((x) => picture.at(x, y).join(',')));
  const [dark, white] = ['11,70,82', '255,255,255'];
  assert.deepEqual(rows, [[dark, dark, dark, white], [dark, dark, dark, white], [white, white, white, white]]);
  assert.equal(contrastOf([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrastOf([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
});
