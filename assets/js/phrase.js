// SPDX-License-Identifier: EUPL-1.2
// Phrases: the index does not know where in a project a word stands, so its text is read.
import { words } from './words.js';

const kSigns = { '&amp;': '&', '&#39;': "'" };

// Texts of different elements do not belong together; signs other than these are in no word.
const textsOfCard = (html) => html.replace(/&.+?;/g, (name) => kSigns[name] || ' ').split(/<[^>]*>/);

// A blank line parts what does not belong together.
const textsOf = (text) => text.split(/\n\s*\n/);

// Word by word, with the segments of a word with hyphens as words: “noord brabant” is also in Noord-Brabant.
const plain = (text) => ` ${words(text).flatMap(({ segments }) => segments).join(' ')} `;

// The phrases that are in none of the texts.
function missingIn(texts, phrases) {
  const all = texts.map(plain);
  return phrases.filter(({ text }) => !all.some((other) => other.includes(` ${text} `)));
}

// true, false, or null when its text could not be read.
async function has(index, project, phrases, textOf) {
  const { id, html } = await index.card(project);
  const left = missingIn(textsOfCard(html), phrases);
  try {
    return left.length === 0 || missingIn(textsOf(await textOf(id)), left).length === 0;
  } catch {
    return null;
  }
}

// { docs, unread }: those of `candidates` that have every phrase, and how many there are that nobody could read or looked at.
export async function withPhrases(index, candidates, phrases, { textOf, weights }) {
  const read = candidates.splice(0, weights.phraseMost);
  let answers = [];
  while (answers.length < read.length) {
    const batch = read.slice(answers.length, answers.length + weights.phraseBatch);
    answers = answers.concat(await Promise.all(batch.map((project) => has(index, project, phrases, textOf))));
  }
  return {
    docs: Uint32Array.from(read.filter((_, i) => answers[i])),
    unread: candidates.length + answers.filter((answer) => answer === null).length,
  };
}
