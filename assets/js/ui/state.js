// SPDX-License-Identifier: EUPL-1.2
// What a reader asks of the list, and the address that says it. Both ways, and nothing else.

export const kFacets = ['stand', 'thema', 'provincie', 'landsdeel', 'instrument', 'soort', 'status'];
export const kRanges = ['omvang', 'jaar'];
const kOrders = ['omvang', 'start', 'titel', 'peildatum'];
const kViews = ['tabel'];
const kLongestText = 200;

// [from, to], null where it has no end; undefined when the text is no range.
function readRange(text) {
  const [, from, dash, to] = /^(\d{1,13})?(-)?(\d{1,13})?$/.exec(text ?? '') ?? [];
  if (from === undefined && to === undefined) return undefined;
  const range = [from, dash ? to : from].map((end) => (end === undefined ? null : Number(end)));
  return range[0] !== null && range[1] !== null && range[0] > range[1] ? undefined : range;
}

const oneOf = (names, name) => (names.includes(name) ? name : '');

// `known` has the ids of every facet, in the order of the page: what it does not have is left out.
export function readState(address, known) {
  const given = new URLSearchParams(address);
  const state = { q: (given.get('q') ?? '').slice(0, kLongestText) };
  for (const facet of kFacets) {
    const wanted = given.getAll(facet).join().split(',');
    state[facet] = (known[facet] ?? []).filter((id) => wanted.includes(id));
  }
  for (const range of kRanges) state[range] = readRange(given.get(range));
  state.sorteer = oneOf(kOrders, given.get('sorteer'));
  state.weergave = oneOf(kViews, given.get('weergave'));
  return state;
}

// Always in the same order, and without what goes without saying. '' is the page as it is.
export function writeState(state) {
  const parts = [];
  const add = (key, value) => value && parts.push(`${key}=${value}`);
  add('q', encodeURIComponent(state.q.trim()).replace(/%20/g, '+').replace(/'/g, '%27'));
  for (const facet of kFacets) add(facet, state[facet].map(encodeURIComponent).join());
  for (const range of kRanges) add(range, state[range]?.map((end) => end ?? '').join('-'));
  add('sorteer', state.sorteer);
  add('weergave', state.weergave);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

// The same without any filter; with what was typed, how it is sorted and shown.
export const withoutFilters = (state) => ({
  ...state,
  ...Object.fromEntries(kFacets.map((facet) => [facet, []])),
  ...Object.fromEntries(kRanges.map((range) => [range, undefined])),
});
