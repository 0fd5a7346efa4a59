// SPDX-License-Identifier: EUPL-1.2
// From text to words, as docs/search-index.md says: what is done here to a query was done to the projects by the build.

const kLetters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };
const kWord = /[\p{L}\p{N}]+(?:['‘’&\-\u2010-\u2013][\p{L}\p{N}]+)*/gu;

// A capital sigma at the end of a word is made small like any other: the build does not look at what stands beside a letter.
export function fold(text) {
  return text.normalize('NFKD').replace(/[\p{M}\u00ad]/gu, '').toLowerCase().replace(/[ßæœøđłðþıς]/g, (letter) => kLetters[letter]);
}

// [{ form, segments }] in the order of the text; a word without hyphens has one segment.
export function words(text) {
  return (fold(text).match(kWord) || []).map((word) => {
    const segments = word.replace(/['‘’&]/g, '').split(/[-\u2010-\u2013]/);
    return { form: segments.join(''), segments };
  });
}

// Places in a text as it is, [[from, to], …], of words that hold one of the marks: equal to it, or with it as a part when
// it is long enough to mean the same there.
export function marked(text, marks) {
  const has = (word) => marks.some((mark) => word === mark || (mark.length > 3 && word.includes(mark)));
  const places = [];
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}\p{M}\u00ad'‘’&\-\u2010-\u2013]+/gu)) {
    if (words(raw).some(({ form, segments }) => has(form) || segments.some(has))) places.push([index, index + raw.length]);
  }
  return places;
}
