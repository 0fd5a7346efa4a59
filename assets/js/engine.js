// SPDX-License-Identifier: EUPL-1.2
// All that it takes to search, filter and sort, wherever the files come from. What only a page needs besides, fetchFrom and
// marked, stands in index.js and words.js.
export { arrange } from './order.js';
export { everything, needsOrde, refine } from './facets.js';
export { LoadError, OtherVersion, SearchIndex } from './index.js';
export { FormatError } from './reader.js';
export { search } from './query.js';
export { fold, words } from './words.js';
export { default as stopWords } from './stopwords.js';
export { variants } from './variants.js';
export { default as weights } from './weights.js';

// Where it is false the page stays as it is.
export const isSupported = 'DecompressionStream' in globalThis;
