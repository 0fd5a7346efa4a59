// SPDX-License-Identifier: EUPL-1.2
// The orders of a list. What is not known comes last, whatever the order; what is equal keeps its place.

// From a column of orde to a number that is small for what comes first: the largest, the earliest, the newest.
const kKeys = {
  omvang: (value) => -value || Infinity,
  start: (value) => value || Infinity,
  titel: (value) => value,
  peildatum: (value) => -value || Infinity,
};

// Any other order, as 'relevantie', leaves everything as it is and needs no orde.
export function arrange(docs, order, orde) {
  const key = kKeys[order];
  if (!key) return docs;
  const column = orde[order === 'start' ? 'van' : order];
  const keys = Float64Array.from(docs, (project) => key(column[project]));
  const compare = (a, b) => (keys[a] === keys[b] ? a - b : keys[a] - keys[b]);
  return Uint32Array.from([...docs.keys()].sort(compare), (place) => docs[place]);
}
