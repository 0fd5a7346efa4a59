// SPDX-License-Identifier: EUPL-1.2
// What each generator made, counted from the result: a comparison is fair only when the work is equal.

import fs from 'node:fs';
import path from 'node:path';

function* filesOf(folder, prefix = '') {
  for (const entry of fs.readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = path.posix.join(prefix, entry.name);
    if (entry.isDirectory()) yield* filesOf(folder, name);
    else yield name;
  }
}

const kProjectPage = /^projecten\/(?!pagina\/|page\/)[^/]+\/index\.html$/;
const kList = /^(projecten|(provincies|themas|instrumenten)\/[^/]+)(\/(pagina|page)\/\d+)?\/index\.html$/;
const kFeed = /(^|\/)(feed|index)\.xml$/;

// A redirect is not a page of its own (former ids; Hugo makes page/1/ one too).
const isRedirect = (text) => /http-equiv="?refresh/i.test(text.slice(0, 2000));

export function count(folder, json) {
  const counts = { files: 0, bytes: 0, html: 0, projects: 0, lists: 0, feeds: 0, json: 0 };
  for (const name of filesOf(folder)) {
    counts.files += 1;
    counts.bytes += fs.statSync(path.join(folder, name)).size;
    if (kFeed.test(name)) counts.feeds += 1;
    if (!name.endsWith('.html') || isRedirect(fs.readFileSync(path.join(folder, name), 'utf8'))) continue;
    counts.html += 1;
    if (kProjectPage.test(name)) counts.projects += 1;
    if (kList.test(name)) counts.lists += 1;
  }
  counts.json = JSON.parse(fs.readFileSync(path.join(folder, json), 'utf8')).projecten.length;
  return counts;
}

// Hugo must have done no more than we did; what is equal by definition must be equal in fact.
export function unequal(ours, hugo) {
  return ['projects', 'json', 'lists', 'feeds']
    .filter((key) => ours[key] !== hugo[key])
    .map((key) => `${key}: ${ours[key]} of ours, ${hugo[key]} of Hugo`);
}
