// SPDX-License-Identifier: EUPL-1.2
// The search index written and read as docs/search-index.md says, in the plainest way there is. It shares no code with
// assets/js/ nor with the generator, so that the page holds both of them to the same thing.

import crypto from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import zlib from 'node:zlib';

function fail(message) {
  throw new Error(message);
}

// --- bytes

class Bytes {
  list = [];

  u8(value) {
    this.list.push(value);
    return this;
  }

  n(value) {
    let left = BigInt(value);
    for (; left > 127n; left >>= 7n) this.u8(Number(left & 127n) | 128);
    return this.u8(Number(left));
  }

  all(bytes) {
    for (const byte of bytes) this.list.push(byte);
    return this;
  }

  s(text) {
    const bytes = Buffer.from(text);
    return this.n(bytes.length).all(bytes);
  }

  words(words) {
    let before = Buffer.alloc(0);
    for (const word of words.map((text) => Buffer.from(text))) {
      let shared = 0;
      while (shared < before.length && shared < word.length && before[shared] === word[shared]) shared += 1;
      this.u8(shared).u8(word.length - shared).all(word.subarray(shared));
      before = word;
    }
    return this;
  }
}

const head = (letters) => new Bytes().all(Buffer.from(letters)).u8(1);
export const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

// --- writing

// Where the postings of each key stand: with its term when that is here, else with the first form of it.
function homesOf(entries) {
  const keys = entries.map(({ key }) => key);
  return entries.map(({ key, lemma = key }) => (keys.includes(lemma) ? keys.indexOf(lemma) : entries.findIndex((other) => other.lemma === lemma)));
}

function writePart(bytes, entries, terms) {
  const homes = homesOf(entries);
  bytes.n(entries.length).words(entries.map(({ key }) => key));
  entries.forEach(({ lemma }, i) => {
    if (lemma === undefined) bytes.n(0);
    else if (homes[i] !== i) bytes.n(1).n(homes[i]);
    else bytes.n(2).s(lemma);
  });
  entries.forEach(({ key, lemma = key }, i) => {
    if (homes[i] !== i) return;
    const postings = writePostings(terms.get(lemma)).list;
    bytes.n(postings.length).all(postings);
  });
  return bytes;
}

function writePostings(impacts) {
  const bytes = new Bytes();
  const groups = [];
  for (let impact = 15; impact > 0; impact--) {
    const projects = impacts.filter(([, own]) => own === impact).map(([project]) => project).sort((a, b) => a - b);
    if (projects.length > 0) groups.push({ impact, projects });
  }
  bytes.n(groups.length);
  for (const { impact, projects } of groups) {
    bytes.u8(impact).n(projects.length);
    projects.forEach((project, i) => bytes.n(project - (i === 0 ? 0 : projects[i - 1] + 1)));
  }
  return bytes;
}

// How often a bit was 0 and 1, by what it is told apart by.
class Seen {
  all = new Map();

  of(...names) {
    const name = names.join();
    if (!this.all.has(name)) this.all.set(name, [0, 0]);
    return this.all.get(name);
  }
}

const middleOf = (low, high, [zeros, ones]) => low + ((high - low) * (2n * BigInt(ones) + 1n)) / (2n * BigInt(zeros + ones + 1));

function count(seen, bit) {
  seen[bit] += 1;
  if (seen[0] + seen[1] === 127) seen.forEach((times, i) => (seen[i] = Math.floor(times / 2)));
}

const kTop = 0xff000000n;
const kAll = 0xffffffffn;

class Coder {
  low = 0n;
  high = kAll;
  bytes = [];

  bit(seen, bit) {
    const middle = middleOf(this.low, this.high, seen);
    if (bit === 1) this.high = middle;
    else this.low = middle + 1n;
    count(seen, bit);
    for (; (this.low & kTop) === (this.high & kTop); this.high = ((this.high << 8n) & kAll) | 255n) {
      this.bytes.push(Number(this.low >> 24n));
      this.low = (this.low << 8n) & kAll;
    }
  }

  end() {
    return [...this.bytes, Number(this.low >> 24n) + 1];
  }
}

const widthOf = (values) => values.toString(2).length * (values > 0);
const binary = (value, width) => [...value.toString(2).padStart(width, '0')].map(Number).slice(0, width);

// A set is a list of places of values.
function writeColumn(bytes, column, values) {
  const coder = new Coder();
  const seen = new Seen();
  for (const set of column) {
    const numbers = [0, ...set.map((value) => value + 1), 0];
    for (let i = 1; i < numbers.length; i++) {
      binary(numbers[i], widthOf(values)).forEach((bit, j, bits) => coder.bit(seen.of(numbers[i - 1], bits.slice(0, j).join('')), bit));
    }
  }
  const coded = coder.end();
  bytes.n(coded.length).all(coded);
}

// A facet is a key, or { key, from, follows: { value: value } } when it follows from an earlier one.
function writeFacet(bytes, facet, projects, before) {
  const { key, from, follows } = typeof facet === 'string' ? { key: facet } : facet;
  const valuesOf = (project) => project.facets?.[key] ?? [];
  const values = from ? [...new Set(Object.values(follows))].sort() : [...new Set(projects.flatMap(valuesOf))].sort();
  bytes.s(key).n(values.length);
  for (const value of values) bytes.s(value);
  const earlier = from ? before.findIndex((other) => other.key === from) : -1;
  bytes.n(earlier + 1);
  if (from) before[earlier].values.forEach((value) => bytes.n(values.indexOf(follows[value]) + 1));
  else writeColumn(bytes, projects.map((project) => valuesOf(project).map((value) => values.indexOf(value)).sort((x, y) => x - y)), values.length);
  before.push({ key, values });
}

function writeOrde(projects) {
  const bytes = head('PBO').n(projects.length);
  const titles = [...projects.keys()].sort((a, b) => byBytes(projects[a].titel ?? '', projects[b].titel ?? '') || a - b);
  const places = titles.map((_, project) => titles.indexOf(project));
  const day = (value) => (value === undefined ? 0 : value + 1);
  for (const { omvang } of projects) bytes.n(omvang === undefined ? 0 : omvang + 1);
  for (const { van } of projects) bytes.n(day(van));
  for (const { tot } of projects) bytes.n(tot === 'open' ? 1 : tot === undefined ? 0 : tot + 2);
  for (const { peildatum } of projects) bytes.n(day(peildatum));
  for (const place of places) bytes.n(place);
  return bytes;
}

function writeBlocks(projects, cards) {
  const blocks = [];
  for (let from = 0; from < projects.length; from += cards) {
    const bytes = head('PBB');
    const list = projects.slice(from, from + cards);
    bytes.n(list.length);
    for (const { id, html } of list) bytes.s(id).s(html ?? `<li>${id}</li>`);
    blocks.push(bytes);
  }
  return blocks;
}

const boundary = (before, key) => {
  const letters = [...key];
  let length = 1;
  while (byBytes(letters.slice(0, length).join(''), before) <= 0) length += 1;
  return letters.slice(0, length).join('');
};

const backwards = (word) => [...word].reverse().join('');

// [{ first, bytes }] of words and how many projects have them.
function writeEndings(counts, most) {
  const words = Object.keys(counts).map(backwards).sort(byBytes);
  const files = [];
  for (let from = 0; from < words.length; from += most) {
    const some = words.slice(from, from + most);
    const bytes = head('PBW').n(some.length).words(some).all(some.map((word) => Math.min(255, counts[backwards(word)])));
    files.push({ first: from === 0 ? '' : boundary(words[from - 1], words[from]), bytes });
  }
  return files;
}

// { projects, facets, terms, cards, keysAPart, endingsAFile, whole, words } → { zoek, delen, files }, with `files` a Map of name → bytes.
// A project is { id, html, titel, omvang, van, tot, peildatum, facets: { key: [values] } }, days being counted from 1900-01-01; a
// term is { key, forms, impacts: [[project, impact]] }. The names are other hashes than the generator's: nobody reads them.
//
// Parts start at the shortest text that the page allows.
export function encode({ projects, facets = [], terms = [], cards = 4, keysAPart = 1e9, endingsAFile = 1e9, whole = false, words = null }) {
  const files = new Map();
  const add = (bytes, nameOf = (digits) => digits.slice(0, 10)) => {
    const packed = zlib.gzipSync(Buffer.from(bytes.list));
    const name = nameOf(crypto.createHash('sha256').update(packed).digest('hex'));
    files.set(name, new Uint8Array(packed));
    return name;
  };
  const postings = new Map(terms.map(({ key, impacts }) => [key, impacts]));
  const entries = terms.flatMap(({ key, forms = [] }) => [{ key }, ...forms.map((form) => ({ key: form, lemma: key }))])
    .sort((a, b) => byBytes(a.key, b.key));
  const parts = [];
  for (let from = 0; from < entries.length; from += keysAPart) parts.push(entries.slice(from, from + keysAPart));
  if (parts.length === 0) parts.push([]);

  const kern = head('PBK').n(projects.length).n(cards);
  const blocks = writeBlocks(projects, cards);
  kern.n(Math.ceil(blocks.length / 16));
  for (let from = 0; from < blocks.length; from += 16) {
    const group = blocks.slice(from, from + 16);
    const digits = crypto.createHash('sha256').update(Buffer.concat(group.map(({ list }) => Buffer.from(list)))).digest('hex').slice(0, 6);
    kern.all(Buffer.from(digits, 'hex'));
    group.forEach((block, i) => add(block, () => `${from + i}-${digits}`));
  }
  kern.n(facets.length);
  const written = [];
  for (const facet of facets) writeFacet(kern, facet, projects, written);
  const counts = words ?? Object.fromEntries(entries.filter(({ key }) => /^\D{4,}$/.test(key)).map(({ key, lemma }) => [key, postings.get(lemma ?? key).length]));
  const endings = whole ? [] : writeEndings(counts, endingsAFile).map(({ first, bytes }) => ({ first, name: add(bytes) }));
  kern.n(endings.length);
  for (const { first, name } of endings) kern.s(first).all(Buffer.from(name, 'hex'));
  kern.u8(whole ? 1 : 0);
  if (whole) writePart(kern, entries, postings);

  return {
    zoek: `versie=1 kern=${add(kern)} orde=${add(writeOrde(projects))}`,
    delen: whole ? '' : parts.map((part, i) => `${i === 0 ? '' : boundary(parts[i - 1].at(-1).key, part[0].key)}=${add(writePart(head('PBT'), part, postings))}`).join(' '),
    files,
  };
}

// --- reading

class Source {
  constructor(packed, letters) {
    this.bytes = zlib.gunzipSync(packed);
    this.at = 4;
    const found = this.bytes.toString('latin1', 0, 3) + this.bytes[3];
    if (found !== `${letters}1`) throw new Error(`${letters}1 was expected, not ${found}`);
  }

  take(length) {
    if (this.at + length > this.bytes.length) throw new Error(`ends before byte ${this.at + length}`);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  u8() {
    return this.take(1)[0];
  }

  n() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.u8();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(value);
    }
  }

  s() {
    return this.take(this.n()).toString();
  }

  times(count, read) {
    const list = [];
    for (let i = 0; i < count; i++) list.push(read(i));
    return list;
  }

  words() {
    let before = Buffer.alloc(0);
    return this.times(this.n(), () => {
      const shared = this.u8();
      if (shared > before.length) throw new Error(`a word shares ${shared} of ${before.length} bytes`);
      before = Buffer.concat([before.subarray(0, shared), this.take(this.u8())]);
      return before.toString();
    });
  }

  end() {
    if (this.at !== this.bytes.length) throw new Error(`${this.bytes.length - this.at} bytes are left`);
  }
}

function readPart(source) {
  const keys = source.words();
  const kinds = keys.map(() => {
    const kind = source.n();
    if (kind > 2) throw new Error(`a key of kind ${kind}`);
    return { kind, of: kind === 1 ? source.n() : kind === 2 ? source.s() : null };
  });
  const lemmas = keys.map((key, i) => [() => key, () => null, () => kinds[i].of][kinds[i].kind]());
  const own = lemmas.filter((lemma) => lemma !== null);
  kinds.forEach(({ kind, of }, i) => {
    if (kind === 1) lemmas[i] = own.includes(lemmas[of]) ? lemmas[of] : fail(`${keys[i]} goes with key ${of}`);
  });
  const postings = new Map(own.map((key) => {
    const end = source.n() + source.at;
    const impacts = [];
    for (let groups = source.n(), before = 16; groups > 0; groups--) {
      const impact = source.u8();
      if (impact < 1 || impact >= before) throw new Error(`impact ${impact} after ${before}`);
      before = impact;
      let project = -1;
      source.times(source.n(), () => impacts.push([(project += source.n() + 1), impact]));
    }
    if (source.at !== end) throw new Error(`the postings of ${key} are of another length`);
    return [key, impacts];
  }));
  return { keys, lemmas, postings, copies: new Set(lemmas.filter((lemma, i) => kinds[i].kind === 2)) };
}

class Uncoder {
  low = 0n;
  high = kAll;
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
    this.value = 0n;
    for (let i = 0; i < 4; i++) this.shift();
  }

  shift() {
    this.value = ((this.value << 8n) & kAll) | BigInt(this.bytes[this.at++] ?? 0);
  }

  bit(seen) {
    const middle = middleOf(this.low, this.high, seen);
    const bit = this.value <= middle ? 1 : 0;
    if (bit === 1) this.high = middle;
    else this.low = middle + 1n;
    count(seen, bit);
    for (; (this.low & kTop) === (this.high & kTop); this.high = ((this.high << 8n) & kAll) | 255n) {
      this.low = (this.low << 8n) & kAll;
      this.shift();
    }
    return bit;
  }
}

function readColumn(source, projects, values) {
  const coder = new Uncoder(source.take(source.n()));
  const seen = new Seen();
  const width = widthOf(values);
  return source.times(projects, () => {
    const set = [];
    for (let before = 0; ;) {
      let bits = '';
      while (bits.length < width) bits += coder.bit(seen.of(before, bits));
      const number = parseInt(bits || '0', 2);
      if (number === 0) return set;
      if (number <= before || number > values) throw new Error(`value ${number} after ${before}`);
      set.push(number - 1);
      before = number;
    }
  });
}

function readFacet(source, projects, before) {
  const key = source.s();
  const ids = source.times(source.n(), () => source.s());
  const from = source.n();
  const earlier = before[from - 1];
  const follows = earlier?.ids.map(() => source.n());
  const column = earlier
    ? earlier.column.map((set) => [...new Set(set.map((value) => follows[value]))].filter((value) => value > 0).map((value) => value - 1))
    : readColumn(source, projects, ids.length);
  before.push({ ids, column });
  return { key, values: column.map((set) => set.map((value) => ids[value])) };
}

const pairs = (text) => text.split(' ').filter(Boolean).map((pair) => pair.split('='));

// The opposite of encode: { projects: [{ id, html, omvang, van, tot, peildatum, place, facets }], terms, words }; a book of one part has
// no `words`. Throws when anything
// is not as the page says.
export function decode({ zoek, delen, files }) {
  const names = Object.fromEntries(pairs(zoek));
  if (names.versie !== '1') throw new Error(`versie ${names.versie}`);
  const open = (name, letters) => new Source(files.get(name) ?? Buffer.alloc(0), letters);

  const kern = open(names.kern, 'PBK');
  const projectCount = kern.n();
  const cards = kern.n();
  const groups = kern.times(kern.n(), () => kern.take(3).toString('hex'));
  const blocks = Array.from({ length: projectCount && Math.ceil(projectCount / cards) }, (_, i) => `${i}-${groups[Math.floor(i / 16)]}`);
  if (groups.length !== Math.ceil(blocks.length / 16)) throw new Error(`${groups.length} groups of blocks`);
  const before = [];
  const facets = kern.times(kern.n(), () => readFacet(kern, projectCount, before));
  const endings = kern.times(kern.n(), () => ({ first: kern.s(), name: kern.take(5).toString('hex') }));
  const whole = kern.u8() === 1;
  if (whole && endings.length > 0) throw new Error('a book of one part has no woorden');
  const parts = whole ? [{ first: '', ...readPart(kern) }] : pairs(delen).map(([first, name]) => {
    const source = open(name, 'PBT');
    const part = readPart(source);
    source.end();
    return { first, ...part };
  });
  kern.end();
  checkParts(parts);

  const list = blocks.flatMap((name) => {
    const source = open(name, 'PBB');
    const all = source.times(source.n(), () => ({ id: source.s(), html: source.s() }));
    source.end();
    return all;
  });
  if (list.length !== projectCount) throw new Error(`${list.length} cards of ${projectCount} projects`);

  const orde = open(names.orde, 'PBO');
  if (orde.n() !== projectCount) throw new Error('orde is of another number of projects');
  const column = (read) => orde.times(projectCount, () => read(orde.n()));
  const day = (value) => (value === 0 ? undefined : value - 1);
  const columns = { omvang: column(day), van: column(day), tot: column((value) => (value === 1 ? 'open' : value === 0 ? undefined : value - 2)), peildatum: column(day), place: column((value) => value) };
  orde.end();

  const words = whole ? null : Object.assign({}, ...endings.map(({ first, name }) => readEndings(open(name, 'PBW'), first)));

  const projects = list.map((card, i) => ({
    ...card,
    ...Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, values[i]])),
    facets: Object.fromEntries(facets.map(({ key, values }) => [key, values[i]])),
  }));
  return { projects, terms: termsOf(parts), words };
}

function readEndings(source, first) {
  const words = source.words();
  const counts = Object.fromEntries(words.map((word) => [backwards(word), source.u8()]));
  source.end();
  if (byBytes(words[0], first) < 0) throw new Error(`${words[0]} stands behind ${first}`);
  return counts;
}

function checkParts(parts) {
  const keys = parts.flatMap((part) => part.keys);
  keys.forEach((key, i) => {
    if (i > 0 && byBytes(keys[i - 1], key) >= 0) throw new Error(`${key} stands after ${keys[i - 1]}`);
  });
  parts.forEach(({ first, keys: own }, i) => {
    const isFirst = i === 0 && first === '';
    const before = i > 0 && parts[i - 1].keys.at(-1);
    if (!isFirst && !(byBytes(before, first) < 0 && byBytes(first, own[0]) <= 0)) throw new Error(`a part starts at ${first} and has ${own[0]}`);
  });
}

function termsOf(parts) {
  const terms = new Map();
  for (const { postings, copies } of parts)
    for (const [key, impacts] of postings) if (!copies.has(key)) terms.set(key, { key, forms: [], impacts });
  for (const { keys, lemmas, postings, copies } of parts) {
    for (const key of copies) if (!isDeepStrictEqual(postings.get(key), terms.get(key)?.impacts)) throw new Error(`the copy of ${key} is another`);
    keys.forEach((key, i) => {
      if (lemmas[i] !== key) terms.get(lemmas[i]).forms.push(key);
    });
  }
  return [...terms.values()];
}
