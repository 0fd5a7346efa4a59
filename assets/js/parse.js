// SPDX-License-Identifier: EUPL-1.2
// What somebody typed, as words and phrases.
import stopWords from './stopwords.js';
import { words } from './words.js';

const kStop = new Set(stopWords);
export const isStop = (form) => kStop.has(form);

// Pieces in turn outside and inside quotes; one that is not closed yet is outside.
function piecesOf(text) {
  const pieces = text.split(/["“”„]/);
  return pieces.map((piece, i) => ({ quoted: i % 2 === 1 && i + 1 < pieces.length, words: words(piece) }));
}

// Stop words, single letters and repetitions say nothing, unless there is nothing else.
function chosenOf(all) {
  const list = [...new Map(all.filter(({ form }) => /..|\d/.test(form)).map((word) => [word.form, word])).values()];
  const saying = list.filter(({ form }) => !isStop(form));
  return saying.length > 0 ? saying : list;
}

// { words, phrases }: `words` are those to look for; the last one may not be complete when it is `typing`. A phrase is
// { text, forms }: its words with spaces between, and their forms.
export function parse(text, complete) {
  const pieces = piecesOf(text);
  const all = pieces.flatMap(({ quoted, words: list }) => list.map((word) => Object.assign(word, { quoted, joins: [] })));
  all.forEach((word, i) => (word.next = all[i + 1]));
  const last = all[all.length - 1];
  if (last) Object.assign(last, { isLast: true, typing: !complete && /\S$/.test(text) });
  const phrases = pieces.filter(({ quoted, words: list }) => quoted && list.length > 0)
    .map(({ words: list }) => ({ text: list.flatMap(({ segments }) => segments).join(' '), forms: list.map(({ form }) => form) }));
  return { words: chosenOf(all), phrases };
}

// The query with other words in the place of some: `meant` is form → word. Words never cross white space, so that the rest
// stays as it was typed.
export const retold = (text, meant) => text.trim().replace(/\S+/g, (raw) => {
  const list = words(raw);
  return list.some(({ form }) => meant.has(form)) ? list.map(({ form }) => meant.get(form) || form).join(' ') : raw;
});
