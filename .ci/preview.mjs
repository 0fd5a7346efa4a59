// SPDX-License-Identifier: EUPL-1.2
// A copy of a rendered site that can be looked at without a server, from an unpacked archive or among the files of a CI
// job: links name the file they lead to, and BEKIJK.html lists the pages that changed.
// usage: node .ci/preview.mjs SITE TARGET [REPORT.json]     REPORT.json: what `diff --format json` printed

import fs from 'node:fs';
import path from 'node:path';

const [site, target, report] = process.argv.slice(2);
if (!site || !target) {
  console.error('usage: node .ci/preview.mjs SITE TARGET [REPORT.json]');
  process.exit(2);
}

const kMostPages = 500; // in the list; nobody looks at more
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const fileOf = (url) => `${url.replace(/^\//, '')}${url.endsWith('/') ? 'index.html' : ''}`;

// A relative address that ends in a slash is a folder, and without a server a folder is not a page. The policy of the
// page is for a site with an address of its own, which this copy has not.
function standAlone(html) {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\s*/i, '')
    .replace(/(\shref=")((?:\.{1,2}\/|[a-z0-9][a-z0-9-]*\/)+)("|#)/g, '$1$2index.html$3')
    .replace(/(\shref=")(")/g, '$1index.html$2');
}

function pagesOf(file) {
  if (!file || !fs.existsSync(file)) return [];
  const { pages = [] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return pages.filter(({ url, change }) => change !== 'removed' && /^\/([a-z0-9-]+\/)*$/.test(url) && fs.existsSync(path.join(site, fileOf(url))));
}

function startPage(pages) {
  const items = pages.slice(0, kMostPages).map(({ url, title }) => `<li><a href="${fileOf(url)}">${escaped(title || url)}</a></li>`);
  const rest = pages.length > kMostPages ? `<p>En nog ${pages.length - kMostPages} andere.</p>` : '';
  return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Voorbeeld</title></head>
<body><h1>Zo zou de site worden</h1>
<p><a href="index.html">Naar de voorpagina</a></p>
${items.length > 0 ? `<h2>Pagina’s die anders worden</h2><ul>${items.join('\n')}</ul>${rest}` : '<p>Er verandert geen pagina.</p>'}
</body></html>
`;
}

fs.rmSync(target, { recursive: true, force: true });
fs.cpSync(site, target, { recursive: true, filter: (from) => path.basename(from) !== '.gitignore' });
for (const name of fs.readdirSync(target, { recursive: true })) {
  const file = path.join(target, name);
  if (name.endsWith('.html')) fs.writeFileSync(file, standAlone(fs.readFileSync(file, 'utf8')));
}
fs.writeFileSync(path.join(target, 'BEKIJK.html'), startPage(pagesOf(report)));
