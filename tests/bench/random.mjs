// SPDX-License-Identifier: EUPL-1.2
// Random numbers that are the same on every machine for the same seed, and the shapes the corpus needs.

// Mixes a seed and any further keys into 32 bits (FNV-1a over their text), so that every project has a
// stream of its own: a corpus of 1,000 is then the first part of the corpus of 10,000.
function mix(...keys) {
  let hash = 0x811c9dc5;
  for (const character of keys.join('/')) {
    hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  }
  return hash >>> 0;
}

// mulberry32: small, fast, and good enough to draw words with.
export class Random {
  constructor(...keys) {
    this.state = mix(...keys);
  }

  // In [0, 1).
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability) {
    return this.next() < probability;
  }

  // In [from, to], both ends included.
  integer(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  // `table` is [[value, weight], …].
  weighted(table) {
    const total = table.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    return table.at(-1)[0];
  }

  // `count` different values, early ones in the list more often than late ones.
  sample(list, count, skew = 1) {
    const chosen = new Set();
    while (chosen.size < Math.min(count, list.length)) {
      chosen.add(list[Math.floor(this.next() ** skew * list.length)]);
    }
    return [...chosen];
  }

  shuffle(list) {
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  }
}

// Draws ranks 0 … size-1 with a chance proportional to 1/(rank+1), as words in a language are.
export class Zipf {
  constructor(size) {
    this.cumulative = new Float64Array(size);
    let sum = 0;
    for (let rank = 0; rank < size; rank++) this.cumulative[rank] = sum += 1 / (rank + 1);
  }

  draw(random) {
    const wanted = random.next() * this.cumulative.at(-1);
    let low = 0;
    let high = this.cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cumulative[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
