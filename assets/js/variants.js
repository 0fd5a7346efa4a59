// SPDX-License-Identifier: EUPL-1.2
// Other forms that a Dutch word may have, for a form that the book does not. All are candidates, the likely ones first:
// they count only when the index has them, so that nonsense does no harm, but a wrong word that happens to exist does.

const kLong = /(aa|ee|oo|uu)([bcdfgklmnprst])$/;
const kShort = /(^|[^aeiou])[aeiou][bcdfgklmnprst]$/;

const voiced = (stem) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
const voiceless = (stem) => stem.replace(/v$/, 'f').replace(/z$/, 's');

// What a word may be without its ending: strat → straat, brugg → brug, huiz → huis, weg → weeg and weg.
function closed(base) {
  if (/(.)\1$/.test(base)) return [base.slice(0, -1), base];
  const stem = voiceless(base);
  return [...(kShort.test(stem) ? [stem.replace(/.(.)$/, (end) => end[0] + end)] : []), stem, base];
}

// What a word becomes before -en or -e: straat → strat, brug → brugg, huis → huiz and huis.
function opened(stem) {
  if (kShort.test(stem)) return [stem + stem.slice(-1)];
  const open = stem.replace(kLong, (end) => end.slice(1));
  return [voiced(open), open];
}

const infinitives = (stem) => opened(stem).map((open) => `${open}en`);
const same = (base) => [base];

// Endings, and what may stand in their place. Of verbs the spelling leaves little choice: -te after the letters of 't kofschip,
// -de after the others.
const kRules = [
  [/^(.*?)ge(..+[^aeiou])[td]$/, (before, stem) => infinitives(stem).map((verb) => before + verb)],
  [/^(.+)heden$/, (base) => [`${base}heid`]],
  [/^(.+)eren$/, closed],
  [/^(.+)en$/, (base) => [...closed(base), `${base}e`]],
  [/^(.+)s$/, (base) => (/(aa|ee|oo|uu)[^r]$/.test(base) ? [] : [base])], // plaats is not more than one plaat
  [/^(.+)e$/, closed],
  [/^(.+)etjes?$/, closed],
  [/^(.+m)pjes?$/, same],
  [/^(.+n)kjes?$/, (base) => [`${base}g`]],
  [/^(.+)tjes?$/, (base) => [base, base.slice(0, -1)]],
  [/^(.+)jes?$/, same],
  [/^(.+[tkfspxh])ten?$/, infinitives],
  [/^(.+[^tkpxc])den?$/, infinitives],
  [/^(.+[^aeiou])[td]$/, infinitives],
];

// What the form, taken as the short one, may be in the book. Some nouns do not double: weg → wegen, glas → glazen.
function longer(form) {
  if (/heid$/.test(form)) return [form.replace(/id$/, 'den')];
  if (/[aeiouy]$/.test(form)) return form.length > 3 ? ['s', 'n', 'en'].map((ending) => form + ending) : [];
  return [...infinitives(form), `${voiced(form)}en`, `${form}s`, ...opened(form).map((open) => `${open}e`), `${form}t`];
}

export function variants(form) {
  const all = new Set(kRules.flatMap(([rule, make]) => {
    const match = form.match(rule);
    return match ? make(match[1], match[2]) : [];
  }));
  for (const other of longer(form)) all.add(other);
  return form.length < 3 || /\d/.test(form) ? [] : [...all].filter((other) => other.length > 2 && other !== form);
}
