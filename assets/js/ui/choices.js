// SPDX-License-Identifier: EUPL-1.2
// What was chosen, as buttons that take it away; and when nothing was found, what would give something.

import { button, byId, element, hide, list, projects, text, total } from './page.js';
import { endName, labelOf, titleOf } from './panel.js';
import { kFacets, kRanges, withoutFilters } from './state.js';

const bar = byId('keuzes');
const chips = bar.firstElementChild;
const nothing = byId('niets');
const wayList = nothing.lastElementChild;

function rangeName(key, [from, to]) {
  const [first, last] = [from, to].map((end, index) => end !== null && endName(key, index, end));
  const words = from === null ? text('tot', last) : to === null ? text('vanaf', first) : from === to ? first : text('vanTot', first, last);
  return `${titleOf(key)}: ${words}`;
}

const facetsOf = (state) => kFacets.flatMap((key) => state[key].map((id) => ({
  name: labelOf(key, id), without: { ...state, [key]: state[key].filter((other) => other !== id) },
})));

const rangesOf = (state) => kRanges.filter((key) => state[key])
  .map((key) => ({ name: rangeName(key, state[key]), without: { ...state, [key]: undefined } }));

// [{ name, without }]: each filter, and the state without it.
const chosen = (state) => [...facetsOf(state), ...rangesOf(state)];

export const countFilters = (state) => chosen(state).length;

// When a button goes the focus goes to the next one, else to the title of the list.
async function remove(place, gone) {
  await gone;
  const left = chips.querySelectorAll('button');
  (left[Math.min(place, left.length - 1)] ?? list).focus();
}

export function showChips(state, change) {
  const all = chosen(state);
  hide(bar, all.length === 0);
  chips.replaceChildren(...all.map(({ name, without }, place) => element('li', {},
    button('keuze', () => remove(place, change(without)), element('span', { class: 'verborgen' }, `${text('verwijder')} `), name))));
}

bar.lastElementChild.addEventListener('click', () => list.focus());

// A facet with several values goes as one: without one of them there is nothing more. A phrase goes as one too.
function attempts(state) {
  const facets = kFacets.filter((key) => state[key].length > 0)
    .map((key) => ({ name: state[key].map((id) => labelOf(key, id)).join(', '), without: { ...state, [key]: [] } }));
  const words = (state.q.match(/"[^"]+"|\S+/g) ?? []).map((word, place, typed) => ({
    name: text('woord', word), without: { ...state, q: typed.filter((other, i) => i !== place).join(' ') },
  }));
  return [...facets, ...rangesOf(state), ...words];
}

// [{ words, without }], the best first; `count(state)` says how many projects a state gives.
export async function waysOut(state, count) {
  const tried = await Promise.all(attempts(state).map(async (attempt) => ({ ...attempt, gives: await count(attempt.without) })));
  const useful = tried.filter(({ gives }) => gives > 0 && gives < total).sort((a, b) => b.gives - a.gives);
  return [
    ...useful.map(({ name, gives, without }) => ({ words: text('zonder', name, projects(gives)), without })),
    { words: text('alles', projects(total)), without: { ...withoutFilters(state), q: '' } },
  ];
}

// Nothing was found when there are ways out.
export function showWays(state, ways, change) {
  hide(nothing, !ways);
  if (!ways) return;
  const typed = state.q.trim();
  nothing.firstElementChild.textContent = text('niets', [...(typed ? [`“${typed}”`] : []), ...chosen(state).map(({ name }) => name)].join(', '));
  wayList.replaceChildren(...ways.map(({ words, without }) => element('li', {}, button('knop knop--licht', () => {
    change(without);
    list.focus();
  }, words))));
}
