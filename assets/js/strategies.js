// SPDX-License-Identifier: EUPL-1.2
// Ways to find a word of a query in the book. Each gives readings, the likely ones first. A reading is a list of lists of
// { form, term }, `form` being a word of the book: a project must have one of each list.
import { isStop } from './parse.js';
import { corrections } from './spelling.js';
import { variants } from './variants.js';

const kLinks = ['', 's', 'e', 'en', 'n'];
const kLeastPart = 3;

// [{ form, term }] of those that the book has.
export async function found(index, forms) {
  const terms = await Promise.all(forms.map((form) => index.find(form)));
  return forms.map((form, i) => ({ form, term: terms[i] })).filter(({ term }) => term);
}

const alone = (list) => list.map((one) => [[one]]);
const together = (list) => list.map((one) => [one]);

// Itself, or written as one word with a neighbour.
const exact = async (index, { form, joins }) => [[[...await found(index, [form]), ...joins]]];

// 'noord-brabant' where the book has it as two words.
async function bySegments(index, word) {
  const segments = word.segments.filter((segment) => segment.length > 1);
  const list = await found(index, segments);
  return list.length > 1 && list.length === segments.length ? [together(list)] : [];
}

const byForm = async (index, { form }) => alone(await found(index, variants(form)));

const bySpelling = async (index, { form }) => alone(await found(index, [form.replace(/ij/g, 'y'), form.replace(/y/g, 'ij')]));

// Whether too many words begin like this to say anything: then it is not looked for, and more of the word will come.
export const isShort = (index, { form, typing }, weights) =>
  form.length < (typing ? weights.prefixTyping : weights.prefixComplete) || index.placesOf(form).length > weights.prefixParts;

// The words that begin like this: those that most projects have, as one.
async function byBegin(index, word, weights) {
  if (isShort(index, word, weights)) return [];
  const all = (await index.findAll(word.form)).map((term) => ({ form: term.key, term, size: term.size() }));
  return [[all.sort((a, b) => b.size - a.size).slice(0, weights.prefixes)]];
}

// Where a text can be cut after a word of the book: [{ form, term, rest }], the longest first.
async function cutsOf(index, text, least) {
  const lefts = [];
  for (let length = text.length - least; length >= kLeastPart; length--) lefts.push(text.slice(0, length));
  return (await found(index, lefts.filter((left) => !isStop(left)))).flatMap((left) => kLinks
    .filter((link) => text.startsWith(left.form + link))
    .map((link) => ({ ...left, rest: text.slice((left.form + link).length) }))
    .filter(({ rest }) => rest.length >= least));
}

// All ways to see a text as so many words of the book, of which the last may be in a form that the book does not have.
async function cut(index, text, count) {
  if (count === 1) {
    const here = await found(index, [text]);
    return (here.length > 0 ? here : await found(index, variants(text))).filter(({ form }) => !isStop(form)).slice(0, 1).map((last) => [last]);
  }
  const cuts = await cutsOf(index, text, kLeastPart * (count - 1));
  const rests = await Promise.all(cuts.map(({ rest }) => cut(index, rest, count - 1)));
  return cuts.flatMap((left, i) => rests[i].map((rest) => [left, ...rest]));
}

async function cuts(index, form) {
  const two = await cut(index, form, 2);
  return two.length > 0 ? two : cut(index, form, 3);
}

const byParts = async (index, { form }) => (await cuts(index, form)).map(together);

// What a compound is most likely made of: [{ form, term }]; nothing for a word that is none.
export const partsOf = async (index, form) => (await cuts(index, form))[0] || [];

// While somebody types, most of what is near a short word is not what it will be. What is near enough and begins like it is in
// the part that is there already.
async function corrected(index, { form, typing }) {
  if (form.length < (typing ? 5 : 4)) return [];
  let near = corrections(form, await index.beginsOf(form));
  if (near[0]?.edits !== 1) near = [...near, ...corrections(form, await index.endingsOf(form))].sort((a, b) => a.edits - b.edits);
  return [[await found(index, near.slice(0, 1).map((word) => word.form))]];
}

const kQuoted = [['word', exact], ['parts', bySegments]];
const kForm = ['form', byForm];
const kBegin = ['prefix', byBegin];
const kRest = [['parts', byParts], ['form', bySpelling]];
const kCorrected = ['corrected', corrected];

// In what order they are tried, with what they are called in a result. Inside quotes a word is what it is.
export function strategiesFor({ quoted, typing, isLast }) {
  if (quoted) return kQuoted;
  const rest = typing ? [kBegin, ...kRest] : [...kRest, ...(isLast ? [kBegin] : [])];
  return [...kQuoted, kForm, ...rest, kCorrected];
}
