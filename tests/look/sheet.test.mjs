// SPDX-License-Identifier: EUPL-1.2
// The style sheet that every page gets: nothing in it that nothing reads, and nothing that a browser of 2020 cannot do
// without a value to fall back on.
// usage: node tests/look/sheet.test.mjs --root DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseArgs } from 'node:util';
import { builtWith } from './assets.mjs';
import { reads, rulesOf, splitAt } from './css.mjs';

const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
const sheet = builtWith(path.resolve(root, 'assets')).get('boek.css');
const rules = rulesOf(sheet);
const declarations = rules.flatMap(({ prelude, declarations: all }) => all.map((declaration) => ({ ...declaration, prelude })));
const show = ({ prelude, name, value }) => `${prelude} { ${name}: ${value} }`;
const selectors = (rule) => (rule.prelude.startsWith('@') ? [] : splitAt(rule.prelude, ','));

const defined = new Set(declarations.map(({ name }) => name).filter((name) => name.startsWith('--')));

test('the sheet is there, and its rules can be told apart', () => {
  assert.ok(rules.length > 200, `${rules.length} rules`);
  assert.ok(declarations.every(({ name, value }) => /^-{0,2}[a-z_][\w-]*$/i.test(name) && value !== ''), declarations.filter(({ value }) => value === '').map(show).join('\n'));
});

test('every custom property is read', () => {
  const read = new Set(declarations.flatMap(({ value }) => reads(value).map(({ name }) => name)));
  assert.deepEqual([...defined].filter((name) => !read.has(name)), []);
});

// The components of NL Design System leave a token undefined where what is inherited, or nothing, will do.
const isOfComponent = ({ prelude, value }) => /^\.(nl|utrecht)-/.test(prelude) && reads(value).every(({ name }) => /^--_?(nl|utrecht)-/.test(name));

test('a custom property that is nowhere defined is read only with a value to fall back on', () => {
  const isDangling = ({ value }) => reads(value).some(({ name, hasFallback }) => !hasFallback && !defined.has(name));
  assert.deepEqual(declarations.filter((declaration) => isDangling(declaration) && !isOfComponent(declaration)).map(show), []);
});

test('every token that the theme and tokens.css give does something', () => {
  const given = ['theme.css', 'css/tokens.css'].flatMap((file) => rulesOf(fs.readFileSync(path.join(root, 'assets', file), 'utf8')))
    .flatMap((rule) => rule.declarations.map(({ name }) => name));
  assert.ok(given.length > 50, `${given.length} tokens`);
  assert.deepEqual([...new Set(given)].filter((name) => !defined.has(name)), []);
});

// [what, pattern] of selectors and at-rules that make an old browser leave out the whole rule.
const kNewSelectors = [
  ['cascade layers, container queries, scopes', /@(layer|container|scope|starting-style|property)\b/],
  ['selectors that look further', /:(has|is|where)\(/],
  ['a list inside :not()', /:not\([^)]*,/],
  ['nesting', /&/],
  ['ranges in media queries', /@media[^{]*[<>]/],
];

test('no rule begins with what a browser of 2020 does not know, outside @supports', () => {
  const isTried = (rule) => rule.at.some((condition) => condition.startsWith('@supports'));
  const preludes = rules.filter((rule) => !isTried(rule)).flatMap((rule) => [rule.prelude, ...rule.at]);
  assert.deepEqual(kNewSelectors.flatMap(([what, pattern]) => preludes.filter((prelude) => pattern.test(prelude)).map((prelude) => `${what}: ${prelude}`)), []);
});

test('no rule stands inside another', () => {
  assert.deepEqual(rules.filter(({ body }) => body.includes('{')).map(({ prelude }) => prelude), []);
});

test('a selector with :focus-visible stands alone: an old browser leaves out all that stand with it', () => {
  const isNew = (selector) => selector.includes(':focus-visible');
  assert.deepEqual(rules.filter((rule) => selectors(rule).some(isNew) && !selectors(rule).every(isNew)).map(({ prelude }) => prelude), []);
});

// Properties of after 2020 → one that does the same for older browsers. Others that are new do no harm when left out.
const kOlder = new Map([
  ['inset', ['top']],
  ['inset-block-start', ['top']],
  ['inset-block-end', ['bottom']],
  ['inset-inline-start', ['left']],
  ['inset-inline-end', ['right']],
  ['padding-block', ['padding-block-start', 'padding-top', 'padding']],
  ['padding-inline', ['padding-inline-start', 'padding-left', 'padding']],
  ['margin-block', ['margin-block-start', 'margin-top', 'margin']],
  ['margin-inline', ['margin-inline-start', 'margin-left', 'margin']],
  ['aspect-ratio', ['height']],
]);

// The names of what all rules with exactly this selector set.
const styleOf = (selector) => declarations.filter(({ prelude }) => splitAt(prelude, ',').includes(selector)).map(({ name }) => name);

test('a property that a browser of 2020 does not know has an older one beside it', () => {
  const missing = rules.flatMap((rule) => selectors(rule).flatMap((selector) => rule.declarations
    .filter(({ name }) => kOlder.has(name) && !kOlder.get(name).some((older) => styleOf(selector).includes(older)))
    .map((declaration) => show({ prelude: selector, ...declaration }))));
  assert.deepEqual(missing, []);
});

test('a flex container makes no room with gap, which Safari of 2020 does not know', () => {
  const displays = (selector) => declarations.filter(({ prelude, name }) => name === 'display' && splitAt(prelude, ',').includes(selector)).map(({ value }) => value);
  const withGap = rules.filter((rule) => rule.declarations.some(({ name }) => /^(gap|row-gap|column-gap|grid-gap)$/.test(name)));
  const flex = withGap.flatMap(selectors).filter((selector) => displays(selector).some((display) => display.includes('flex')));
  assert.deepEqual(flex, []);
});

test('functions that a browser of 2020 does not know are tried first', () => {
  const isTried = (rule) => rule.at.some((condition) => condition.startsWith('@supports'));
  const fresh = /\b(color-mix|light-dark|oklch|oklab|lab|lch|round|mod|abs|sign|anchor)\(|\b[\d.]+(dvh|svh|lvh|cqw|cqh|cqi|cqb|lh|rlh)\b/;
  const found = rules.filter((rule) => !isTried(rule)).flatMap((rule) => rule.declarations.map((declaration) => ({ prelude: rule.prelude, ...declaration })));
  assert.deepEqual(found.filter(({ value }) => fresh.test(value)).map(show), []);
});
