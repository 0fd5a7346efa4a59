// SPDX-License-Identifier: EUPL-1.2
// A part of the words and their postings.

// A word with all its forms.
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

  // Its forms as far as they are in this part.
  forms() {
    const { entries } = this.part;
    return [...entries.keys()].filter((key) => entries.get(key) === this);
  }
}

export class Part {
  constructor(reader) {
    this.reader = reader;
    const keys = reader.words(reader.count(3));
    // Of every key: true for a term of its own, the place of its term's key, or that key when it is in another part.
    const kinds = keys.map(() => [() => true, () => reader.n(), () => reader.text()][reader.below(3)]());
    const terms = keys.map((key, i) => kinds[i] === true && new Term(this, key));
    const entryOf = (kind) => terms[kind] || (typeof kind === 'string' ? kind : reader.fail());
    this.entries = new Map(keys.map((key, i) => [key, terms[i] || entryOf(kinds[i])]));
  }

  // The entries of all keys that begin like this: terms, and keys of terms in other parts.
  findAll(prefix) {
    return [...this.entries.keys()].filter((key) => key.startsWith(prefix)).map((key) => this.entries.get(key));
  }
}
