// SPDX-License-Identifier: EUPL-1.2
// The other files of the index, from bytes to columns of numbers.
import { Part } from './part.js';
import { lettersOf } from './spelling.js';

// Far more than a book will have; it keeps a garbled number from asking for all memory.
const kMostProjects = 2 ** 24;

const list = (count, read) => Array.from({ length: count }, read);

// Rising places of values, from the gaps between them.
function readSet(reader, size, values) {
  let next = 0;
  return list(size, () => {
    const value = next + reader.n();
    next = value + 1;
    return value < values ? value : reader.fail();
  });
}

function readColumn(reader, projects, values) {
  const common = list(reader.count(), () => readSet(reader, reader.below(values + 1), values));
  const codes = reader.take(projects);
  const sizes = list(codes.reduce((own, code) => own + (code === 0), 0), () => reader.below(values + 1));
  const sets = [...common, ...sizes.map((size) => readSet(reader, size, values))];
  let own = common.length;
  const column = Uint32Array.from(codes, (code) => (code > common.length ? reader.fail() : code === 0 ? own++ : code - 1));
  return { sets, column };
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
  const cards = reader.n();
  const blocks = list(reader.count(3), (_, i) => `${i}-${hex(reader.take(3))}`);
  const facets = [];
  for (let left = reader.count(); left > 0; left--) facets.push(readFacet(reader, projects, facets));
  if (projects > blocks.length * cards) reader.fail();
  return { projects, cards, blocks, facets, part: reader.u8() ? new Part(reader) : null };
}

export const readPart = (reader) => new Part(reader.head('PBT'));

export const readBlock = (reader) => list(reader.head('PBB').count(2), () => ({ id: reader.text(), html: reader.text() }));

export function readOrde(reader) {
  const projects = reader.head('PBO').count(5);
  const column = () => Float64Array.from({ length: projects }, () => reader.n());
  return { omvang: column(), van: column(), tot: column(), peildatum: column(), titel: column() };
}

export function readWoorden(reader) {
  const words = reader.head('PBW').words(reader.count(3));
  return { words, counts: reader.take(words.length), letters: words.map(lettersOf) };
}
