// SPDX-License-Identifier: EUPL-1.2
// The index as the rest asks for it: every file is fetched when somebody needs it, and once.
import { readBlock, readKern, readOrde, readPart, readWoorden } from './files.js';
import { gunzip, Reader } from './reader.js';
import { backwards } from './spelling.js';

const kReaders = { kern: readKern, delen: readPart, blokken: readBlock, orde: readOrde, woorden: readWoorden };

// The site was made for another client: the page can only stay as it is.
export class OtherVersion extends Error {}

// A file did not come, or is not what it should be. Asking again may help.
export class LoadError extends Error {
  constructor(what, name, cause) {
    super(`${what} ${name}: ${cause}`);
  }
}

// 'a=1 =2' → [['a', '1'], ['', '2']]
const pairs = (text) => (text.match(/\S+/g) || ['']).map((pair) => pair.split('='));

// The place of the last that begins at a text or before it. JavaScript's order is that of the bytes for all letters that folding leaves.
const placeIn = (list, text) => list.filter(([first]) => first <= text).length - 1;

// What fetchBytes is in a browser; `folder` is the address of zoek/.
export function fetchFrom(folder) {
  return async (name) => {
    const response = await fetch(new URL(`${name}.bin`, folder));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

export class SearchIndex {
  // The texts of data-zoek and data-zoek-delen; fetchBytes(name) → Promise<Uint8Array>.
  constructor(files, parts, fetchBytes) {
    const names = Object.fromEntries(pairs(files));
    if (names.versie !== '1') throw new OtherVersion();
    Object.assign(this, { names, parts: pairs(parts), fetchBytes, loading: new Map() });
  }

  // One that failed is forgotten, so that it may be tried again.
  load(what, name = this.names[what]) {
    if (!this.loading.has(name)) {
      const made = this.read(what, name);
      this.loading.set(name, made);
      made.catch(() => this.loading.delete(name));
    }
    return this.loading.get(name);
  }

  async read(what, name) {
    try {
      return kReaders[what](new Reader(await gunzip(await this.fetchBytes(name))));
    } catch (error) {
      throw new LoadError(what, name, error);
    }
  }

  kern() { return this.load('kern'); }

  orde() { return this.load('orde'); }

  // Words to compare a misspelt one with: those that begin like it, and those that end like it.
  async beginsOf(key) { return (await this.part(this.placeOf(key))).words(); }

  // A small book has all of them in its only part.
  async endingsOf(key) {
    const { endings } = await this.kern();
    return endings.length > 0 ? this.load('woorden', endings[placeIn(endings, backwards(key))][1]) : this.beginsOf(key);
  }

  // { id, html } of a project.
  async card(project) {
    const { cards, blocks } = await this.kern();
    return (await this.load('blokken', blocks[Math.floor(project / cards)]))[project % cards];
  }

  // The place of the part in which a key would be.
  placeOf(key) { return placeIn(this.parts, key); }

  // A small book has its only part in kern, and names none.
  async part(place) {
    const [, name] = this.parts[place];
    return name ? this.load('delen', name) : (await this.kern()).part;
  }

  // The term that a key is, or is a form of; undefined when the book does not have it.
  async find(key) {
    return (await this.part(this.placeOf(key))).entries.get(key);
  }

  // The places of all parts that may have keys that begin like this.
  placesOf(prefix) {
    const first = this.placeOf(prefix);
    return [...this.parts.keys()].filter((place) => place === first || this.parts[place][0].startsWith(prefix));
  }

  // The terms of all keys that begin like this, once each.
  async findAll(prefix) {
    const parts = await Promise.all(this.placesOf(prefix).map((place) => this.part(place)));
    return [...new Map(parts.flatMap((part) => part.findAll(prefix)).map((term) => [term.key, term])).values()];
  }
}
