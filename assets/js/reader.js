// SPDX-License-Identifier: EUPL-1.2
// Bytes as the files of the index hold them. Whatever they are, reading ends: every number that says how many things
// follow is held against the bytes that are left before anything is made of it.

export class FormatError extends Error {}

// A host that unpacks the files on the way has them arrive as they were before; that is as good.
export async function gunzip(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  // The three letters of a file, and the version of the format.
  head(letters) {
    return this.decode(this.take(4)) === `${letters}\x01` ? this : this.fail();
  }

  fail() {
    throw new FormatError(`byte ${this.at}`);
  }

  u8() {
    if (this.at >= this.bytes.length) this.fail();
    return this.bytes[this.at++];
  }

  // By multiplication: amounts in euros do not fit in the 32 bits of shifts.
  n() {
    let value = 0;
    for (let scale = 1; scale < 2 ** 50; scale *= 128) {
      const byte = this.u8();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return this.fail();
  }

  // A number below `end`.
  below(end) {
    const value = this.n();
    return value < end ? value : this.fail();
  }

  // How many things follow, of at least `width` bytes each.
  count(width = 1) {
    const value = this.n();
    return value * width <= this.bytes.length - this.at ? value : this.fail();
  }

  take(length) {
    if (length > this.bytes.length - this.at) this.fail();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return this.decode(this.take(this.count()));
  }

  decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }

  // `count` words, each of which says how much it takes from the one before. Put behind one another and decoded at once:
  // a call of the decoder for each word would cost most of the time of a query. One that takes more than there is takes the
  // end of its line too, and then there is a line too many.
  words(count) {
    const lines = [];
    let before = 0;
    for (let i = 0; i < count; i++) {
      const begin = lines.length;
      for (let shared = this.u8(); shared > 0; shared--) lines.push(lines[before++]);
      for (const byte of this.take(this.u8())) lines.push(byte);
      lines.push(10);
      before = begin;
    }
    const words = this.decode(Uint8Array.from(lines)).split('\n');
    return words.length === count + 1 ? words.slice(0, -1) : this.fail();
  }
}
