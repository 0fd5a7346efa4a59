// SPDX-License-Identifier: EUPL-1.2
// The exact lists of an index page: <ul data-projecten>, followed through its further pages.

import { resolve } from './links.mjs';
import { attribute, findAll, inside, named } from './site.mjs';

const isProjectList = (element) => element.name === 'ul' && attribute(element, 'data-projecten') !== undefined;

// The project that a list item is about: its first link.
function projectOf(site, page, item) {
  const link = findAll(item, named('a')).find((element) => attribute(element, 'href') !== undefined);
  const file = link && resolve(site, page, attribute(link, 'href')).file;
  return file?.match(/^projecten\/([^/]+)\/index\.html$/)?.[1] ?? `(no project: ${link ? attribute(link, 'href') : 'no link'})`;
}

function projectsOn(site, page) {
  const items = page.elements.filter(isProjectList).flatMap((list) => list.children.filter(named('li')));
  return items.map((item) => projectOf(site, page, item));
}

function furtherPages(site, page, index) {
  const links = page.all('a').filter((link) => inside(link, 'main') && attribute(link, 'href') !== undefined);
  const targets = links.map((link) => resolve(site, page, attribute(link, 'href')).file).filter(Boolean);
  return targets.filter((file) => file.startsWith(`${index.slice(1)}pagina/`) && file.endsWith('/index.html'));
}

// { pages: [ids per page, in order], missing } of the index at `index`, as in /provincies/drenthe/.
export function readIndex(site, index) {
  const first = site.byUrl.get(index);
  if (!first) return undefined;
  const found = new Map([[first.file, first]]);
  // A Map is walked in the order of insertion, additions included.
  for (const page of found.values()) {
    for (const file of furtherPages(site, page, index)) {
      if (!found.has(file)) found.set(file, site.pages.find((other) => other.file === file));
    }
  }
  const number = ({ url }) => Number(url.match(/\/pagina\/(\d+)\/$/)?.[1] ?? 1);
  return [...found.values()].sort((a, b) => number(a) - number(b)).map((page) => projectsOn(site, page));
}
