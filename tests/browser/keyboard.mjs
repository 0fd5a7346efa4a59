// SPDX-License-Identifier: EUPL-1.2
// Uses a page by keyboard, as it stands in front of a browser: the skip link, the order, the mark of the focus.

const kSteps = 40;

// Every place that Tab should stop at, in the order of the document; scripts of ours give none a tabindex above 0.
const stopsOf = (page) => page.evaluate(() => {
  const seen = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.getClientRects().length > 0 && !element.disabled && element.tabIndex >= 0);
  seen.forEach((element, index) => { element.dataset.stop = index; });
  return seen.length;
});

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    name: `<${element.localName}> ${(element.textContent || element.id).replace(/\s+/g, ' ').trim().slice(0, 40)}`,
    isHidden: element.closest('[aria-hidden="true"]') !== null,
    stop: element.dataset.stop === undefined ? -1 : Number(element.dataset.stop),
    id: element.id,
    skips: element.getAttribute('href') ?? '',
    inMain: element.closest('main') !== null,
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
});

async function press(page, key) {
  await page.keyboard.press(key);
  return focused(page);
}

// Everything wrong, as texts.
export async function keyboardProblems(page) {
  const problems = [];
  const stops = await stopsOf(page);

  const skip = await press(page, 'Tab');
  if (!skip.skips.startsWith('#')) problems.push(`the first stop is no skip link: ${skip.name}`);
  if (!skip.inView) problems.push('the skip link stays out of sight when it has the focus');
  let at = skip;
  for (let step = 1; step < Math.min(stops, kSteps); step++) {
    at = await press(page, 'Tab');
    if (at.stop !== step) problems.push(`stop ${step} is out of order: ${at.name}`);
    if (!at.inView) problems.push(`out of view with the focus: ${at.name}`);
    if (at.isHidden) problems.push(`hidden from a screen reader: ${at.name}`);
    if (!at.marked) problems.push(`no mark of the focus: ${at.name}`);
  }

  await page.evaluate(() => document.querySelector('[data-stop="0"]').focus());
  const main = await press(page, 'Enter');
  if (main.id !== skip.skips.slice(1)) problems.push(`the skip link leads to ${main.name}`);
  const first = await press(page, 'Tab');
  const hasStop = await page.evaluate(() => document.querySelector('main [data-stop]') !== null);
  if (hasStop && !first.inMain) problems.push(`after the skip link comes ${first.name}`);
  return problems;
}
