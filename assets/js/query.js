// SPDX-License-Identifier: EUPL-1.2
// A query: which projects, best first, and how its words were understood.
import { everything } from './facets.js';
import { parse, retold } from './parse.js';
import { withPhrases } from './phrase.js';
import { found, isShort, partsOf, strategiesFor } from './strategies.js';
import defaults from './weights.js';

const kBestImpact = 15;
const kPlaces = 2 ** 24; // more than there are projects
const kFine = 2 ** 12; // scores nearer than this are equal

// The same as ln(1 + (N - df + 0.5) / (df + 0.5)).
const idf = (projects, having) => Math.log((projects + 1) / (having + 0.5));

// The best impact of some terms in every project. A number for each, because adding up is then the same for all words.
function bestOf(list, projects) {
  const impact = new Float32Array(projects);
  for (const { term } of list) {
    term.every((project, value) => {
      if (value > impact[project]) impact[project] = value;
    });
  }
  return impact;
}

// The mean, where each of the lists has something.
const meanOf = (lists) => lists[0].map((_, i) => {
  let sum = 0;
  for (const list of lists) {
    if (list[i] === 0) return 0;
    sum += list[i];
  }
  return sum / lists.length;
});

const sizeOf = (impact) => impact.reduce((sum, value) => (value > 0 ? sum + 1 : sum), 0);

// A word with what it was read as, which projects have it, and how much it weighs.
async function understand(index, word, projects, weights) {
  for (const [as, strategy] of strategiesFor(word).filter(([way]) => weights[way] > 0)) {
    for (const reading of await strategy(index, word, weights)) {
      const impact = meanOf(reading.map((list) => bestOf(list, projects)));
      const having = sizeOf(impact);
      if (having > 0) return { ...word, as, reading: reading.flat(), impact, weight: idf(projects, having) };
    }
  }
  return { ...word, as: null, reading: [], impact: new Float32Array(projects), weight: weights.unknown * idf(projects, 0) };
}

// “warmte transitie” is also “warmtetransitie”, and then the project has both words.
const findJoins = (index, words, weights) => Promise.all(words.map(async (word) => {
  const { form, next, quoted } = word;
  if (quoted || !weights.joins || !words.includes(next)) return;
  const joins = await found(index, [form + next.form, `${form}s${next.form}`]);
  word.joins.push(...joins);
  next.joins.push(...joins);
}));

// What a point of impact adds to a score, of a word that weighs so much.
const worth = (weight, { rarity }) => weight ** rarity / kBestImpact;

// What the parts of a compound add to the score of every project. One without the compound may say the same in more words,
// “voedsel” and “cluster” for “voedselcluster”, or have something of it. What was only guessed is not taken apart.
async function apart(index, { form, as, quoted, weight }, projects, weights) {
  const sum = new Float64Array(projects);
  const isWhole = quoted || as === 'prefix' || as === 'corrected' || weight < weights.apartFrom;
  for (const part of isWhole ? [] : await partsOf(index, form)) {
    const impact = bestOf([part], projects);
    const each = worth(idf(projects, sizeOf(impact)), weights);
    impact.forEach((value, i) => (sum[i] += each * value));
  }
  const most = worth(weight, weights) * kBestImpact;
  return sum.map((value) => weights.apart * Math.min(value, most));
}

const hasAll = (words) => (project) => words.every(({ impact }) => impact[project] > 0);

// The score of every project. The parts of compounds are only asked for when there are words enough to know the project by
// without the compound, and not in a large book, where each is in a file of its own.
async function scoresOf(index, words, projects, weights) {
  const score = new Float64Array(projects);
  const none = new Float64Array(projects);
  const isWhole = words.length < weights.apartWords || index.parts.length > weights.apartMost;
  const parts = isWhole ? [] : await Promise.all(words.map((word) => apart(index, word, projects, weights)));
  words.forEach(({ as, impact, weight }, place) => {
    const each = worth(weight, weights) * (as ? weights[as] : 0);
    const least = parts[place] || none;
    for (let i = 0; i < projects; i++) score[i] += Math.max(each * impact[i], least[i]);
  });
  return score;
}

// { docs, first }: the first so many projects have all words, or most of them and a higher score than any that has all: who types
// five words seldom means that each must be there. Then those with enough of them. Each by falling score, then by number; as
// numbers that sort by themselves.
function rank(words, score, weights) {
  const weight = new Float64Array(score.length);
  const having = new Uint8Array(score.length);
  let all = 0;
  for (const { impact, weight: own } of words) {
    all += own;
    impact.forEach((value, i) => {
      if (value === 0) return;
      weight[i] += own;
      having[i]++;
    });
  }
  const best = score.reduce((most, value, i) => (having[i] === words.length ? Math.max(most, value) : most), 0) || Infinity;
  const keys = [];
  let first = 0;
  having.forEach((count, i) => {
    if (count === 0) return;
    const isFirst = count === words.length || (count > weights.most * words.length && score[i] > best);
    const height = Math.round(score[i] * kFine) + (isFirst ? kPlaces : 0);
    const least = all * (count > 1 ? weights.share : weights.shareOfOne);
    if (!isFirst && weight[i] < least) return;
    if (isFirst) first++;
    keys.push((2 * kPlaces - height) * kPlaces + i);
  });
  return { docs: Uint32Array.from(Float64Array.from(keys).sort(), (key) => key % kPlaces), first };
}

// The first letters of a word, or a digit that the book does not know: nothing can be said of them, and they must not take
// away what the others found.
const saysNothing = (index, word, weights) => !word.as && (word.typing ? isShort(index, word, weights) : word.form.length < 2);

// Other forms of the words are marked as well, unless it is not certain which words were meant.
const marksOf = ({ as, form, reading }) => [form, ...reading.flatMap((one) => [one.form, ...(as === 'prefix' ? [] : one.term.forms())])];

function report(text, words) {
  const told = words.map(({ form, as, reading }) => ({ text: form, found: Boolean(as), as, forms: reading.map((one) => one.form) }));
  const meant = new Map(told.filter(({ as }) => as === 'corrected').map((word) => [word.text, word.forms[0]]));
  return {
    words: told,
    corrected: meant.size > 0 ? { text: retold(text, meant) } : null,
    missing: told.filter(({ found: isFound }) => !isFound).map((word) => word.text),
    marks: [...new Set(words.filter(({ as }) => as).flatMap(marksOf))],
  };
}

// `complete`: nobody is typing any more. textOf(id) → the text of a project, for phrases; `weights` replace those of weights.js.
// Gives { docs, withAll, words, corrected, missing, marks, unread }: `docs` best first; after the first `withAll` none has all
// words; `unread` projects may have the phrases, but that was not looked up.
export async function search(index, text, { complete, textOf, weights: own } = {}) {
  const weights = { ...defaults, ...own };
  const { words: said, phrases } = parse(text, complete);
  const asked = said.slice(0, weights.words);
  // The parts of the words are asked for together with kern.
  const [{ projects }] = await Promise.all([index.kern(), findJoins(index, asked, weights), ...asked.map(({ form }) => index.find(form))]);
  const all = await Promise.all(asked.map((word) => understand(index, word, projects, weights)));
  const words = all.filter((word) => (complete && all.length === 1) || !saysNothing(index, word, weights));
  // Who has typed no more than the first letters has not asked anything yet.
  const isBegun = !complete && words.length === 0 && /[\p{L}\p{N}]/u.test(text);
  const { docs, first } = isBegun ? { docs: everything(projects), first: projects } : rank(words, await scoresOf(index, words, projects, weights), weights);
  let kept = { docs, withAll: first, unread: 0 };
  if (phrases.length > 0) {
    const needed = words.filter(({ form }) => phrases.some(({ forms }) => forms.includes(form)));
    kept = await withPhrases(index, [...docs].filter(hasAll(needed)), phrases, { textOf, weights });
    kept.withAll = kept.docs.filter((project) => docs.indexOf(project) < first).length;
  }
  return { ...kept, ...report(text, words) };
}
