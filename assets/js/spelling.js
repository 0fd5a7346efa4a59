// SPDX-License-Identifier: EUPL-1.2
// Which words of the book somebody may have meant by one that is not in it.

// The least number of letters left out, put in, replaced or swapped with their neighbour, or more than `most`.
// Optimal string alignment: a swap counts once, and what was swapped is not touched again.
export function distance(a, b, most) {
  let before;
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

// Which letters a word has, as bits: words that differ in many letters need no closer look.
function lettersOf(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << word.charCodeAt(i);
  return bits;
}

function bitsOf(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count++;
  return count;
}

// The slips that fingers make most, whatever the keyboard: two letters swapped, one doubled or not.
const single = (word) => word.replace(/(.)\1/g, '$1');
const sorted = (word) => [...word].sort().join('');
const isSlip = (a, b) => single(a) === single(b) || sorted(a) === sorted(b);

export const backwards = (word) => [...word].reverse().join('');

// Words to compare with, and countOf(place): how many projects have one.
export const vocabulary = (words, countOf) => ({ words, countOf, letters: words.map(lettersOf) });

// [{ form, edits }] of the words that are near, best first. A number that is not in the book is no slip. Who gets the first letter
// wrong seldom gets another one wrong, and in a short word it says nearly all.
export function corrections(word, { words, countOf, letters }) {
  const { length } = word;
  if (length < 4 || /\d/.test(word)) return [];
  const most = length > 8 ? 2 : 1;
  const bits = lettersOf(word);
  const found = [];
  words.forEach((form, i) => {
    if (Math.abs(form.length - length) > most || bitsOf(letters[i] ^ bits) > 2 * most) return;
    const edits = distance(word, form, most);
    if (edits <= (word[0] === form[0] ? most : Math.min(1, length - 4))) found.push({ form, edits, slip: isSlip(word, form), count: countOf(i) });
  });
  return found.sort((a, b) => a.edits - b.edits || b.slip - a.slip || b.count - a.count);
}
