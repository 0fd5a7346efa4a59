// SPDX-License-Identifier: EUPL-1.2
// Numbers packed by how likely each is (docs/search-index.md, Coded sets): the columns of the facets take a sixth less than gzip
// makes of them, and they are what everybody fetches.

const kTogether = 127; // of a chance: what was seen counts for half from then on

export class Decoder {
  constructor(bytes) {
    Object.assign(this, { bytes, at: 0, low: 0, high: 0xffffffff, value: 0 });
    for (let i = 0; i < 4; i++) this.value = this.shifted(this.value, this.next());
  }

  // Behind the last byte stand zeros.
  next() {
    return this.bytes[this.at++] || 0;
  }

  shifted(value, byte) {
    return ((value << 8) | byte) >>> 0;
  }

  // `seen` has how often the chance at `place` was 0 and 1.
  bit(seen, place) {
    const zeros = 2 * place;
    const ones = zeros + 1;
    const middle = this.low + Math.floor((this.high - this.low) * (2 * seen[ones] + 1) / (2 * (seen[zeros] + seen[ones] + 1)));
    const bit = this.value <= middle ? 1 : 0;
    if (bit) this.high = middle;
    else this.low = middle + 1;
    seen[zeros + bit]++;
    if (seen[zeros] + seen[ones] === kTogether) {
      seen[zeros] >>= 1;
      seen[ones] >>= 1;
    }
    while (((this.low ^ this.high) & 0xff000000) === 0) {
      this.low = this.shifted(this.low, 0);
      this.high = this.shifted(this.high, 255);
      this.value = this.shifted(this.value, this.next());
    }
    return bit;
  }

  // A number of `width` bits; `seen` has room for them from place 2 ** width × context on.
  number(seen, context, width) {
    const first = context << width;
    let node = 1;
    while (node < 1 << width) node = 2 * node + this.bit(seen, first + node);
    return node - (1 << width);
  }
}
