// SPDX-License-Identifier: EUPL-1.2
// A part of the words and their postings.

import { vocabulary } from './spelling.js';

// A word with all its forms, by the key of that word.
class Term {
  constructor(part, key) {
    const size = part.reader.count();
    Object.assign(this, { part, key, begin: part.reader.at });
    part.reader.take(size);
    this.end = part.reader.at;
  }

  // Calls use(project, impact) for each project that has it.
  every(use) {
    const { reader } = this.part;
    reader.at = this.begin;
    for (let groups = reader.count(2); groups > 0; groups--) {
      const impact = reader.u8();
      let project = -1;
      for (let left = reader.count(); left > 0; left--) {
        project += reader.n() + 1;
        use(project, impact);
      }
    }
    if (reader.at !== this.end) reader.fail();
  }

  // How many projects have it.
  size() {
    let size = 0;
    this.every(() => size++);
    return size;
  }

  // Its forms as far as they are in this part, and itself.
  forms() {
    const { entries } = this.part;
    return [...entries.keys()].filter((key) => entries.get(key) === this).concat(this.key);
  }
}

export class Part {
  constructor(reader) {
    this.reader = reader;
    const keys = reader.words(reader.count(3));
    // Of every key: its own key for a term, that of its term when that is in another part, or the place of the key it goes with.
    const kinds = keys.map((key) => [() => key, () => reader.n(), () => reader.text()][reader.below(3)]());
    const terms = kinds.map((kind) => typeof kind === 'string' && new Term(this, kind));
    this.entries = new Map(keys.map((key, i) => [key, terms[i] || terms[kinds[i]] || reader.fail()]));
  }

  // Its keys as far as they can be misspelt.
  words() {
    const words = [...this.entries.keys()].filter((key) => /^\D{4,}$/.test(key));
    this.vocabulary = this.vocabulary || vocabulary(words, (i) => this.entries.get(words[i]).size());
    return this.vocabulary;
  }

  // The terms of all keys that begin like this.
  findAll(prefix) {
    return [...this.entries.keys()].filter((key) => key.startsWith(prefix)).map((key) => this.entries.get(key));
  }
}
