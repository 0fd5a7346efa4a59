// SPDX-License-Identifier: EUPL-1.2
// The map that assets/map.mjs draws: every province, in the picture, with its label on its own land.
// usage: node tests/look/map.test.mjs --root DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseArgs } from 'node:util';
import { parse } from 'smol-toml';
import { builtWith } from './assets.mjs';

const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
const text = builtWith(path.resolve(root, 'assets')).get('kaart.toml');
const map = parse(text);
const [left, top, width, height] = map.viewBox.split(' ').map(Number);

const kMostBytes = 11_000;
const kLabelRoom = 8; // units: half of a number of two digits

// Rings of absolute points, of a path with M, relative l and z only.
function ringsOf(outline) {
  return outline.split('z').filter(Boolean).map((ring) => {
    const [, start, steps] = ring.match(/^M([^l]*)l(.*)$/);
    const numbers = (part) => part.match(/-?\d+(\.\d+)?/g).map(Number);
    let [x, y] = numbers(start);
    const points = [[x, y]];
    const all = numbers(steps);
    for (let i = 0; i < all.length; i += 2) points.push([(x += all[i]), (y += all[i + 1])]);
    return points;
  });
}

// Whether a line to the right crosses the outline an odd number of times.
function isInside([x, y], rings) {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

function areaOf(ring) {
  return Math.abs(ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0)) / 2;
}

const provinces = map.provincies.map((province) => ({ ...province, rings: ringsOf(province.pad) }));

test('a point is inside when it is in a ring and not in a hole', () => {
  const square = ringsOf('M0 0l9 0 0 9-9 0z');
  assert.deepEqual(square, [[[0, 0], [9, 0], [9, 9], [0, 9]]]);
  assert.deepEqual([[4, 4], [10, 4], [-1, 4]].map((point) => isInside(point, square)), [true, false, false]);
  assert.equal(isInside([4, 4], ringsOf('M0 0l9 0 0 9-9 0zM3 3l3 0 0 3-3 0z')), false);
});

test('the map has the provinces of the content, each once', () => {
  const ids = fs.readdirSync(path.join(root, 'content/provincies')).filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length));
  assert.equal(ids.length, 12);
  assert.deepEqual(provinces.map(({ id }) => id).sort(), ids.sort());
});

test('every outline stands within the picture', () => {
  const isOut = ([x, y]) => x < left || y < top || x > left + width || y > top + height;
  assert.deepEqual(provinces.filter(({ rings }) => rings.flat().some(isOut)).map(({ id }) => id), []);
});

test('every part of an outline has a size', () => {
  const specks = provinces.flatMap(({ id, rings }) => rings.filter((ring) => areaOf(ring) <= 0).map(() => id));
  assert.deepEqual(specks, []);
});

test('every label stands on the land of its own province, and on no other', () => {
  for (const { id, x, y } of provinces) {
    const on = provinces.filter(({ rings }) => isInside([x, y], rings)).map((province) => province.id);
    assert.deepEqual(on, [id]);
  }
});

test('a number of two digits fits beside its borders', () => {
  const spills = ({ x, y, rings }) => [-kLabelRoom, kLabelRoom].some((aside) => !isInside([x + aside, y], rings));
  assert.deepEqual(provinces.filter(spills).map(({ id }) => id), []);
});

test('the map is small', (t) => {
  t.diagnostic(`kaart.toml: ${text.length} bytes`);
  assert.ok(text.length <= kMostBytes, `${text.length} bytes`);
});
