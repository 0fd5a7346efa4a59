// SPDX-License-Identifier: EUPL-1.2
// Compounds: their last part alone, written as two words, and names of more words written as one. Which words are compounds was
// decided by reading (heads.json, compounds.json), not by splitting.

const sorted = (ids) => [...new Set(ids)].sort();
const idsOf = (words, vocabulary) => sorted(words.flatMap((word) => vocabulary.get(word) ?? []));

// Every word that ends as the head does must have been judged, so that a new text does not slip a compound past the list.
function checkJudged(head, { forms, compounds, not }, vocabulary) {
  const judged = new Set([...forms, ...compounds, ...not]);
  const open = [...vocabulary.keys()].filter((word) => forms.some((form) => word.endsWith(form)) && !judged.has(word));
  const gone = [...compounds, ...not].filter((word) => !vocabulary.has(word));
  if (open.length || gone.length) throw new Error(`heads.json, ${head}: judge ${open}, no longer there ${gone}`);
}

export function makeTails({ vocabulary, heads, reach }) {
  return Object.entries(heads).flatMap(([query, head]) => {
    checkJudged(query, head, vocabulary);
    const words = [...head.forms, ...head.compounds];
    const ids = idsOf(words, vocabulary);
    const alone = idsOf(head.forms, vocabulary);
    // Of at most 20 all can be found, and some must have the head in a compound only.
    const fits = ids.length >= 2 && alone.length < ids.length && reach((name) => words.includes(name) || name.endsWith(query), ids).size <= 20;
    return fits ? [{ query, ids, note: words.filter((word) => vocabulary.has(word)).join(' ') }] : [];
  });
}

// The parts with nothing, a hyphen or a space between them, as whole words.
function idsOfWritten(parts, projects) {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${parts.join('[ -]?')}(?![\\p{L}\\p{N}-])`, 'u');
  return sorted(projects.filter(({ text }) => pattern.test(text)).map(({ id }) => id));
}

// What names of themes, provinces and instruments say too has more projects than the texts tell.
function fromParts({ query, parts, projects, reach }) {
  const ids = idsOfWritten(parts, projects);
  const whole = parts.join('');
  const more = reach((name) => name.replaceAll(/[ -]/g, '') === whole, ids).size > ids.length;
  return ids.length && ids.length <= 20 && !more ? [{ query, ids, note: parts.join(' ') }] : [];
}

export const makeOpen = ({ projects, reach, compounds }) =>
  compounds.open.flatMap((query) => fromParts({ query, parts: query.split(' '), projects, reach }));

export const makeJoined = ({ projects, reach, compounds }) =>
  compounds.joined.flatMap((written) => fromParts({ query: written.replaceAll(/[ -]/g, ''), parts: written.split(/[ -]/), projects, reach }));
