// SPDX-License-Identifier: EUPL-1.2
// Which projects a state of the page gives, out of the index.

import { needsOrde, refine } from '../facets.js';
import { fetchFrom, SearchIndex } from '../index.js';
import { arrange } from '../order.js';
import { search } from '../query.js';
import { byId } from './page.js';
import { kFacets } from './state.js';

const kRemembered = 40; // searches, for who goes back and forth

const form = byId('zoek');
const index = new SearchIndex(form.dataset.zoek, form.dataset.zoekDelen, fetchFrom(new URL('../zoek/', form.action)));

export const prepare = () => index.kern().catch(() => {});
export const cardOf = (project) => index.card(project);

const stringsOf = (value) => (typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsOf));

// Everything that is said of a project, for phrases.
async function textOf(id) {
  const response = await fetch(new URL(`../data/v1/projecten/${id}.json`, form.action));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return stringsOf(await response.json()).join('\n\n');
}

const searches = new Map();
function searchFor(text, complete) {
  const key = `${complete} ${text}`;
  if (!searches.has(key)) {
    if (searches.size === kRemembered) searches.clear();
    searches.set(key, search(index, text, { complete, textOf }).catch((error) => {
      searches.delete(key);
      throw error;
    }));
  }
  return searches.get(key);
}

const rangeOf = (ends) => ends && { from: ends[0], to: ends[1] };

function selectionOf({ facets }, state) {
  const selection = { omvang: rangeOf(state.omvang), jaren: rangeOf(state.jaar) };
  for (const { key, values } of facets) if (state[key]) selection[key] = state[key].map((id) => values.indexOf(id));
  return selection;
}

// { docs, withAll, counts, corrected, missing, unread, marks }: `docs` in the order that was asked for; of the most relevant ones, none
// after the first `withAll` has all words; `counts` is { facet: { id: how many } }.
export async function find(state, complete = true) {
  const text = state.q.trim();
  const [kern, answer] = await Promise.all([index.kern(), text ? searchFor(text, complete) : { docs: null, marks: [], missing: [] }]);
  const selection = selectionOf(kern, state);
  const orde = state.sorteer || needsOrde(selection) ? await index.orde() : null;
  const { docs, counts } = refine(kern, selection, { hits: answer.docs, orde });
  const full = new Set(answer.docs?.slice(0, answer.withAll));
  return {
    ...answer,
    docs: arrange(docs, state.sorteer, orde),
    withAll: text ? docs.filter((project) => full.has(project)).length : docs.length,
    counts: Object.fromEntries(kern.facets.map(({ key, values }) => [key, Object.fromEntries(values.map((id, place) => [id, counts[key][place]]))])),
  };
}

export const count = async (state) => (await find(state)).docs.length;

// The ids of a project in every facet.
export async function valuesOf(project) {
  const { facets } = await index.kern();
  return Object.fromEntries(facets.filter(({ key }) => kFacets.includes(key))
    .map(({ key, values, sets, column }) => [key, sets[column[project]].map((place) => values[place])]));
}
