// SPDX-License-Identifier: EUPL-1.2
// Asks Hunspell's own library, by the small program of ../relevance/README.md: a word a line in, out the same word, 1 or 0 for
// whether it is a word, and every analysis, with tabs between.

import { spawnSync } from 'node:child_process';

const kDictionary = ['/usr/share/hunspell/nl_NL.aff', '/usr/share/hunspell/nl_NL.dic'];

// "st:campus ts:NN2": the stem, and what the form is of it. Not what is no mere form: a compound (pa:), a word with another before it
// ("af st:lopen", "fl:Pb st:bied"), a word made from another (-heid, diminutives).
function readAnalysis(text) {
  const [, stem] = text.match(/^ ?st:(\S+)/) ?? [];
  const [, form] = text.match(/\bts:(\S+)/) ?? [];
  const apart = !stem || text.includes('pa:') || /^(NN1|NN1r|NN2r|i)$/.test(form ?? '');
  return apart ? undefined : { stem: stem.toLowerCase(), form: form ?? '' };
}

// word → { known, analyses: [{ stem, form }] }; form is '' for a word that stands in the dictionary as it is.
export function askHunspell(program, words) {
  const { status, stdout, stderr, error } = spawnSync(program, kDictionary, { input: `${[...words].join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error ?? status !== 0) throw error ?? new Error(stderr);
  const answers = stdout.trimEnd().split('\n').map((line) => line.split('\t'));
  return new Map(answers.map(([word, known, ...analyses]) => [word, { known: known === '1', analyses: analyses.map(readAnalysis).filter(Boolean) }]));
}
