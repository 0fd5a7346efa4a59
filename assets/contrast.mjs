// SPDX-License-Identifier: EUPL-1.2
// Whether a theme can be read: the contrast of what stands on what (WCAG 2.2, 1.4.3 and 1.4.11), light and dark.

const kText = 4.5;
const kShape = 3;

const kDocument = "--basis-color-default-bg-document";
const kSubtle = "--basis-color-default-bg-subtle";
const kTint = "--basis-color-accent-1-bg-subtle";

// [what, on what, least ratio]. The fall-backs of css/tokens.css stand in for what a theme leaves out.
const kPairs = [
  ...[kDocument, kSubtle, kTint, "--basis-color-warning-bg-subtle"].flatMap((background) => [
    ["--basis-color-default-color-document", background, kText],
    ["--basis-color-default-color-subtle", background, kText],
    ["--basis-color-action-1-color-default", background, kText],
    ["--basis-color-action-1-color-hover", background, kText],
  ]),
  ["--basis-color-accent-1-inverse-color-default", "--basis-color-accent-1-inverse-bg-default", kText],
  ["--basis-color-accent-2-color-default", "--basis-color-accent-2-bg-default", kText],
  ["--basis-color-default-border-default", kDocument, kShape],
  ["--basis-color-accent-1-border-default", kDocument, kShape],
  ["--basis-color-accent-1-border-default", kSubtle, kShape],
  ["--basis-color-warning-border-default", kDocument, kShape],
  ["--basis-focus-outline-color", kDocument, kShape],
  ["--basis-focus-outline-color", kTint, kShape],
  ["--basis-focus-outline-color", kSubtle, kShape],
  ["--basis-color-accent-2-bg-default", "--basis-color-accent-1-inverse-bg-default", kShape],
  ["--boek-op-schaal-licht", "--boek-schaal-0", kText],
  ["--boek-op-schaal-licht", "--boek-schaal-1", kText],
  ["--boek-op-schaal-licht", "--boek-schaal-2", kText],
  ["--boek-op-schaal-donker", "--boek-schaal-3", kText],
  ["--boek-op-schaal-donker", "--boek-schaal-4", kText],
];

// name → value of the custom properties in the rules of a piece of CSS.
function properties(css) {
  return new Map([...css.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+)/g)].map(([, name, value]) => [name, value.trim()]));
}

// Without comments, and without rules for a variant of a theme (`.x-theme--feest`): no page has its class.
export function withoutVariants(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/[^{}]*\.[\w-]+-theme-[\w-]*[^{}]*\{[^{}]*\}/g, "");
}

// A sheet's own properties, and what its dark scheme changes about them.
function schemesOf(sheet) {
  const css = withoutVariants(sheet);
  const dark = /@media\s*\(\s*prefers-color-scheme:\s*dark\s*\)\s*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g;
  const light = properties(css.replace(dark, ""));
  const changes = [...css.matchAll(dark)].map(([, body]) => properties(body));
  return { licht: light, donker: new Map([...light, ...changes.flatMap((change) => [...change])]) };
}

// What a value comes to when its var() are followed; undefined when they lead nowhere.
function follow(values, value, depth = 0) {
  const reference = value?.match(/^var\(\s*(--[\w-]+)\s*(?:,\s*(.+))?\)$/);
  if (!reference) return value;
  if (depth > 20) return undefined;
  return follow(values, values.get(reference[1]), depth + 1) ?? follow(values, reference[2]?.trim(), depth + 1);
}

// [red, green, blue] of 0 to 1, of the notations that themes use; undefined for another.
function channels(colour) {
  const hex = colour?.match(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i)?.[1];
  if (hex) {
    const size = hex.length / 3;
    return [0, 1, 2].map((i) => parseInt(hex.slice(i * size, (i + 1) * size).padStart(2, hex[i]), 16) / 255);
  }
  const rgb = colour?.match(/^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/);
  return rgb?.slice(1).map((channel) => Number(channel) / 255);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one, other) {
  const [low, high] = [luminance(channels(one)), luminance(channels(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// What is wrong with a theme, in words; `defaults` is the theme whose values stand in for those it leaves out.
export function unreadable(theme, defaults) {
  const faults = [];
  const [own, standIn] = [schemesOf(theme), schemesOf(defaults)];
  for (const scheme of Object.keys(own)) {
    const values = new Map([...standIn[scheme], ...own[scheme]]);
    for (const [front, back, least] of kPairs) {
      const [a, b] = [front, back].map((name) => follow(values, values.get(name)));
      const unknown = [[front, a], [back, b]].find(([, colour]) => !channels(colour));
      if (unknown) faults.push(`${scheme}: ${unknown[0]} is \`${unknown[1] ?? "niets"}\`; schrijf een kleur als #0b4652`);
      else if (contrast(a, b) < least)
        faults.push(`${scheme}: ${front} (${a}) op ${back} (${b}) heeft contrast ${(Math.floor(contrast(a, b) * 100) / 100).toFixed(2)}; nodig is ${least}`);
    }
  }
  return [...new Set(faults)];
}
