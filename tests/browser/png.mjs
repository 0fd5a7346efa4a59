// SPDX-License-Identifier: EUPL-1.2
// Screenshots as pixels: reads the PNG files that Chromium makes (8 bits, RGB or RGBA, not interlaced).

import zlib from 'node:zlib';

const kSignature = 8;

function* chunks(bytes) {
  for (let at = kSignature; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + size) };
    at += size + 12;
  }
}

// Which of left, above and left-above is nearest to left + above - left-above.
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

const kPredictors = [
  () => 0,
  (left) => left,
  (left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function unfilter(raw, width, height, size) {
  const row = width * size;
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const predict = kPredictors[raw[y * (row + 1)]];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= size ? out[at - size] : 0;
      const above = y > 0 ? out[at - row] : 0;
      const corner = x >= size && y > 0 ? out[at - row - size] : 0;
      out[at] = raw[y * (row + 1) + 1 + x] + predict(left, above, corner);
    }
  }
  return out;
}

// { width, height, at(x, y) } with [red, green, blue] of 0 to 255.
export function readPng(bytes) {
  const parts = [...chunks(bytes)];
  const header = parts.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('a kind of PNG that is not read here');
  const raw = zlib.inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = unfilter(raw, width, height, size);
  const at = (x, y) => [...pixels.subarray((y * width + x) * size, (y * width + x) * size + 3)];
  return { width, height, at };
}
