// SPDX-License-Identifier: EUPL-1.2
// Misspelt words, beginnings of words, and strings that look Dutch and are nothing.

import { askHunspell } from './hunspell.mjs';
import { isVerb } from './inflection.mjs';
import { withoutMarks } from './texts.mjs';

const kLetters = 'abcdefghijklmnopqrstuvwxyz';
const kPlain = /^\p{Ll}+$/u;

const kEdits = {
  insert: (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  delete: (word, at) => word.slice(0, at) + word.slice(at + 1),
  substitute: (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  transpose: (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
};

// Edits between two words, a swap of neighbours being one; more than `most` is not counted further.
export function distance(a, b, most = 2) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

const near = (text, words, most) => words.filter((word) => distance(text, word, most) <= most);

const idsOf = (words, vocabulary) => [...new Set(words.flatMap((word) => vocabulary.get(word)))].sort();

// Words that a search by them has clear answers for: with their other forms on few pages, no forms of verbs, and in no name of a theme,
// province or instrument.
function distinctive({ vocabulary, hunspell, formsOf, reach, dropped }, length, most) {
  const fits = (word) => word.length >= length && kPlain.test(word) && withoutMarks(word) === word && !dropped.has(word) && !isVerb(word, hunspell);
  return [...vocabulary.keys()].filter((word) => fits(word) && idsOf(formsOf(word), vocabulary).length <= most
    && reach((name) => name.includes(word), []).size === 0).sort();
}

// Four candidates a word and an edit, so that a few may turn out to be words.
function candidatesOf(word, edit, random) {
  return Array.from({ length: 4 }, () => {
    const last = word.length - (edit === 'transpose' ? 2 : edit === 'insert' ? 0 : 1);
    return kEdits[edit](word, random.integer(0, last), kLetters[random.integer(0, 25)]);
  }).filter((typo) => typo !== word);
}

export function makeTypos(context, each = 30) {
  const { vocabulary, names, program, random, dropped, formsOf } = context;
  const all = [...vocabulary.keys(), ...names];
  const words = random.shuffle(distinctive(context, 5, 8));
  const edits = Object.keys(kEdits);
  const drawn = words.map((word, i) => ({ word, edit: edits[i % 4], typos: candidatesOf(word, edits[i % 4], random) }));
  const known = askHunspell(program, new Set(drawn.flatMap(({ typos }) => typos)));
  const made = Object.fromEntries(edits.map((edit) => [edit, []]));
  for (const { word, edit, typos } of drawn) {
    if (made[edit].length === each) continue;
    // Nothing else of the book may be as near: which word was meant would be a guess.
    const query = typos.find((typo) => !known.get(typo).known && !dropped.has(typo) && near(typo, all, 1).every((other) => other === word));
    if (query) made[edit].push({ query, ids: idsOf(formsOf(word), vocabulary), note: `${edit} ${formsOf(word).join(' ')}` });
  }
  return Object.values(made).flat();
}

export function makePrefixes(context, count = 50) {
  const { vocabulary, names, program, random } = context;
  const all = [...vocabulary.keys()];
  const drawn = random.shuffle(distinctive(context, 8, 5)).map((word) => word.slice(0, random.integer(4, 6)));
  const known = askHunspell(program, new Set(drawn));
  const made = new Map();
  for (const query of drawn) {
    if (made.size === count) break;
    const begun = all.filter((other) => other.startsWith(query));
    const ids = idsOf(begun, vocabulary);
    // A word by itself may mean that word, and a name may begin so too.
    const clear = !vocabulary.has(query) && !known.get(query).known && ids.length <= 8 && !names.some((name) => name.startsWith(query));
    if (clear && !made.has(query)) made.set(query, { query, ids, note: begun.join(' ') });
  }
  return [...made.values()];
}

const kOnsets = 'b bl br d dr f fl g gl gr h j k kl kn kr l m n p pl pr r s sch sl sm sn sp st str t tr v vl w wr z zw'.split(' ');
const kVowels = 'a e i o u aa ee oo uu ie oe eu ui ij ou ei'.split(' ');
const kCodas = 'b d f g k l m n p r s t ng nk lk lm rk rm rp mp nt st cht ft ks ts'.split(' ');

function nonsense(random) {
  const syllables = Array.from({ length: random.integer(2, 3) }, () => random.pick(kOnsets) + random.pick(kVowels));
  return syllables.join(random.chance(0.5) ? random.pick(kCodas) : '') + random.pick(kCodas);
}

// Far from every word, so that no help with misspelling has a reason to offer one.
export function makeNonsense({ vocabulary, names, program, random, count = 30 }) {
  const all = [...vocabulary.keys(), ...names];
  const drawn = new Set(Array.from({ length: 20 * count }, () => nonsense(random)).filter((text) => text.length >= 7 && text.length <= 12));
  const hunspell = askHunspell(program, drawn);
  const nothing = (text) => !hunspell.get(text).known && !hunspell.get(text).analyses.length && !near(text, all, 2).length;
  return [...drawn].filter(nothing).slice(0, count).map((query) => ({ query, ids: [] }));
}
