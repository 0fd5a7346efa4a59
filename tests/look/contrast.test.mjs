// SPDX-License-Identifier: EUPL-1.2
// Whether a theme that cannot be read is refused, with a message that says where.
// usage: node tests/look/contrast.test.mjs --root DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseArgs } from 'node:util';

const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
const { contrast, unreadable } = await import(path.resolve(root, 'assets/contrast.mjs'));
const ours = fs.readFileSync(path.join(root, 'assets/theme.css'), 'utf8');

const kText = '--basis-color-default-color-document';
const kDocument = '--basis-color-default-bg-document';
const kSubtle = '--basis-color-default-bg-subtle';
const kAccent = '--basis-color-accent-2-color-default';
const kAccentBack = '--basis-color-accent-2-bg-default';

const theme = (properties, dark = {}) => {
  const block = (values) => `:root { ${Object.entries(values).map(([name, value]) => `${name}: ${value};`).join(' ')} }`;
  return `${block(properties)}\n@media (prefers-color-scheme: dark) { ${block(dark)} }\n`;
};

test('contrast is that of WCAG', () => {
  const known = [
    ['#000000', '#ffffff', 21], ['#fff', '#ffffff', 1], ['#777777', '#fff', 4.48], ['#767676', '#fff', 4.54],
    ['#949494', '#fff', 3.03], ['#0000ff', '#ffffff', 8.59], ['#ff0000', '#ffffff', 4.0], ['rgb(0, 128, 0)', '#fff', 5.14],
    ['rgb(0 0 0)', '#FFF', 21],
  ];
  for (const [front, back, ratio] of known) {
    assert.equal(Math.round(contrast(front, back) * 100) / 100, ratio, `${front} on ${back}`);
    assert.equal(contrast(front, back), contrast(back, front));
  }
});

test('the theme of the project can be read, and so can one that changes nothing', () => {
  assert.deepEqual(unreadable(ours, ours), []);
  assert.deepEqual(unreadable(':root {}', ours), []);
});

test('a pair that cannot be read is refused, with its scheme, properties, colours and ratio', () => {
  const dark = { [kAccent]: '#12252a', [kAccentBack]: '#f4b93a' };
  assert.deepEqual(unreadable(theme({ [kAccent]: '#777', [kAccentBack]: '#ffffff' }, dark), ours),
    [`licht: ${kAccent} (#777) op ${kAccentBack} (#ffffff) heeft contrast 4.47; nodig is 4.5`]);
});

test('a pair with just enough contrast passes', () => {
  assert.deepEqual(unreadable(theme({ [kAccent]: '#767676', [kAccentBack]: '#fff' }), ours), []);
});

test('a border needs 3, a text 4.5', () => {
  const border = '--basis-color-warning-border-default';
  assert.deepEqual(unreadable(theme({ [border]: '#949494' }, { [border]: '#e0a526' }), ours), []);
  assert.deepEqual(unreadable(theme({ [border]: '#959595' }, { [border]: '#e0a526' }), ours),
    [`licht: ${border} (#959595) op ${kDocument} (#fff) heeft contrast 2.99; nodig is 3`]);
});

test('the dark scheme is tried apart, with what the light one does not change', () => {
  const faults = unreadable(theme({}, { [kAccent]: '#ffffff' }), ours);
  assert.deepEqual(faults, [`donker: ${kAccent} (#ffffff) op ${kAccentBack} (#f4b93a) heeft contrast 1.77; nodig is 4.5`]);
});

test('what a theme says of the light scheme holds in the dark one too, unless it says otherwise there', () => {
  const light = { [kAccent]: '#ffffff', [kAccentBack]: '#f4b93a' };
  assert.equal(unreadable(theme(light), ours).length, 2);
  assert.deepEqual(unreadable(theme(light, { [kAccent]: '#000' }), ours).map((fault) => fault.split(':')[0]), ['licht']);
});

test('colours may refer to each other, over several steps and with a value to fall back on', () => {
  const steps = { '--a': '#777777', '--b': 'var(--a)', [kAccent]: 'var( --b )', [kAccentBack]: 'var(--niets, #ffffff)' };
  assert.deepEqual(unreadable(theme(steps, { [kAccent]: '#000' }), ours),
    [`licht: ${kAccent} (#777777) op ${kAccentBack} (#ffffff) heeft contrast 4.47; nodig is 4.5`]);
});

test('a reference may change with the scheme', () => {
  assert.deepEqual(unreadable(theme({ '--a': '#000', [kAccent]: 'var(--a)' }, { '--a': '#fff' }), ours).map((fault) => fault.split(':')[0]), ['donker']);
});

test('a circle of references, and a reference to nothing, are no colour', () => {
  const circle = unreadable(theme({ [kAccent]: 'var(--a)', '--a': `var(${kAccent})` }, { [kAccent]: '#000' }), ours);
  assert.deepEqual(circle, [`licht: ${kAccent} is \`niets\`; schrijf een kleur als #0b4652`]);
  const nothing = unreadable(theme({ [kAccent]: 'var(--bestaat-niet)' }, { [kAccent]: '#000' }), ours);
  assert.deepEqual(nothing, circle);
});

test('a fall-back may be a reference itself', () => {
  assert.deepEqual(unreadable(theme({ '--b': '#000', [kAccent]: 'var(--niets, var(--b))' }), ours), []);
});

test('what stands in a comment is not read', () => {
  assert.deepEqual(unreadable(`/* ${kAccent}: #f4b93a; */\n:root { ${kAccent}: #000; /* ${kAccentBack}: #000; */ }`, ours), []);
});

test('a notation that is not read is refused and named, not guessed at', () => {
  for (const notation of ['rebeccapurple', 'hsl(200 50% 20%)', '#12345', 'rgb(0 0 0 / 50%)', '#0006']) {
    assert.deepEqual(unreadable(theme({ [kAccent]: notation }, { [kAccent]: '#000' }), ours),
      [`licht: ${kAccent} is \`${notation}\`; schrijf een kleur als #0b4652`]);
  }
});

test('every fault is given, each once', () => {
  const faults = unreadable(theme({ [kText]: '#ddd' }), ours);
  assert.equal(faults.length, new Set(faults).size);
  assert.ok(faults.some((fault) => fault.startsWith(`licht: ${kText} (#ddd) op ${kDocument}`)), faults.join('\n'));
  assert.ok(faults.some((fault) => fault.startsWith(`licht: ${kText} (#ddd) op ${kSubtle}`)), faults.join('\n'));
});
