// SPDX-License-Identifier: EUPL-1.2
// Follows every address of a built site over its files, without a browser.
// usage: node tests/browser/crawl.test.mjs --site DIR [--lang nl]

import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { kPolicy, parsePolicy } from './csp.mjs';
import { addresses, hasScheme, isExternal, reachable, resolve } from './links.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { attribute, Site, textOf } from './site.mjs';

const options = readOptions({ site: kRequired, lang: 'nl' });
const site = new Site(options.site);
const { base, paths } = site.sitemap();
const isNotFound = (page) => page.file === '404.html';

// Every problem on every page: `find` yields texts.
const problems = (find) => site.pages.flatMap((page) => [...find(page)].map((problem) => `${page.file}: ${problem}`));

const kSchemes = ['http:', 'https:', 'mailto:', 'tel:'];

test('the site has pages, a home page and a 404 page', () => {
  assert.ok(site.pages.length > 10, `${site.pages.length} pages`);
  assert.ok(site.has('index.html') && site.has('404.html'));
});

test('every internal address leads to a file', () => {
  assertNone(problems(function* (page) {
    for (const { element, value } of addresses(page)) {
      if (isExternal(value) && !(base && value.startsWith(base))) continue;
      const { problem } = resolve(site, page, value, base);
      if (problem) yield `<${element.name}> ${value} ${problem}`;
    }
  }), 'dead address');
});

test('every fragment is the id of an element on the page it leads to', () => {
  const ids = new Map(site.pages.map((page) => [page.file, new Set(page.ids)]));
  assertNone(problems(function* (page) {
    for (const { value } of addresses(page)) {
      if (isExternal(value) || !value.includes('#')) continue;
      const { file, fragment } = resolve(site, page, value, base);
      if (file && fragment && ids.has(file) && !ids.get(file).has(fragment)) yield value;
      // <use href="map.svg#drenthe"> points into a picture.
      if (file?.endsWith('.svg') && fragment && !site.read(file).includes(`id="${fragment}"`)) yield value;
    }
  }), 'fragment without an element');
});

test('links are relative, except on the 404 page', () => {
  assertNone(problems(function* (page) {
    if (isNotFound(page)) return;
    for (const { element, value } of addresses(page)) {
      if (/^\/(?!\/)/.test(value)) yield `<${element.name}> ${value}`;
    }
  }), 'address from the root');
});

test('the 404 page has no address relative to where it is shown', () => {
  const page = site.pages.find(isNotFound);
  const relative = addresses(page).filter(({ value }) => !isExternal(value) && !/^[/#]/.test(value));
  assertNone(relative.map(({ value }) => value), 'relative address');
});

test('links have a scheme that is safe to follow', () => {
  assertNone(problems(function* (page) {
    for (const { value } of addresses(page)) {
      if (hasScheme(value) && !kSchemes.some((scheme) => value.toLowerCase().startsWith(scheme))) yield value;
    }
  }), 'odd scheme');
});

test('every page can be reached from the home page', () => {
  const found = reachable(site, base);
  const orphans = site.pages.filter((page) => !isNotFound(page) && !page.isRedirect && !found.has(page.file));
  assertNone(orphans.map((page) => page.file), 'orphan');
});

test('the sitemap names pages that exist, and no redirect', () => {
  const wrong = paths.filter((path) => !site.byUrl.has(path) || site.byUrl.get(path).isRedirect);
  assertNone(wrong, 'wrong address in sitemap.xml');
});

test('a redirect leads to a page that exists, and is not a chain', () => {
  assertNone(problems(function* (page) {
    if (!page.isRedirect) return;
    const target = attribute(page.meta('http-equiv', 'refresh'), 'content')?.match(/url=\s*['"]?([^'"]+)/i)?.[1];
    if (!target) return void (yield 'no target');
    const { file } = resolve(site, page, target, base);
    if (!file) yield `${target} leads nowhere`;
    else if (site.pages.find((other) => other.file === file)?.isRedirect) yield `${target} redirects again`;
    const canonical = page.all('link').find((link) => attribute(link, 'rel') === 'canonical');
    if (!canonical || resolve(site, page, attribute(canonical, 'href'), base).file !== file) yield 'no canonical link to the target';
  }), 'bad redirect');
});

test('no id occurs twice on a page', () => {
  assertNone(problems(function* (page) {
    const seen = new Set();
    for (const id of page.ids) {
      if (seen.has(id)) yield `#${id}`;
      seen.add(id);
    }
  }), 'duplicate id');
});

test('every page has exactly one h1, with text', () => {
  assertNone(problems(function* (page) {
    const headings = page.all('h1');
    if (headings.length !== 1) yield `${headings.length} h1`;
    else if (textOf(headings[0]).trim() === '') yield 'empty h1';
  }), 'wrong h1');
});

test('every page has a title of its own', () => {
  const first = new Map();
  assertNone(problems(function* (page) {
    const titles = page.all('title').filter((title) => title.parent?.name === 'head');
    const text = titles.length === 1 ? textOf(titles[0]).trim() : '';
    if (text === '') yield `${titles.length} titles, or an empty one`;
    else if (first.has(text)) yield `«${text}» is also the title of ${first.get(text)}`;
    first.set(text, page.file);
  }), 'missing or shared title');
});

test('every page says its language', () => {
  assertNone(problems(function* (page) {
    const lang = attribute(page.all('html')[0] ?? {}, 'lang');
    if (lang !== options.lang) yield `lang is ${lang}`;
  }), 'wrong language');
});

test('there is no inline script, style or handler', () => {
  assertNone(problems(function* (page) {
    for (const element of page.elements) {
      const data = element.name === 'script' && attribute(element, 'type') === 'application/ld+json';
      if (element.name === 'script' && attribute(element, 'src') === undefined && !data) yield 'inline script';
      if (element.name === 'style') yield 'inline style';
      for (const name of Object.keys(element.attribs)) {
        if (name === 'style' || /^on/.test(name)) yield `<${element.name} ${name}>`;
      }
    }
  }), 'inline code');
});

test('JSON-LD blocks are JSON', () => {
  assertNone(problems(function* (page) {
    for (const script of page.all('script')) {
      if (attribute(script, 'type') !== 'application/ld+json') continue;
      try {
        JSON.parse(textOf(script));
      } catch (error) {
        yield error.message;
      }
    }
  }), 'broken JSON-LD');
});

const kLoadingRels = /\b(stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|mask-icon)\b/;

test('nothing is loaded from elsewhere', () => {
  assertNone(problems(function* (page) {
    for (const { element, attribute: name, value } of addresses(page)) {
      const loads = name !== 'href' || element.name === 'use' || element.name === 'image' ||
        (element.name === 'link' && kLoadingRels.test(attribute(element, 'rel') ?? ''));
      if (loads && isExternal(value)) yield `<${element.name} ${name}="${value}">`;
    }
  }), 'third-party address');
});

test('no stylesheet loads from elsewhere', () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css'));
  const bad = sheets.filter((file) => /(url\(\s*['"]?|@import\s+['"]?)\s*([a-z]+:)?\/\//i.test(site.read(file)));
  assertNone(bad, 'stylesheet with a third-party address');
});

test('every file that a stylesheet names is there', () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css'));
  assertNone(sheets.flatMap((sheet) => {
    const names = [...site.read(sheet).matchAll(/url\(\s*['"]?([^'")]+)/gi)].map(([, name]) => name.trim());
    const local = names.filter((name) => !/^(data:|#)/i.test(name)).map((name) => name.replace(/[?#].*/, ''));
    return local.filter((name) => !site.has(path.posix.join(path.posix.dirname(sheet), name))).map((name) => `${sheet}: ${name}`);
  }), 'missing file');
});

test('every page carries the content security policy, before anything it governs', () => {
  const { 'frame-ancestors': _, ...expected } = kPolicy;
  assertNone(problems(function* (page) {
    const meta = page.meta('http-equiv', 'content-security-policy');
    if (!meta) return void (yield 'no policy');
    const policy = parsePolicy(attribute(meta, 'content') ?? '');
    if (JSON.stringify(sorted(policy)) !== JSON.stringify(sorted(expected))) yield attribute(meta, 'content');
    const governed = page.elements.findIndex((element) => ['script', 'style', 'link', 'img'].includes(element.name));
    if (governed >= 0 && governed < page.elements.indexOf(meta)) yield 'the policy stands after what it governs';
  }), 'wrong policy');
});

test('_headers carries the whole policy', () => {
  const line = site.read('_headers').match(/^\s+content-security-policy:\s*(.+)$/im)?.[1] ?? '';
  assert.deepEqual(parsePolicy(line), kPolicy);
});

const sorted = (policy) => Object.entries(policy).sort(([a], [b]) => (a < b ? -1 : 1));
