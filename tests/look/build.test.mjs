// SPDX-License-Identifier: EUPL-1.2
// What assets/build.mjs makes of a theme, and what it leaves alone when it cannot.
// usage: node tests/look/build.test.mjs --root DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, builtWith, contentsOf, inTemporaryFolder } from './assets.mjs';
import { rulesOf } from './css.mjs';

const { root } = parseArgs({ options: { root: { type: 'string' } } }).values;
const assets = path.resolve(root, 'assets');
const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}.css`, import.meta.url));

const kLink = '--basis-color-action-1-color-default';
const kLinkOfSite = '--boek-link';

// What a property has on every page, in light or in dark: the last rule for the root wins, and a media rule counts as
// much as another.
function valueOf(sheet, property, isDark = false) {
  const holds = ({ at }) => at.length === 0 || (isDark && at.length === 1 && /^@media ?\(prefers-color-scheme: ?dark\)$/.test(at[0]));
  const rules = rulesOf(sheet).filter((rule) => rule.prelude === ':root' && holds(rule));
  return rules.flatMap(({ declarations }) => declarations).filter(({ name }) => name === property).at(-1)?.value;
}

// Selectors in which the class of a theme was left, or replaced in part.
const oddRoots = (sheet) => rulesOf(sheet).map(({ prelude }) => prelude).filter((prelude) => /-theme\b|:root[-\w]/.test(prelude));

test('a build makes the style sheet, the font, the map, the script and the pictures, and nothing else', () => {
  const pictures = fs.readdirSync(path.join(assets, 'img'));
  assert.deepEqual([...builtWith(assets).keys()], ['boek.css', 'kaart.toml', 'source-sans-3.woff2', 'zoek.js', ...pictures].sort());
});

test('the same sources give the same bytes', () => {
  assert.deepEqual(builtWith(assets), builtWith(assets));
});

test('a build replaces what was in its folder', () => {
  inTemporaryFolder((dist) => {
    fs.writeFileSync(path.join(dist, 'oud.css'), '');
    assert.equal(build(assets, dist).status, 0);
    assert.equal(fs.existsSync(path.join(dist, 'oud.css')), false);
  });
});

test('a theme in the form of NL Design System holds for every page, in light and in dark', () => {
  const sheet = builtWith(assets, { theme: fixture('duinrand') }).get('boek.css');
  assert.equal(valueOf(sheet, kLink), 'var(--duinrand-color-zeegroen-700)');
  assert.equal(valueOf(sheet, '--duinrand-color-zeegroen-700'), '#0f5132');
  assert.equal(valueOf(sheet, '--duinrand-color-zand-100'), '#fdfaf3');
  assert.equal(valueOf(sheet, kLink, true), '#8fe0b5');
  assert.equal(valueOf(sheet, '--duinrand-color-zand-100', true), '#14120d');
  assert.equal(valueOf(sheet, '--basis-heading-font-family'), 'Georgia,serif');
  assert.match(valueOf(sheet, kLinkOfSite), new RegExp(`^var\\(${kLink}\\b`));
  assert.deepEqual(oddRoots(sheet), []);
});

test('what a theme leaves out comes from the theme of the project, and what nothing uses is left out', () => {
  const [own, other] = [undefined, fixture('duinrand')].map((theme) => builtWith(assets, { theme }).get('boek.css'));
  const kSame = '--basis-color-accent-2-bg-default';
  assert.notEqual(valueOf(own, kSame), undefined);
  assert.equal(valueOf(other, kSame), valueOf(own, kSame));
  assert.equal(valueOf(other, '--basis-form-control-border-width'), undefined);
  assert.equal(valueOf(other, '--utrecht-button-background-color'), undefined);
});

test('a theme changes the style sheet only', () => {
  const [own, other] = [undefined, fixture('duinrand')].map((theme) => builtWith(assets, { theme }));
  assert.deepEqual([...own].filter(([name, bytes]) => other.get(name) !== bytes).map(([name]) => name), ['boek.css']);
});

test('the variable BOEK_THEME does the same as --theme, which wins', () => {
  const byOption = builtWith(assets, { theme: fixture('duinrand') });
  assert.deepEqual(builtWith(assets, { env: { BOEK_THEME: fixture('duinrand') } }), byOption);
  assert.deepEqual(builtWith(assets, { theme: fixture('duinrand'), env: { BOEK_THEME: fixture('onleesbaar') } }), byOption);
});

test('a variant of a theme in a class of its own does not become the theme, nor a selector that no browser reads', () => {
  const sheet = builtWith(assets, { theme: fixture('varianten') }).get('boek.css');
  assert.equal(valueOf(sheet, kLink), '#0f5132');
  assert.deepEqual(oddRoots(sheet), []);
});

// Whatever goes wrong, what stood in dist/ stays.
function refusal(options) {
  return inTemporaryFolder((dist) => {
    assert.equal(build(assets, dist).status, 0);
    const before = contentsOf(dist);
    const result = build(assets, dist, options);
    assert.deepEqual(contentsOf(dist), before);
    return result;
  });
}

test('a theme that cannot be read is refused, and what was made before stays', () => {
  const theme = fixture('onleesbaar');
  const { status, errors } = refusal({ theme });
  assert.equal(status, 1);
  const [first, ...faults] = errors.trimEnd().split('\n');
  assert.equal(first, `Dit thema is niet goed te lezen (${theme}):`);
  assert.equal(faults[0], `  licht: ${kLink} (#ffd21f) op --basis-color-default-bg-document (#fff) heeft contrast 1.44; nodig is 4.5`);
  assert.ok(faults.every((fault) => fault.startsWith(`  licht: ${kLink} (#ffd21f) op `)), errors);
});

test('a theme that is not there is refused with its name, and what was made before stays', () => {
  const theme = path.join(path.dirname(fixture('duinrand')), 'bestaat-niet.css');
  const { status, errors } = refusal({ theme });
  assert.equal(status, 1);
  assert.match(errors, /bestaat-niet\.css/);
});

// A copy of assets/ without npm's packages, beside the templates that it reads.
test('without the packages of npm there is a style sheet still, which needs nothing that is not there', () => {
  inTemporaryFolder((folder) => {
    fs.cpSync(path.join(root, 'templates'), path.join(folder, 'templates'), { recursive: true });
    const isOurs = (source) => !/[\\/](node_modules|dist)$/.test(source);
    fs.cpSync(assets, path.join(folder, 'assets'), { recursive: true, filter: isOurs });
    const { status, errors } = build(path.join(folder, 'assets'), path.join(folder, 'assets/dist'));
    assert.equal(status, 0, errors);
    assert.match(errors, /npm ci/);
    const made = contentsOf(path.join(folder, 'assets/dist'));
    assert.ok(rulesOf(made.get('boek.css')).length > 100);
    const files = [...made.get('boek.css').matchAll(/url\(([^)]*)\)/g)].map(([, file]) => file).filter((file) => !file.startsWith('#'));
    assert.deepEqual(files.filter((file) => !made.has(file)), []);
    assert.equal(made.has('kaart.toml'), false);
  });
});
