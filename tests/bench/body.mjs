// SPDX-License-Identifier: EUPL-1.2
// Bodies of 2 to 4 KB of Markdown: headings, paragraphs, lists, links, now and then a table or a quotation.

import { capital } from './words.mjs';

const kTarget = { from: 2000, to: 3800 };

function link(random, words, targets) {
  const text = words.phrase(random, random.integer(1, 3));
  if (targets.length === 0 || random.chance(0.5)) return `[${text}](https://example.org/${words.noun(random)}/)`;
  return `[${text}](${random.pick(targets)})`;
}

function paragraph(random, words, targets) {
  const sentences = Array.from({ length: random.integer(2, 5) }, () => words.sentence(random));
  if (random.chance(0.35)) sentences.push(`Zie ook ${link(random, words, targets)}.`);
  if (random.chance(0.25)) sentences.push(`Het gaat om **${words.phrase(random, 2)}** en *${words.noun(random)}*.`);
  return sentences.join(' ');
}

function list(random, words, targets) {
  const numbered = random.chance(0.25);
  const lines = Array.from({ length: random.integer(3, 6) }, (_, index) => {
    const text = random.chance(0.15) ? link(random, words, targets) : words.phrase(random, random.integer(3, 12));
    return `${numbered ? `${index + 1}.` : '-'} ${text}`;
  });
  return lines.join('\n');
}

function table(random, words) {
  const cell = () => words.noun(random);
  const rows = Array.from({ length: random.integer(3, 6) }, () => `| ${cell()} | ${cell()} | ${random.integer(1, 900)} |`);
  return ['| Onderdeel | Partij | Aantal |', '| --- | --- | ---: |', ...rows].join('\n');
}

const quotation = (random, words) => `> ${words.sentence(random)} ${words.sentence(random)}`;

// `targets` are relative links to other Markdown files that exist.
export function makeBody(random, words, targets) {
  const wanted = random.integer(kTarget.from, kTarget.to);
  const blocks = [paragraph(random, words, targets)];
  let length = blocks[0].length;
  let section = 0;
  while (length < wanted) {
    const block = nextBlock(random, words, targets, section++);
    blocks.push(block);
    length += block.length;
  }
  return `${blocks.join('\n\n')}\n`;
}

function nextBlock(random, words, targets, section) {
  // Every third block opens a section, so that headings never follow one another without text.
  if (section % 3 === 0) {
    const level = section > 3 && random.chance(0.3) ? '###' : '##';
    return `${level} ${capital(words.phrase(random, random.integer(2, 5)))}\n\n${paragraph(random, words, targets)}`;
  }
  // Prose between them, because two lists in a row would be one list to Markdown.
  if (section % 3 === 1) return paragraph(random, words, targets);
  const kind = random.weighted([['list', 70], ['table', 12], ['quotation', 10], ['paragraph', 8]]);
  if (kind === 'list') return list(random, words, targets);
  if (kind === 'table') return table(random, words);
  if (kind === 'quotation') return quotation(random, words);
  return paragraph(random, words, targets);
}
