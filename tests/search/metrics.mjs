// SPDX-License-Identifier: EUPL-1.2
// How good a list of results is, and how sure a mean over queries is.

import { Random } from '../bench/random.mjs';

// An answer is { query, ids } or { query, grades }: 3 is about it, 2 is useful, 1 touches it. A plain id counts as 3.
const gradesOf = ({ ids, grades }) => new Map(grades ? Object.entries(grades) : ids.map((id) => [id, 3]));
const gain = (grade) => 2 ** grade - 1;
const dcg = (list) => list.reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// One over the place of the first project with grade 2 or more, in the first ten.
function reciprocalRank(grades, found) {
  const place = found.slice(0, 10).findIndex((id) => grades.get(id) >= 2);
  return place < 0 ? 0 : 1 / (place + 1);
}

// Gain 2^grade - 1, against the best order there is.
function ndcg(grades, found) {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
  return dcg(found.slice(0, 10).map((id) => grades.get(id) ?? 0)) / dcg(best);
}

// Of all that should be found, or of twenty when there are more, the share in the first twenty.
function recall(grades, found) {
  return found.slice(0, 20).filter((id) => grades.has(id)).length / Math.min(20, grades.size);
}

const foundAt5 = (grades, found) => Number(found.slice(0, 5).some((id) => grades.get(id) >= 2));

export const kMeasures = ['MRR@10', 'nDCG@10', 'recall@20', 'found@5', 'empty'];

// What a family is judged by; the other measures are shown beside it.
const kMain = {
  'known-item': 'MRR@10', topical: 'nDCG@10', inflection: 'recall@20', 'compound-tail': 'recall@20', diacritics: 'recall@20',
  alias: 'recall@20', 'should-be-empty': 'empty',
};
export const mainMeasure = (family) => kMain[family] ?? 'found@5';

// { measure: value } of one query; of one that should find nothing only whether it did.
export function score(answer, found) {
  const grades = gradesOf(answer);
  if (!grades.size) return { empty: Number(found.length === 0) };
  if (new Set(found).size < found.length) throw new Error(`a project is found twice for ${answer.query}`);
  return { 'MRR@10': reciprocalRank(grades, found), 'nDCG@10': ndcg(grades, found), 'recall@20': recall(grades, found), 'found@5': foundAt5(grades, found) };
}

// The 95 % interval of the mean: the middle of the means of as many queries drawn again and again from these.
export function bootstrap(values, { draws = 2000, seed = 'bootstrap' } = {}) {
  const random = new Random(seed);
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += random.pick(values);
    return sum / values.length;
  }).sort();
  return [means[Math.floor(0.025 * draws)], means[Math.ceil(0.975 * draws) - 1]];
}

// How often a difference at least this large comes of itself when for every query it is left to chance which engine is which.
// The order as it is counts as one, so that p is never 0.
export function pairedRandomisation(ours, theirs, { permutations = 10_000, seed = 'randomisation' } = {}) {
  const random = new Random(seed);
  const differences = ours.map((value, i) => value - theirs[i]);
  const sum = (sign) => differences.reduce((total, difference) => total + sign() * difference, 0);
  const seen = Math.abs(sum(() => 1)) - 1e-9;
  let asLarge = 1;
  for (let i = 0; i < permutations; i++) if (Math.abs(sum(() => (random.chance(0.5) ? 1 : -1))) >= seen) asLarge++;
  return asLarge / (permutations + 1);
}

// Holm: many comparisons at once find a chance difference sooner; this keeps the chance of any at what p says.
export function holm(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const adjusted = [];
  let most = 0;
  order.forEach((i, rank) => {
    most = Math.max(most, Math.min(1, values[i] * (values.length - rank)));
    adjusted[i] = most;
  });
  return adjusted;
}
