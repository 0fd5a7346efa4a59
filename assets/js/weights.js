// SPDX-License-Identifier: EUPL-1.2
// Everything in a search that is a choice and not a rule, so that it can be tuned from outside. The only place for it.

export default {
  // How much a word counts by the way in which it was found; a way that counts for nothing is not tried.
  word: 1,
  form: 1,
  parts: 0.8,
  prefix: 0.9,
  corrected: 0.9,
  // Whether neighbours are looked for as one word.
  joins: true,
  // How much it matters that few projects have a word: the power of its idf in a score. At 1 one rare word outdoes the rest of a
  // query.
  rarity: 0.7,
  // How much the parts of a compound count where the compound is not, of what they weigh as words; and when they are asked for:
  // the least idf of the compound, the least number of words in the query, and the most parts of the index.
  apart: 0.5,
  apartFrom: 2.5,
  apartWords: 3,
  apartMost: 12,
  // How much a word counts that the book does not have, of the most that a word can.
  unknown: 1,
  // The least share of the weight of a query that a project must have when it does not have all words: when it has several of
  // them, and when it has one.
  share: 0.25,
  shareOfOne: 0.45,
  // Of the words of a query, the share that a project must have more than to stand before those with all of them.
  most: 0.5,
  // Words that a beginning of a word is taken for, and the parts of the index that may be fetched for it.
  prefixes: 12,
  prefixParts: 6,
  // Letters before a beginning counts: while somebody types, and when the query is complete.
  prefixTyping: 3,
  prefixComplete: 4,
  // Words of a query that are looked at.
  words: 16,
  // Texts read for a phrase: how many at the same time, and how many in all.
  phraseBatch: 6,
  phraseMost: 60,
};
