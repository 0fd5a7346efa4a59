// SPDX-License-Identifier: EUPL-1.2
// Forms of one word: what Hunspell derives from the same stem. A query is one form, found must be every project with any form.

const kPlain = /^\p{Ll}{4,}$/u;

// Hunspell has no stem that all forms of a verb share (maakt, maken and gemaakt have three), so what it gives is not all.
export const isVerb = (word, hunspell) => hunspell.get(word).analyses.some(({ form }) => /^(VB|PP)/.test(form));

function formsByStem(hunspell) {
  const stems = new Map();
  for (const [word, { analyses }] of hunspell) {
    for (const { stem } of analyses) {
      if (!stems.has(stem)) stems.set(stem, new Set());
      stems.get(stem).add(word);
    }
  }
  return stems;
}

// word → the words of the book that are forms of any stem it can have, itself too.
export function makeForms(hunspell) {
  const stems = formsByStem(hunspell);
  return (word) => [...new Set([word, ...hunspell.get(word).analyses.flatMap(({ stem }) => [...stems.get(stem)])])].sort();
}

// Pairs that no list of stems is needed for: the form of the query stands nowhere, or Hunspell keeps both as words of their own.
function byHand(pairs, vocabulary) {
  return pairs.map(([query, ...forms]) => {
    const missing = forms.filter((form) => !vocabulary.has(form));
    if (missing.length) throw new Error(`no project has ${missing}`);
    const ids = new Set([query, ...forms].flatMap((form) => vocabulary.get(form) ?? []));
    return { query, ids: [...ids].sort(), note: forms.join(' ') };
  });
}

export function makeInflection({ vocabulary, hunspell, formsOf, random, reach, pairs, dropped, count = 100 }) {
  const used = new Set(pairs.flat());
  const made = byHand(pairs, vocabulary);
  for (const word of random.shuffle([...vocabulary.keys()].filter((each) => kPlain.test(each)).sort())) {
    if (made.length === count + pairs.length) break;
    const forms = formsOf(word);
    if (forms.length < 2 || forms.some((form) => used.has(form) || dropped.has(form) || isVerb(form, hunspell))) continue;
    const ids = new Set(forms.flatMap((form) => vocabulary.get(form)));
    // The form itself must not find all of them, and all must fit in what is looked at.
    if (ids.size === vocabulary.get(word).length || ids.size > 12 || reach((name) => forms.includes(name), ids).size > 20) continue;
    forms.forEach((form) => used.add(form));
    made.push({ query: word, ids: [...ids].sort(), note: forms.join(' ') });
  }
  return made;
}
