// SPDX-License-Identifier: EUPL-1.2
// What the measures need of a built site: its projects, its index and its script.

import fs from 'node:fs';
import path from 'node:path';
import { decode } from '../../search/format.mjs';

const read = (...names) => fs.readFileSync(path.join(...names), 'utf8');
const kSigns = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => kSigns[name]);

export const projectPage = (id) => path.join('projecten', id, 'index.html');

// All that the site says of each project. One that moved also stands under its old name, and counts once.
export function* readProjects(site) {
  for (const name of fs.readdirSync(path.join(site, 'data/v1/projecten')).sort()) {
    const data = name.endsWith('.json') && JSON.parse(read(site, 'data/v1/projecten', name));
    if (data && name === `${data.id}.json`) yield data;
  }
}

// Sections of a project page that our index has nothing of: sources, the state of the data, what is said about other projects.
const kLeftOut = ['bronnen', 'actualiteit', 'verwant', 'onderdelen'].map((name) => `aria-labelledby="s_${name}"`);
export const isLeftOut = (tag) => kLeftOut.some((label) => tag.includes(label));

// The files of the index as /projecten/ names them, and the address of the script.
export function searchOf(site) {
  const html = read(site, 'projecten/index.html');
  const attribute = (name) => html.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];
  const [zoek, delen] = ['data-zoek', 'data-zoek-delen'].map(attribute);
  const script = html.match(/<script\b[^>]*\ssrc="\.\.\/(assets\/zoek[^"]*\.js)"/)?.[1];
  if (zoek === undefined || delen === undefined || !script) throw new Error(`${site}/projecten/ has no search`);
  return { zoek: unescape(zoek), delen: unescape(delen), script };
}

// As an address of data: older Node.js takes a file that ends in .js for another kind of module.
export const loadEngine = (site) => import(`data:text/javascript;base64,${fs.readFileSync(path.join(site, searchOf(site).script), 'base64')}`);

export function readIndex(site) {
  const folder = path.join(site, 'zoek');
  const files = new Map(fs.readdirSync(folder).filter((name) => name.endsWith('.bin')).map((name) => [name.slice(0, -4), fs.readFileSync(path.join(folder, name))]));
  return decode({ ...searchOf(site), files });
}

// Number of files and bytes below a folder, of those that an index is made of.
export function weighIndex(folder) {
  const isIndex = (entry) => entry.isFile() && /\.(bin|pf_\w+)$/.test(entry.name);
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true }).filter(isIndex);
  return { files: entries.length, bytes: entries.reduce((sum, { parentPath, path: older, name }) => sum + fs.statSync(path.join(parentPath ?? older, name)).size, 0) };
}
