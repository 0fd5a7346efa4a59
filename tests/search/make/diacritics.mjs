// SPDX-License-Identifier: EUPL-1.2
// Words with diacritics, typed without, with wrong ones, and as a base letter with a combining mark.

import { withoutMarks } from './texts.mjs';

const kOther = { a: 'áàä', e: 'éèêë', i: 'íìï', o: 'óòö', u: 'úùü' };

// The same word with other marks on the letters that have one.
function wrong(word, turn) {
  return Array.from(word, (letter) => {
    const plain = withoutMarks(letter);
    if (plain === letter) return letter;
    const others = [...(kOther[plain] ?? plain)].filter((other) => other !== letter);
    return others[turn % others.length];
  }).join('');
}

export function makeDiacritics({ vocabulary, projects, subjects, dropped }) {
  const words = [...vocabulary.keys()].filter((word) => withoutMarks(word) !== word && word.length >= 5 && !dropped.has(word)).sort();
  return words.flatMap((word) => {
    const named = subjects.filter(({ names }) => names.some((name) => name.toLowerCase().split(' ').includes(word)));
    const ids = projects.filter((project) => vocabulary.get(word).includes(project.id) || named.some(({ kind, id }) => project[kind].includes(id)));
    const queries = new Set([withoutMarks(word), wrong(word, 0), wrong(word, 1), word.normalize('NFD')]);
    return [...queries].map((query) => ({ query, ids: ids.map(({ id }) => id).sort(), note: word }));
  });
}
