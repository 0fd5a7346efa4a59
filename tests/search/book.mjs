// SPDX-License-Identifier: EUPL-1.2
// Small books to search in.

import { SearchIndex } from '../../assets/js/engine.js';
import { encode } from './format.mjs';

// A book of texts, in which every word of letters and digits is a term. `lemmas` is form → key, `parts` is word → [other terms
// that its projects have as well, with impact 6].
export function bookOf(texts, { lemmas = {}, parts = {}, ...more } = {}) {
  const terms = new Map();
  const post = (key, project, impact) => {
    if (!terms.has(key)) terms.set(key, { key, forms: new Set(), impacts: new Map() });
    const { impacts } = terms.get(key);
    impacts.set(project, Math.max(impact, impacts.get(project) ?? 0));
    return terms.get(key);
  };
  texts.forEach((text, project) => {
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      const term = post(lemmas[word] ?? word, project, 15);
      if (lemmas[word]) term.forms.add(word);
      for (const part of parts[word] ?? []) post(part, project, 6);
    }
  });
  const list = [...terms.values()].map(({ key, forms, impacts }) => ({ key, forms: [...forms], impacts: [...impacts] }));
  const projects = texts.map((text, i) => ({ id: `p${i}`, html: `<li><a href="p${i}/">${text}</a></li>`, titel: text }));
  return encode({ projects, terms: list, ...more });
}

// `fetched` says which files were asked for, in order.
export function open({ zoek, delen, files }, { fail = () => false } = {}) {
  const fetched = [];
  const fetchBytes = async (name) => {
    fetched.push(name);
    if (fail(name)) throw new Error('no connection');
    return files.get(name);
  };
  return Object.assign(new SearchIndex(zoek, delen, fetchBytes), { fetched });
}
