// SPDX-License-Identifier: EUPL-1.2
// What people really type wrong in a page, one thing at a time, each with only one way to put it right.

const kLetters = 'abcdefghijklmnoprstuvwz';
const kShortest = 5; // of a part in which one slip is certain

// One letter missing, doubled, changed, or swapped with its neighbour.
function slip(word, random) {
  const at = random.integer(1, word.length - 2);
  const [before, after] = [word.slice(0, at), word.slice(at)];
  return random.pick([
    () => before + after.slice(1),
    () => before + after[0] + after,
    () => before + random.pick(kLetters) + after.slice(1),
    () => before + after[1] + after[0] + after.slice(2),
  ])();
}

function slipInId(id, random) {
  const parts = id.split('-');
  const long = parts.map((part, i) => [part, i]).filter(([part]) => part.length >= kShortest + 1 && !/\d/.test(part));
  if (long.length === 0) return id.toUpperCase();
  const [part, i] = random.pick(long);
  parts[i] = slip(part, random);
  return parts.join('-');
}

const inQuotes = (line, change) => {
  const texts = [...line.matchAll(/"([^"]+)"/g)];
  return (random) => {
    const text = random.pick(texts);
    return line.slice(0, text.index + 1) + change(text[1], random) + line.slice(text.index + 1 + text[1].length);
  };
};

// [which lines, what becomes of such a line]
const kSlips = [
  [/^(titel|samenvatting|status|peildatum|themas|provincies|trefwoorden|partners|bedrag|kwalificatie|vindplaats|toelichting|eenheid|instrumenten|meerwaarde) =/,
    (line, random) => slip(line.slice(0, line.indexOf(' ')), random) + line.slice(line.indexOf(' '))],
  [/^status = "(lopend|afgerond|gestopt|onbekend)"/, (line, random) => inQuotes(line, slip)(random)],
  [/^kwalificatie = "(minimaal|maximaal|in-beginsel)"/, (line, random) => inQuotes(line, slipInId)(random)],
  [/^(themas|provincies|instrumenten) = \["/, (line, random) => inQuotes(line, slipInId)(random)],
  [/^provincies = \["/, (line, random) => inQuotes(line, (id) => random.pick([id.toUpperCase(), ` ${id} `, id.replace('-', ' ')]))(random)],
  [/^(bron|instrument) = "/, (line, random) => inQuotes(line, slipInId)(random)],
  [/^(themas|provincies|trefwoorden) = \["[^",]+"\]$/, (line) => line.replace(/[[\]]/g, '')],
  [/^(themas|provincies|trefwoorden) = \[".*"\]$/, (line) => line.replace(/("[^"]+")\]$/, '$1, $1]')],
  [/^(status|soort|titel) = "[^[]*"$/, (line) => line.replace(/= (.*)$/, '= [$1]')],
  [/^\[(omvang|looptijd)\]$/, (line) => `[${line}]`],
  [/\]\(\.\.\/(projecten|themas|provincies)\/[a-z-]{8,}\.md/, (line, random) =>
    line.replace(/(\]\(\.\.\/[a-z]+\/)([a-z-]{8,})\.md/, (_, before, id) => `${before}${slipInId(id, random)}.md`)],
];

// The page with one slip in it, or null when this kind has no place in it.
export function withSlip(text, random) {
  const lines = text.split('\n');
  const [where, change] = random.pick(kSlips);
  const places = lines.map((line, i) => [line, i]).filter(([line]) => where.test(line));
  if (places.length === 0) return null;
  const [line, i] = random.pick(places);
  lines[i] = change(line, random);
  return lines[i] === line ? null : lines.join('\n');
}
