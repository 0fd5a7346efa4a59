// SPDX-License-Identifier: EUPL-1.2
// Nothing is said by colour alone, and what has a colour stays apart in the colours that a reader has chosen.
// usage: node tests/browser/colours.test.mjs --site DIR

import assert from 'node:assert/strict';
import test from 'node:test';
import { contrastOf, rgbOf } from './colour.mjs';
import { pagesWith, samples } from './kinds.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { attribute, findAll, Site, textOf } from './site.mjs';
import { testPages } from './tabs.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);

const kText = 4.5;
const kShape = 3;
const kLetterRoom = 6; // percent: a part that is smaller shows no letter
const kStatuses = ['idee', 'voorgenomen', 'aangevraagd', 'in voorbereiding', 'lopend', 'afgerond', 'gestopt', 'status onbekend'];

const classes = (element) => (attribute(element, 'class') ?? '').split(/\s+/);
const withClass = (node, name) => findAll(node, (element) => classes(element).includes(name));
const kindOf = (element) => classes(element).find((name) => name.includes('--')).replace(/.*--/, '');

// --- over the files

// { kind, size, letter } of each part of a financing bar; a letter stands after its part.
function partsOf(bar) {
  const parts = [];
  for (const element of findAll(bar, ({ name }) => name === 'rect' || name === 'text')) {
    if (classes(element).includes('geldvlak')) parts.push({ kind: kindOf(element), size: parseFloat(attribute(element, 'width')) });
    else if (classes(element).includes('geldletter')) parts.at(-1).letter = textOf(element);
  }
  return parts;
}

// { letter, status } of each row of the table that has a letter.
function rowsOf(page) {
  const rows = page.all('tr').filter((row) => withClass(row, 'letter').length > 0);
  return rows.map((row) => ({ letter: textOf(withClass(row, 'letter')[0]), status: textOf(findAll(row, ({ name }) => name === 'td').at(-1)) }));
}

function* barProblems(page) {
  const [bar] = withClass(page.document, 'geldbalk');
  if (!bar) return;
  const [parts, rows] = [partsOf(bar), rowsOf(page)];
  if (parts.length !== rows.length) return void (yield `${parts.length} parts, ${rows.length} rows with a letter`);
  for (const [index, { kind, size, letter }] of parts.entries()) {
    const row = rows[index];
    if (row.letter.trim() === '') yield `row ${index + 1} has no letter`;
    if (letter === undefined ? size >= kLetterRoom : letter !== row.letter) yield `the part of row ${row.letter} has the letter ${letter}`;
    if (!row.status.trim().startsWith(kind)) yield `row ${row.letter} is ${kind} in the bar and «${row.status}» in the table`;
  }
  if (new Set(rows.map(({ letter }) => letter)).size !== rows.length) yield 'two rows with the same letter';
}

const problems = (find) => site.pages.flatMap((page) => [...find(page)].map((problem) => `${page.file}: ${problem}`));

test('every part of a financing bar has the letter of its row, which says its status in words', () => {
  assert.ok(pagesWith(site, 'class="geldbalk"').length > 0, 'no page with a financing bar');
  assertNone(problems(barProblems), 'part');
});

test('every card and every project says its status in words', () => {
  assertNone(problems(function* (page) {
    for (const card of [...withClass(page.document, 'kaart'), ...withClass(page.document, 'paginakop')]) {
      const badges = withClass(card, 'nl-data-badge').map(textOf);
      const isProject = classes(card).includes('kaart') || /^projecten\/(?!pagina\/)[^/]+\/index\.html$/.test(page.file);
      if (isProject && !badges.some((badge) => kStatuses.some((status) => badge.endsWith(`: ${status}`)))) yield `«${badges.join(', ')}» is no status`;
    }
  }), 'status');
});

// --- in a browser

const kSchemes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }];

// For each scheme the problems that `find` has; on the page are light, dark and forced colours in turn.
async function inSchemes(page, schemes, find) {
  const found = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ forcedColors: 'none', ...scheme });
    found.push(...(await find()).map((problem) => `${Object.values(scheme).join(', ')}: ${problem}`));
  }
  return found;
}

// [{ text, colour, on: [colours] }] of every letter and number on a shape. A shape with a pattern has two colours.
const textsOnShapes = () => {
  const fill = (element) => getComputedStyle(element).fill;
  const pattern = [...document.querySelectorAll('.arcering__vlak, .arcering__lijn')].map(fill);
  const shapeOf = (text) => text.closest('.kaartvlak')?.querySelector('path') ?? text.previousElementSibling;
  return [...document.querySelectorAll('.kaartvlak__getal, .geldletter')].map((text) => {
    const back = fill(shapeOf(text));
    return { text: text.textContent, colour: fill(text), on: back.startsWith('url') ? pattern : [back] };
  });
};

async function textProblems(page) {
  const texts = await page.evaluate(textsOnShapes);
  const unreadable = ({ colour, on }) => on.length === 0 || on.some((back) => contrastOf(rgbOf(colour), rgbOf(back)) < kText);
  return texts.filter(unreadable).map(({ text, colour, on }) => `«${text}» is ${colour} on ${on.join(' and ')}`);
}

const kPictures = [...pagesWith(site, 'class="geldbalk"', 4), ...pagesWith(site, 'class="landkaart"', 2)];

testPages(test, 'letters and numbers in a picture can be read', site, kPictures, async ({ page }) => {
  assert.ok((await page.evaluate(textsOnShapes)).length > 0, 'no text on a shape');
  assertNone(await inSchemes(page, kSchemes, () => textProblems(page)), 'text');
});

// [{ name, fill, stroke }] of every shape that stands beside others.
const shapes = () => [...document.querySelectorAll('.geldvlak, .landkaart path')].map((shape) => {
  const { fill, stroke } = getComputedStyle(shape);
  return { name: shape.getAttribute('class') ?? shape.parentElement.textContent, fill, stroke };
});

testPages(test, 'with forced colours every part of a picture has an outline that is not its own colour', site, kPictures, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(shapes);
  assert.ok(found.length > 0, 'no shape');
  const merged = found.filter(({ fill, stroke }) => contrastOf(rgbOf(fill), rgbOf(stroke)) < kShape);
  assertNone(merged.map(({ name, fill, stroke }) => `${name}: ${stroke} around ${fill}`), 'shape');
});

const fills = () => ['.kaartje', '.kaartje__deel'].map((selector) => getComputedStyle(document.querySelector(selector)).fill);

testPages(test, 'a small map shows which provinces it is about', site, pagesWith(site, 'kaartje__deel', 1), async ({ page }) => {
  assertNone(await inSchemes(page, kSchemes, async () => {
    const [land, part] = await page.evaluate(fills);
    const contrast = contrastOf(rgbOf(land), rgbOf(part));
    return contrast < kShape ? [`${part} on ${land} is ${contrast.toFixed(2)}`] : [];
  }), 'map');
});

// Links of the text that nothing but colour tells from what stands around them.
const plainLinks = () => {
  const links = [...document.querySelectorAll('main a[href], .voet a[href]')].filter((link) => !link.closest('[aria-hidden="true"]'));
  return links.filter((link) => {
    const { textDecorationLine, borderTopStyle, borderTopWidth } = getComputedStyle(link);
    return !textDecorationLine.includes('underline') && (borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1);
  }).map((link) => link.textContent.trim());
};

testPages(test, 'links are underlined, with forced colours too', site, samples(site), async ({ page }) => {
  assertNone(await inSchemes(page, [kSchemes[0], kSchemes[2]], () => page.evaluate(plainLinks)), 'link without a line');
});

// Letters of the financing bar that stick out of their part.
const looseLetters = () => [...document.querySelectorAll('.geldletter')].filter((letter) => {
  const [inner, outer] = [letter.getBoundingClientRect(), letter.previousElementSibling.getBoundingClientRect()];
  return inner.left < outer.left || inner.right > outer.right || inner.top < outer.top || inner.bottom > outer.bottom;
}).map((letter) => letter.textContent);

testPages(test, 'the letters of a financing bar fit in their parts', site, pagesWith(site, 'class="geldbalk"'), async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assertNone((await page.evaluate(looseLetters)).map((letter) => `${width} px: ${letter}`), 'letter');
  }
});
