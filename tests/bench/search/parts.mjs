#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// The parts of the compounds on the page of each project, out of the index of the site: what a site would have to give Pagefind for it
// to find the tail of a compound.
// usage: node tests/bench/search/parts.mjs --site DIR [--id PROJECT]
// A term of the index is a part when neither it nor any form of it is a word of the page, and a spelling of it stands within a longer
// word of the page. That leaves out other names of the same thing, which our index has as well.

import fs from 'node:fs';
import path from 'node:path';
import { readArguments, whenCalled } from './command.mjs';
import { isLeftOut, loadEngine, projectPage, readIndex } from './site.mjs';

const kUsage = 'usage: node tests/bench/search/parts.mjs --site DIR [--id PROJECT]';
const kShortest = 3;

function mainText(site, id) {
  const html = fs.readFileSync(path.join(site, projectPage(id)), 'utf8');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const sections = main.split(/(?=<section\b)/).map((part) => (isLeftOut(part.slice(0, part.indexOf('>'))) ? part.replace(/^[\s\S]*?<\/section>/, ' ') : part));
  return sections.join('').replace(/<(script|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&[a-z#0-9]+;/g, ' ');
}

// Every word with its segments, and the words in one text to look for parts in.
function readWords(engine, text) {
  const own = new Set(engine.words(text).flatMap(({ form, segments }) => [form, ...segments]));
  return { own, text: `\n${[...own].filter((word) => word.length > kShortest).join('\n')}\n` };
}

// The spellings to hand over: as it stands in the compound, and the key when that differs.
function spellingsIn({ key, forms }, { own, text }) {
  const spellings = [key, ...forms];
  if (spellings.some((spelling) => own.has(spelling))) return [];
  const within = spellings.filter((spelling) => spelling.length >= kShortest && text.includes(spelling)).sort((a, b) => b.length - a.length);
  return within.length > 0 ? [...new Set([within[0], key])] : [];
}

// Map of project → [part, …].
export async function partsOf(site) {
  const engine = await loadEngine(site);
  const { projects, terms } = readIndex(site);
  const words = projects.map(({ id }) => readWords(engine, mainText(site, id)));
  const parts = projects.map(() => []);
  for (const term of terms) for (const [project] of term.impacts) parts[project].push(...spellingsIn(term, words[project]));
  return new Map(projects.map(({ id }, i) => [id, parts[i].sort()]));
}

await whenCalled(import.meta, kUsage, async () => {
  const { site, id } = readArguments({ site: undefined, id: null });
  for (const [project, parts] of await partsOf(site)) if (!id || project === id) console.log(`${project}: ${parts.join(' ')}`);
});
