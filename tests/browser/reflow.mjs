// SPDX-License-Identifier: EUPL-1.2
// Whether a text stays whole when it is made larger, wider apart or narrower.

export const kViews = [
  { name: '320 px wide', width: 320 },
  { name: 'text of 200%', width: 1280, css: 'html { font-size: 200% !important }' },
  { name: '320 px wide, text spacing', width: 320, spaced: true },
  { name: 'text spacing', width: 1280, spaced: true },
];

// WCAG 2.2, 1.4.12.
const kSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

// An adopted sheet: the policy of the site lets no style element in.
export async function show(page, { width, css = '', spaced = false }) {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css + (spaced ? kSpacing : ''));
}

// On the page, and so with all it needs inside.
const findProblems = () => {
  const width = document.documentElement.clientWidth;
  const nameOf = (element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
  const short = (text) => text.slice(0, 40);
  const isUnseen = (element) => element !== null &&
    (element.matches('.nl-skip-link, [aria-hidden="true"]') || getComputedStyle(element).clipPath === 'inset(50%)' || isUnseen(element.parentElement));
  const hides = (overflow) => ['hidden', 'clip'].includes(overflow);
  const scrolls = (element) => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const seen = [...document.body.querySelectorAll('*')].filter((element) => !isUnseen(element));

  function* sideways() {
    const excess = document.documentElement.scrollWidth - width;
    if (excess > 0) yield `the page scrolls ${excess} px sideways`;
    for (const element of seen) {
      const { left, right } = element.getBoundingClientRect();
      if (right > left && (right > width + 1 || left < -1) && !scrolls(element.parentElement)) yield `${nameOf(element)} sticks out`;
    }
  }

  function* cutOff() {
    for (const element of seen) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) yield `${nameOf(element)} cuts off the bottom of its text`;
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) yield `${nameOf(element)} cuts off the end of its text`;
    }
  }

  // Where a reader sees the content of an element: what a table scrolls out of sight lies over nothing.
  function sightOf(element) {
    if (element === null) return { left: -Infinity, right: Infinity };
    const outer = sightOf(element.parentElement);
    if (!/auto|scroll/.test(getComputedStyle(element).overflowX)) return outer;
    const { left, right } = element.getBoundingClientRect();
    return { left: Math.max(left, outer.left), right: Math.min(right, outer.right) };
  }

  // Of every text its lines, each without the room above and below its letters.
  function* texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text === '' || isUnseen(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const sight = sightOf(node.parentElement);
      const lines = [...range.getClientRects()].map(({ left, right, top, bottom }) => {
        const room = (bottom - top) / 3;
        return { left: Math.max(left, sight.left), right: Math.min(right, sight.right), top: top + room, bottom: bottom - room, text };
      });
      yield { text, lines };
    }
  }

  function* squeezed() {
    for (const { text, lines } of texts())
      if (lines.length > 3 && text.length / lines.length < 4) yield `«${short(text)}» has ${lines.length} lines`;
  }

  function* overlaps() {
    const sorted = [...texts()].flatMap(({ lines }) => lines).sort((a, b) => a.top - b.top);
    for (const [index, line] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length && sorted[next].top < line.bottom; next++) {
        const across = Math.min(line.right, sorted[next].right) - Math.max(line.left, sorted[next].left);
        if (across > 1) yield `«${short(line.text)}» and «${short(sorted[next].text)}» lie over each other`;
      }
    }
  }

  return [...sideways(), ...cutOff(), ...squeezed(), ...overlaps()];
};

export const reflowProblems = (page) => page.evaluate(findProblems);
