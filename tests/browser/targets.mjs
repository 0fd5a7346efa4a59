// SPDX-License-Identifier: EUPL-1.2
// Whether a finger can hit what it is meant for: WCAG 2.2, 2.5.8, with its exceptions for targets in running text, for
// those with space around them, and for those that have an equivalent on the page.

const kSize = 24; // CSS px, of a side and of the circle around the middle of a small target
const kRounding = 0.01;

// On the page: every link and control as { name, url, boxes, bounds, inText }. `inText` says that its height is that of
// a line that holds other text too.
export const collectTargets = () => {
  const kTargets = 'a[href], button, input, select, textarea, summary, [role="button"], [role="link"]';
  const plain = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const isInline = (element) => getComputedStyle(element).display === 'inline';
  const blockOf = (element) => (isInline(element) ? blockOf(element.parentElement) : element);

  function boxesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  function* otherText(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() !== '' && !parent.closest(kTargets) && blockOf(parent) === block) yield node;
    }
  }

  // More than half of the lower of the two.
  const onOneLine = (a, b) =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;

  function isInText(element) {
    if (!isInline(element)) return false;
    const boxes = [...element.getClientRects()];
    return [...otherText(blockOf(element))].some((node) => boxesOf(node).some((text) => boxes.some((box) => onOneLine(text, box))));
  }

  const isShown = ({ bounds, boxes }) => boxes.length > 0 && bounds.bottom > -scrollY && bounds.right > 0;
  return [...document.querySelectorAll(kTargets)].map((element) => ({
    name: (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 50),
    url: element.href === undefined ? '' : new URL(element.href.baseVal ?? element.href, document.baseURI).href,
    boxes: [...element.getClientRects()].map(plain),
    bounds: plain(element.getBoundingClientRect()),
    inText: isInText(element),
  })).filter(isShown);
};

const width = ({ left, right }) => right - left;
const height = ({ top, bottom }) => bottom - top;
const isLarge = ({ boxes }) => boxes.some((box) => Math.min(width(box), height(box)) >= kSize - kRounding);
const middle = ({ bounds }) => [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];

function distanceToBox([x, y], { left, top, right, bottom }) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

// Whether the circle around a small target touches another target, or the circle of another small one.
function isCrowding(target, other) {
  const [[x, y], [otherX, otherY]] = [middle(target), middle(other)];
  if (other.boxes.some((box) => distanceToBox([x, y], box) < kSize / 2 - kRounding)) return true;
  return !isLarge(other) && Math.hypot(x - otherX, y - otherY) < kSize - kRounding;
}

// The targets that are too small and too close to another, as texts.
export function targetProblems(targets) {
  const neighbour = (target) => targets.find((other) => other !== target && isCrowding(target, other));
  const meets = (target) => isLarge(target) || neighbour(target) === undefined;
  const hasEquivalent = (target) =>
    target.url !== '' && targets.some((other) => other !== target && other.url === target.url && meets(other));
  return targets.filter((target) => !target.inText && !meets(target) && !hasEquivalent(target)).map((target) => {
    const size = `${width(target.bounds).toFixed(1)} × ${height(target.bounds).toFixed(1)} px`;
    return `«${target.name}» is ${size} and too close to «${neighbour(target).name}»`;
  });
}
