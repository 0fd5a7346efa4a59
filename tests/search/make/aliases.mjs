// SPDX-License-Identifier: EUPL-1.2
// Other names and abbreviations of provinces, themes, instruments and projects, and spellings of them that people use.

import { lower, withoutMarks } from './texts.mjs';

const plain = (text) => withoutMarks(lower(text)).replaceAll(/[^\p{L}\p{N}&+]+/gu, ' ').trim();
const kMostInTexts = 8;
const kMost = 60;
// A name with explanation in it is not what somebody types.
const kExplained = /[(/]/;

const instrumentsOf = (project) => [...project.instrumenten, ...project.financiering.map(({ instrument }) => instrument)];
const kHas = { themas: (project) => project.themas, provincies: (project) => project.provincies, instrumenten: instrumentsOf };

// Every name of every subject and project: [{ name, ids, other }]; `other` when it is not the name on its page.
function namesOf(projects, subjects, spellings) {
  const ofSubjects = subjects.flatMap(({ kind, id, names: [own, ...others] }) => {
    const ids = projects.filter((project) => kHas[kind](project).includes(id)).map((project) => project.id);
    return [own, ...others, ...(spellings[`${kind}/${id}`] ?? [])].map((name) => ({ name, ids, other: plain(name) !== plain(own) }));
  });
  const ofProjects = projects.flatMap(({ id, titel, ook_bekend_als: others }) =>
    others.map((name) => ({ name, ids: [id], other: !plain(titel).includes(plain(name)) })));
  return [...ofSubjects, ...ofProjects].filter(({ name, ids }) => ids.length && !kExplained.test(name));
}

// What has the same name is taken together, also what has it as its own.
function collect(names) {
  const found = new Map();
  for (const { name, ids, other } of names) {
    const key = plain(name);
    if (!found.has(key)) found.set(key, { query: lower(name), ids: new Set(), other: false });
    const entry = found.get(key);
    ids.forEach((id) => entry.ids.add(id));
    entry.other ||= other;
  }
  return [...found.values()].filter(({ other }) => other);
}

// A name that many texts use as a common word does not show whether the name is known, nor does one for a third of the book. Where the
// text of a project says it too, that project should come first.
export function makeAliases({ projects, subjects, spellings, dropped }) {
  const texts = projects.map(({ id, text }) => ({ id, text: ` ${plain(text)} ` }));
  return collect(namesOf(projects, subjects, spellings)).flatMap(({ query, ids }) => {
    const said = texts.filter(({ text }) => text.includes(` ${plain(query)} `)).map(({ id }) => id);
    const all = [...new Set([...ids, ...said])].sort();
    if (dropped.has(query) || all.length > kMost || said.filter((id) => !ids.has(id)).length > kMostInTexts) return [];
    return [{ query, grades: Object.fromEntries(all.map((id) => [id, said.includes(id) ? 3 : 2])) }];
  }).sort((a, b) => (a.query < b.query ? -1 : 1));
}
