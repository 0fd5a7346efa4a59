#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Copies of the project pages of a site as their owner would prepare them for Pagefind, and its index of them.
// usage: node tests/bench/search/pagefind.mjs --site DIR --out DIR [--parts]
// The copies have what our pages lack: what to index, theme and province as filters, and with --parts the parts of compounds as
// metadata. Sections that our own index leaves out too (sources, related projects) are left out here, so both have the same text.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { readArguments, whenCalled } from './command.mjs';
import { partsOf } from './parts.mjs';
import { isLeftOut, projectPage, readProjects } from './site.mjs';

const kUsage = 'usage: node tests/bench/search/pagefind.mjs --site DIR --out DIR [--parts]';
const kFilters = { thema: 'themas', provincie: 'provincies' };

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const hidden = (attribute, value) => `<span hidden ${attribute}="${escape(value)}"></span>`;

function prepare(html, data, parts) {
  const filters = Object.entries(kFilters).flatMap(([name, key]) => data[key].map((id) => hidden('data-pagefind-filter', `${name}:${id}`)));
  const meta = parts?.length > 0 ? [hidden('data-pagefind-meta', `delen:${parts.join(' ')}`)] : [];
  return html
    .replace(/<main\b([^>]*)>/, (_, rest) => `<main${rest} data-pagefind-body>${[...filters, ...meta].join('')}`)
    .replace(/<section\b[^>]*>/g, (tag) => (isLeftOut(tag) ? tag.replace('>', ' data-pagefind-ignore>') : tag));
}

export async function writeCopies({ site, out, parts: wantsParts }) {
  const parts = wantsParts ? await partsOf(site) : undefined;
  for (const data of readProjects(site)) {
    const { id } = data;
    const file = path.join(out, projectPage(id));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, prepare(fs.readFileSync(path.join(site, projectPage(id)), 'utf8'), data, parts?.get(id)));
  }
}

// The program itself: npx and its script would only add their own start.
export function pagefindProgram() {
  return createRequire(import.meta.url).resolve(`@pagefind/${os.platform()}-${os.arch()}/bin/pagefind_extended`);
}

export const pagefindCommand = (folder) => [pagefindProgram(), '--site', folder, '--root-selector', 'main', '--force-language', 'nl', '--silent'];

export function runPagefind(folder) {
  const [program, ...args] = pagefindCommand(folder);
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

await whenCalled(import.meta, kUsage, async () => {
  const options = readArguments({ site: undefined, out: undefined, parts: false });
  await writeCopies(options);
  runPagefind(options.out);
  console.log(`${options.out}/pagefind`);
});
