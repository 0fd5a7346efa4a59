// SPDX-License-Identifier: EUPL-1.2
// Every kind of page that a site has, with the addresses that stand for it. Found from the sitemap, so that a new
// kind of page is tested without anybody thinking of it.

// /themas/energie/zeeland/ → /themas/*/*/; /projecten/pagina/2/ → /projecten/pagina/#/
export function kindOf(path) {
  const [section, ...rest] = path.split('/').filter(Boolean);
  if (section === undefined) return '/';
  const names = rest.map((name, index) => {
    if (rest[index - 1] === 'pagina') return '#';
    return name === 'pagina' ? name : '*';
  });
  return `/${[section, ...names].map((name) => `${name}/`).join('')}`;
}

function largest(site, paths) {
  return paths.reduce((best, path) => (sizeOf(site, path) > sizeOf(site, best) ? path : best));
}

const sizeOf = (site, path) => site.byUrl.get(path)?.text.length ?? 0;

const lines = (project) => project?.financiering?.length ?? 0;

// Projects differ more among themselves than other pages do.
function projectSamples(site, paths) {
  const { projecten } = site.json('data/v1/projecten.json');
  const path = (project) => (project ? `/projecten/${project.id}/` : undefined);
  const wanted = [
    path(projecten.find((project) => project.actueel)),
    path(projecten.find((project) => !project.actueel)),
    path(projecten.find((project) => !project.omvang?.bedrag && !project.financiering?.length)),
    path(projecten.find((project) => project.financiering?.length)),
    path(projecten.reduce((most, project) => (lines(project) > lines(most) ? project : most), projecten[0])),
    path(projecten.find((project) => project.status === 'gestopt')),
    path(projecten.find((project) => !project.provincies?.length)),
    largest(site, paths),
  ];
  return wanted.filter((found) => paths.includes(found));
}

// Shows 404.html, which no sitemap names.
export const kMissing = '/deze/pagina/bestaat-niet/';

// [{ kind, path }], the first and the largest page of each kind.
export function samples(site) {
  const groups = new Map();
  for (const path of site.sitemap().paths) groups.set(kindOf(path), [...(groups.get(kindOf(path)) ?? []), path]);
  // Further pages of a list need not be in the sitemap.
  for (const { url } of site.pages) {
    if (/\/pagina\/\d+\/$/.test(url) && !groups.has(kindOf(url))) groups.set(kindOf(url), [url]);
  }
  return [...groups].flatMap(([kind, paths]) => {
    const chosen = kind === '/projecten/*/' ? projectSamples(site, paths) : [paths[0], largest(site, paths)];
    return [...new Set(chosen)].map((path) => ({ kind, path }));
  });
}

// The same and the page that is shown for a wrong address. `only` is a regular expression of kinds.
export function samplesAndMissing(site, only = '') {
  const wanted = new RegExp(only);
  return [...samples(site), { kind: '404', path: kMissing }].filter(({ kind }) => wanted.test(kind));
}

// [{ kind, path }] of at most `most` pages that hold `text`, those with the most of it first.
export function pagesWith(site, text, most) {
  const count = (page) => page.text.split(text).length - 1;
  const found = site.pages.filter((page) => page.text.includes(text)).sort((a, b) => count(b) - count(a));
  return found.slice(0, most).map(({ url }) => ({ kind: kindOf(url), path: url }));
}
