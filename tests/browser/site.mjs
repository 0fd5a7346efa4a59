// SPDX-License-Identifier: EUPL-1.2
// A built site as plain values: its files, and of each HTML page what the checks ask about.

import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';

export function listFiles(root, folder = '') {
  const names = [];
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) names.push(...listFiles(root, name));
    else names.push(name);
  }
  return names.sort();
}

// projecten/heavenn/index.html is served at /projecten/heavenn/.
export const urlOfFile = (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

export function* elements(node) {
  for (const child of node.children ?? []) {
    if (child.type === 'tag' || child.type === 'script' || child.type === 'style') yield child;
    yield* elements(child);
  }
}

export const attribute = (element, name) => element.attribs?.[name];
export const findAll = (node, test) => [...elements(node)].filter(test);
export const named = (...names) => (element) => names.includes(element.name);

export function textOf(node) {
  if (node.type === 'text') return node.data;
  return (node.children ?? []).map(textOf).join('');
}

export function inside(element, name) {
  for (let node = element.parent; node; node = node.parent) if (node.name === name) return true;
  return false;
}

export function parseHtml(text) {
  return parseDocument(text, { lowerCaseTags: true, lowerCaseAttributeNames: true });
}

export class Page {
  constructor(root, file) {
    this.file = file;
    this.url = urlOfFile(file);
    this.text = fs.readFileSync(path.join(root, file), 'utf8');
    this.document = parseHtml(this.text);
    this.elements = [...elements(this.document)];
  }

  all(...names) {
    return this.elements.filter(named(...names));
  }

  meta(key, value) {
    return this.all('meta').find((meta) => attribute(meta, key)?.toLowerCase() === value);
  }

  get isRedirect() {
    return this.meta('http-equiv', 'refresh') !== undefined;
  }

  get ids() {
    return this.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  }
}

export class Site {
  constructor(root) {
    this.root = path.resolve(root);
    this.files = new Set(listFiles(this.root));
    this.pages = [...this.files].filter((file) => file.endsWith('.html')).map((file) => new Page(this.root, file));
    this.byUrl = new Map(this.pages.map((page) => [page.url, page]));
  }

  read(file) {
    return fs.readFileSync(path.join(this.root, file), 'utf8');
  }

  json(file) {
    return JSON.parse(this.read(file));
  }

  has(file) {
    return this.files.has(file);
  }

  // The addresses of sitemap.xml, as paths below the site's own base.
  sitemap() {
    const addresses = [...this.read('sitemap.xml').matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map((match) => new URL(match[1]));
    const base = addresses.map((url) => url.pathname).sort((a, b) => a.length - b.length)[0] ?? '/';
    return { base: addresses.length > 0 ? `${addresses[0].origin}${base}` : undefined, paths: addresses.map((url) => url.pathname.replace(base, '/')) };
  }
}
