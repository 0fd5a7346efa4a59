// SPDX-License-Identifier: EUPL-1.2
// Filters and their counts, over the columns of kern and orde.
//
// A selection is { <facet>: [places of values], omvang: { from, to }, jaren: { from, to } }; what is left out, empty or null is no
// choice. Within a facet any value will do, between facets all must hold, and the two ranges are facets as well.
//
// omvang  in whole euros, both ends included. A project of which the size is not known is in no range.
// jaren   years, both included: some day of the project is in one of them. A project without an end goes on for ever. When
//         only the begin or only the end is known, the project is known to be there on that day and on no other; a project of
//         which neither is known, or that has no end and no known begin, is in no range.

const kDay = 86400000;
const dayOf = (year) => (Date.UTC(year, 0, 1) - Date.UTC(1900, 0, 1)) / kDay;
const isRange = (range) => range && (range.from != null || range.to != null);

// Whether a selection can be answered by kern alone.
export const needsOrde = ({ omvang, jaren }) => isRange(omvang) || isRange(jaren);

function bySets({ sets, column }, chosen) {
  const fits = sets.map((set) => set.some((value) => chosen.includes(value)));
  return (project) => fits[column[project]];
}

function bySize({ omvang }, { from, to }) {
  return (project) => omvang[project] > 0 && omvang[project] > (from ?? 0) && omvang[project] - 1 <= (to ?? Infinity);
}

function byYears({ van, tot }, { from, to }) {
  const first = from == null ? -Infinity : dayOf(from);
  const last = to == null ? Infinity : dayOf(to + 1) - 1;
  return (project) => {
    const end = tot[project] - 2; // −1 is open-ended, −2 unknown
    const begin = van[project] > 0 ? van[project] - 1 : end;
    return begin >= 0 && begin <= last && (end === -1 || Math.max(begin, end) >= first);
  };
}

// One for each facet in which something was chosen: whether a project fits.
function filtersOf({ facets }, selection, orde) {
  const { omvang, jaren } = selection;
  const bySelection = facets.map((facet) => selection[facet.key]?.length > 0 && bySets(facet, selection[facet.key]));
  return [...bySelection, isRange(omvang) && bySize(orde, omvang), isRange(jaren) && byYears(orde, jaren)];
}

// Which filters a project does not pass, as bits.
function failuresOf(hits, filters) {
  const failures = new Uint32Array(hits.length);
  filters.forEach((fits, bit) => {
    if (fits) hits.forEach((project, i) => (failures[i] |= !fits(project) << bit));
  });
  return failures;
}

// How many projects each value of a facet has. Counted by sets first: there are far fewer of those than projects.
function countsOf({ sets, values, column }, hits, failures, own) {
  const bySet = new Uint32Array(sets.length);
  hits.forEach((project, i) => (bySet[column[project]] += (failures[i] & ~own) === 0));
  const counts = new Uint32Array(values.length);
  sets.forEach((set, place) => {
    for (const value of set) counts[value] += bySet[place];
  });
  return counts;
}

export const everything = (projects) => Uint32Array.from({ length: projects }, (_, i) => i);

// `hits` are projects in some order, null is all of them. Gives { docs, counts }: the hits that fit, in their order, and for
// each facet how many would fit with each of its values if nothing were chosen in that facet.
export function refine(kern, selection, { hits = null, orde = null } = {}) {
  const from = hits || everything(kern.projects);
  const failures = failuresOf(from, filtersOf(kern, selection, orde));
  const counts = {};
  kern.facets.forEach((facet, bit) => (counts[facet.key] = countsOf(facet, from, failures, 1 << bit)));
  return { docs: from.filter((project, i) => failures[i] === 0), counts };
}
