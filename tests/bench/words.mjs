// SPDX-License-Identifier: EUPL-1.2
// Dutch words with a natural distribution: function words first, then the dictionary of hunspell-nl in a
// seeded order.

import fs from 'node:fs';
import { Random, Zipf } from './random.mjs';

const kDictionary = '/usr/share/hunspell/nl.dic';
const kVocabulary = 40_000;

// The most frequent words of running Dutch text; without them no sentence reads like one.
const kFunctionWords =
  `de van het een en in is dat op te met voor zijn die aan er om bij ook door als maar uit dan tot over nog naar
  deze wordt worden niet meer heeft hebben kan kunnen onder tussen samen provincie project regio`.split(/\s+/);

// Plain lower-case words: no numbers, names, hyphens or abbreviations, which would need care in titles and ids.
function readForms() {
  if (!fs.existsSync(kDictionary)) {
    throw new Error(`${kDictionary} is missing: install the package hunspell-nl`);
  }
  // NFKC turns the ligature ĳ of the dictionary into the two letters that people type.
  const lines = fs.readFileSync(kDictionary, 'utf8').normalize('NFKC').split('\n').slice(1);
  return lines.map((line) => line.split('/')[0].trim()).filter((form) => /^\p{Ll}{3,24}$/u.test(form));
}

export class Words {
  constructor(seed) {
    const forms = new Random(seed, 'words').shuffle([...new Set(readForms())]);
    const common = new Set(kFunctionWords);
    const content = forms.filter((form) => !common.has(form)).slice(0, kVocabulary - common.size);
    this.all = [...common, ...content];
    this.content = content;
    this.allRanks = new Zipf(this.all.length);
    this.contentRanks = new Zipf(content.length);
  }

  any(random) {
    return this.all[this.allRanks.draw(random)];
  }

  // A word with a meaning, for titles and key words.
  noun(random) {
    return this.content[this.contentRanks.draw(random)];
  }

  phrase(random, count) {
    return Array.from({ length: count }, () => this.any(random)).join(' ');
  }

  sentence(random) {
    const text = this.phrase(random, random.integer(7, 18));
    return `${capital(text)}.`;
  }
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
