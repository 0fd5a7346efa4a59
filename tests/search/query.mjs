#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Searches a built site as its page would, with the very script and files of the site.
// usage: node tests/search/query.mjs --site DIR [--limit N] [--typing] ("query" | --queries FILE)
// Prints a JSON array of the ids of projects, best first; with --queries one such line for each line of FILE. --typing searches as
// while somebody types, so that the last word may be the beginning of one.

import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const kUsage = 'usage: node tests/search/query.mjs --site DIR [--limit N] [--typing] ("query" | --queries FILE)';

class UsageError extends Error {}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        site: { type: 'string' },
        limit: { type: 'string', default: '20' },
        queries: { type: 'string' },
        typing: { type: 'boolean', default: false },
      },
    });
    const limit = Number(values.limit);
    if (!values.site) throw new Error('--site is missing');
    if (!Number.isInteger(limit) || limit < 1) throw new Error('--limit takes a positive whole number');
    if (positionals.length !== (values.queries === undefined ? 1 : 0)) throw new Error('one query, or --queries');
    return { ...values, limit, query: positionals[0] };
  } catch (error) {
    throw new UsageError(error.message);
  }
}

const kSigns = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => kSigns[name]);

// The page says where everything is.
function readPage(site) {
  const folder = path.join(site, 'projecten');
  const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const attribute = (name) => {
    const match = html.match(new RegExp(`\\s${name}="([^"]*)"`));
    if (!match) throw new Error(`${folder}/index.html has no ${name}`);
    return unescape(match[1]);
  };
  const script = (html.match(/<script\b[^>]*>/g) ?? []).find((tag) => tag.includes('type="module"') && /\ssrc="[^"]*zoek[^"]*\.js"/.test(tag));
  if (!script) throw new Error(`${folder}/index.html has no <script type="module"> of the search`);
  const source = unescape(script.match(/\ssrc="([^"]*)"/)[1]);
  // Pages below the root name it by a path from there or from themselves.
  const file = source.startsWith('/') ? path.join(site, source) : path.resolve(folder, source);
  return { zoek: attribute('data-zoek'), delen: attribute('data-zoek-delen'), script: file };
}

// What a phrase is looked for in, besides the card.
async function textOf(site, id) {
  const { titel, samenvatting, tekst } = JSON.parse(await fs.promises.readFile(path.join(site, 'data/v1/projecten', `${id}.json`), 'utf8'));
  return [titel, samenvatting, tekst].filter(Boolean).join('\n\n');
}

// As an address of data: older Node.js takes a file that ends in .js for another kind of module.
const importScript = (file) => import(`data:text/javascript;base64,${fs.readFileSync(file, 'base64')}`);

async function open(site) {
  const page = readPage(site);
  const engine = await importScript(page.script);
  const index = new engine.SearchIndex(page.zoek, page.delen, async (name) => new Uint8Array(await fs.promises.readFile(path.join(site, 'zoek', `${name}.bin`))));
  return { engine, index };
}

async function main() {
  const { site, limit, query, queries, typing } = options();
  const { engine, index } = await open(site);
  const idsOf = async (text) => {
    const { docs } = await engine.search(index, text, { complete: !typing, textOf: (id) => textOf(site, id) });
    return Promise.all(Array.from(docs.slice(0, limit), async (project) => (await index.card(project)).id));
  };
  const list = queries === undefined ? [query] : fs.readFileSync(queries, 'utf8').replace(/\n$/, '').split('\n');
  for (const text of list) console.log(JSON.stringify(await idsOf(text)));
}

main().catch((error) => {
  console.error(error.message);
  if (error instanceof UsageError) console.error(kUsage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
