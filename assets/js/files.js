// SPDX-License-Identifier: EUPL-1.2
// The other files of the index, from bytes to columns of numbers.
import { Decoder } from './coder.js';
import { Part } from './part.js';
import { backwards, vocabulary } from './spelling.js';

// Far more than a book will have; it keeps a garbled number from asking for all memory.
const kMostProjects = 2 ** 24;

const kInGroup = 16; // blocks

const list = (count, read) => Array.from({ length: count }, read);

// Sets of values, of which those that begin alike grow out of each other, and the place of the set of each project.
function readColumn(reader, projects, values) {
  const coded = new Decoder(reader.take(reader.count()));
  const width = 32 - Math.clz32(values);
  const seen = new Uint8Array((values + 1) * 2 ** (width + 1));
  const sets = [[]];
  const longer = new Map();
  const readSet = () => {
    let place = 0;
    let before = 0;
    for (;;) {
      const value = coded.number(seen, before, width);
      if (value === 0) return place;
      if (value <= before || value > values) reader.fail();
      const key = place * (values + 1) + value;
      if (!longer.has(key)) longer.set(key, sets.push([...sets[place], value - 1]) - 1);
      place = longer.get(key);
      before = value;
    }
  };
  return { sets, column: Uint32Array.from({ length: projects }, readSet) };
}

// The sets of an earlier facet, each value of which gives one of this facet or none.
function readFollowing(reader, { values, sets, column }, most) {
  const follows = values.map(() => reader.below(most + 1));
  return { sets: sets.map((set) => [...new Set(set.map((value) => follows[value] - 1))].filter((value) => value >= 0)), column };
}

// A facet: `values` are ids, `sets` are lists of places of values, `column` has the place of the set of each project.
function readFacet(reader, projects, before) {
  const key = reader.text();
  const values = list(reader.count(), () => reader.text());
  const from = reader.below(before.length + 1);
  return { key, values, ...(from > 0 ? readFollowing(reader, before[from - 1], values.length) : readColumn(reader, projects, values.length)) };
}

const hex = (bytes) => Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');

export function readKern(reader) {
  reader.head('PBK');
  const projects = reader.below(kMostProjects);
  const cards = reader.n() || reader.fail();
  const groups = list(reader.count(3), () => hex(reader.take(3)));
  const blocks = list(Math.ceil(projects / cards), (_, i) => `${i}-${groups[Math.floor(i / kInGroup)] || reader.fail()}`);
  const facets = [];
  for (let left = reader.count(); left > 0; left--) facets.push(readFacet(reader, projects, facets));
  const endings = list(reader.count(6), () => [reader.text(), hex(reader.take(5))]);
  return { projects, cards, blocks, facets, endings, part: reader.u8() ? new Part(reader) : null };
}

export const readPart = (reader) => new Part(reader.head('PBT'));

export const readBlock = (reader) => list(reader.head('PBB').count(2), () => ({ id: reader.text(), html: reader.text() }));

export function readOrde(reader) {
  const projects = reader.head('PBO').count(5);
  const column = () => Float64Array.from({ length: projects }, () => reader.n());
  return { omvang: column(), van: column(), tot: column(), peildatum: column(), titel: column() };
}

export function readWoorden(reader) {
  const words = reader.head('PBW').words(reader.count(3)).map(backwards);
  const counts = reader.take(words.length);
  return vocabulary(words, (i) => counts[i]);
}
