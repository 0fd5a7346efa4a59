// SPDX-License-Identifier: EUPL-1.2
// Where the focus is, and whether a reader can see it there.

import { contrastOf } from './colour.mjs';
import { readPng } from './png.mjs';

const kAround = 8; // px: an outline stands outside its element
const kVisible = 3; // contrast, WCAG 2.2: 1.4.11 and 2.4.13

// What has the focus: where it leads, its boxes, and whether something else lies over it.
const describeFocus = () => {
  const element = document.activeElement;
  const boxes = [...element.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  // Chromium scrolls by whole pixels.
  const fits = ({ left, right, top, bottom }) => left > -1 && right < innerWidth + 1 && top > -1 && bottom < innerHeight + 1;
  const isLarge = ({ top, bottom }) => bottom - top > innerHeight / 2;
  const inView = ({ left, top, right, bottom }) => left < innerWidth && top < innerHeight && right > 0 && bottom > 0;
  const onTop = ({ left, top, right, bottom }) => {
    const middle = [Math.max(0, left) + Math.min(innerWidth, right), Math.max(0, top) + Math.min(innerHeight, bottom)];
    const found = document.elementFromPoint(middle[0] / 2, middle[1] / 2);
    return found !== null && (element.contains(found) || found.contains(element));
  };
  return {
    name: `<${element.localName}> ${(element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40)}`,
    tag: element.localName,
    id: element.id,
    url: element.href === undefined ? '' : String(element.href.baseVal ?? element.href),
    inMain: element.closest('main') !== null,
    isHidden: element.closest('[aria-hidden="true"]') !== null,
    boxes,
    // Of what takes more than half the window a part will do.
    isInView: boxes.length > 0 && boxes.every((box) => fits(box) || (isLarge(box) && inView(box))),
    isCovered: boxes.filter(inView).some((box) => !onTop(box)),
  };
};

export const focused = (page) => page.evaluate(describeFocus);

export async function press(page, key) {
  await page.keyboard.press(key);
  return focused(page);
}

// The part of the window that the boxes take, and a strip around them.
function clipOf(boxes, { width, height }) {
  const left = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.left)) - kAround));
  const top = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.top)) - kAround));
  const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.right)) + kAround));
  const bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + kAround));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const differs = (one, other) => one.some((channel, i) => channel !== other[i]) && contrastOf(one, other) >= kVisible;

// How many pixels differ enough to be seen.
export function visibleDifference(one, other) {
  let count = 0;
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++)
      if (differs(one.at(x, y), other.at(x, y))) count++;
  return count;
}

// Takes the focus's marks away without moving it, so that nothing else changes between two pictures: in the first the
// element is as the reader finds it, in the second as if the focus were elsewhere.
async function pictures(page, clip) {
  const shot = async () => readPng(await page.screenshot({ clip, animations: 'disabled' }));
  const marked = await shot();
  await page.evaluate(() => {
    window.focusedBefore = document.activeElement;
    document.activeElement.blur();
  });
  const plain = await shot();
  await page.evaluate(() => window.focusedBefore.focus({ preventScroll: true, focusVisible: true }));
  return [marked, plain];
}

// Marked is what differs in as many pixels as a line of one around the element has; what is larger than the window
// shows a part of that line.
export async function isMarked(page, { boxes }) {
  const view = page.viewportSize();
  const around = boxes.reduce((sum, box) => sum + 2 * (box.right - box.left + Math.min(box.bottom - box.top, view.height / 2)), 0);
  const [marked, plain] = await pictures(page, clipOf(boxes, view));
  return visibleDifference(marked, plain) >= around;
}

// Everything wrong with what has the focus, as texts.
export async function focusProblems(page, at) {
  if (at.tag === 'body') return ['nothing has the focus'];
  const problems = [];
  if (!at.isInView) problems.push('is not in view');
  if (at.isCovered) problems.push('is covered');
  if (at.isHidden) problems.push('is hidden from a screen reader');
  if (at.boxes.length > 0 && !(await isMarked(page, at))) problems.push('is not marked');
  return problems.map((problem) => `${at.name} ${problem}`);
}
