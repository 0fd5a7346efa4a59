// SPDX-License-Identifier: EUPL-1.2
// What the pages of the projects say, as words. Knows nothing of the search engine, so that it can show that one wrong.

import fs from 'node:fs';
import path from 'node:path';

// A word may hold hyphens, apostrophes and ampersands: whether it is one word for a search is not decided here.
const kWord = /[\p{L}\p{N}]+(?:[-\u2010\u2011'’&][\p{L}\p{N}]+)*/gu;

export const lower = (text) => text.normalize('NFC').toLowerCase().replaceAll(/[\u2010\u2011]/g, '-').replaceAll('’', "'");
export const wordsOf = (text) => Array.from(lower(text).matchAll(kWord), ([word]) => word);
export const withoutMarks = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

// Everything a page says about its project, but not the names of its themes, provinces and instruments.
function textOf(project) {
  const { omvang, looptijd, contact } = project;
  const each = (list, ...names) => (list ?? []).flatMap((item) => names.map((name) => item[name]));
  return [
    project.titel, project.samenvatting, project.tekst, ...project.trefwoorden, ...project.ook_bekend_als,
    project.meerwaarde, project.status_toelichting, project.provincie_toelichting, omvang?.toelichting, looptijd?.toelichting,
    project.penvoerder, contact?.organisatie, ...each(project.partners, 'naam', 'rol'), ...each(project.financiering, 'partij', 'toelichting'),
    ...each(project.cijfers, 'wat', 'toelichting'), ...each(project.resultaten, 'wat'), ...each(project.mijlpalen, 'wat'),
    ...each(project.gezocht, 'toelichting'), ...each(project.locaties, 'naam', 'land'), ...each(project.links, 'titel'), ...each(project.afweging, 'tekst'),
  ].filter(Boolean).join('\n');
}

// Front matter of one line a key; only the keys with names are read.
function namesIn(file) {
  const text = fs.readFileSync(file, 'utf8');
  const one = (key) => text.match(new RegExp(`^${key} = "(.*)"$`, 'm'))?.[1];
  const list = text.match(/^ook_bekend_als = \[(.*)\]$/m)?.[1] ?? '';
  return [one('naam'), one('afkorting'), ...Array.from(list.matchAll(/"([^"]*)"/g), ([, name]) => name)].filter(Boolean);
}

// [{ kind, id, names }] of the themes, provinces and instruments.
export function readSubjects(content) {
  return ['themas', 'provincies', 'instrumenten'].flatMap((kind) => {
    const folder = path.join(content, kind);
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
    return files.map((name) => ({ kind, id: name.slice(0, -3), names: namesIn(path.join(folder, name)) }));
  });
}

// The projects of a built site, each with the words of its page.
export function readProjects(site) {
  const { projecten } = JSON.parse(fs.readFileSync(path.join(site, 'data/v1/projecten.json'), 'utf8'));
  return projecten.map((project) => {
    const text = textOf(project);
    return { ...project, text: lower(text), words: new Set(wordsOf(text)) };
  });
}

// word → ids of the projects whose page has it.
export function vocabularyOf(projects) {
  const vocabulary = new Map();
  for (const { id, words } of projects) {
    for (const word of words) {
      if (!vocabulary.has(word)) vocabulary.set(word, []);
      vocabulary.get(word).push(id);
    }
  }
  return vocabulary;
}
