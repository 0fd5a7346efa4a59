// SPDX-License-Identifier: EUPL-1.2
// Where the addresses in a page lead to, over the files of a site.

import { attribute } from './site.mjs';

// Stands for the site's own origin while resolving; never requested.
export const kOrigin = 'http://site.invalid';

const kAttributes = ['href', 'src', 'srcset', 'poster', 'data', 'action', 'xlink:href'];

function addressesOf(element, name) {
  const value = attribute(element, name);
  if (value === undefined) return [];
  if (name === 'srcset') return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]);
  // `data` is an address on <object> only.
  return name === 'data' && element.name !== 'object' ? [] : [value.trim()];
}

// Every address of a page: { element, attribute, value }.
export function addresses(page) {
  return page.elements.flatMap((element) =>
    kAttributes.flatMap((name) => addressesOf(element, name).map((value) => ({ element, attribute: name, value }))));
}

export const hasScheme = (value) => /^[a-z][a-z0-9+.-]*:/i.test(value);
export const isExternal = (value) => hasScheme(value) || value.startsWith('//');

// What an internal address leads to: { file, fragment } or { problem }. `base` is the site's public address, of which
// canonical links and the like may be written in full.
export function resolve(site, page, value, base) {
  let url;
  try {
    url = new URL(value, kOrigin + page.url);
  } catch {
    return { problem: 'is not an address' };
  }
  if (base && url.href.startsWith(base)) url = new URL(url.href.slice(base.length), `${kOrigin}/`);
  if (url.origin !== kOrigin) return { external: true };
  const name = decodeURIComponent(url.pathname).slice(1);
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (site.has(file)) return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
  const problem = site.has(`${name}/index.html`) ? 'lacks the slash at its end' : 'leads nowhere';
  return { problem };
}

// The pages that can be reached from / by following links, as a set of files.
export function reachable(site, base) {
  const seen = new Set(['index.html']);
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const queue = ['index.html'];
  while (queue.length > 0) {
    const page = pages.get(queue.pop());
    if (!page) continue;
    for (const link of page.all('a', 'area')) {
      const value = attribute(link, 'href') ?? attribute(link, 'xlink:href');
      const { file } = value === undefined ? {} : resolve(site, page, value, base);
      if (file === undefined || seen.has(file)) continue;
      seen.add(file);
      queue.push(file);
    }
  }
  return seen;
}
