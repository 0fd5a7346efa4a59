// SPDX-License-Identifier: EUPL-1.2
// A style sheet as plain rules; enough for sheets without nesting, which ours must be.

// Splits at `separator`, but not inside brackets or strings.
export function splitAt(text, separator) {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const sign of text) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === separator && depth === 0 && !quote) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

function declarationsOf(body) {
  return splitAt(body, ';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return { name: declaration.slice(0, colon).trim(), value: declaration.slice(colon + 1).trim() };
  });
}

// Where the block that opens at `open` ends.
function endOf(css, open) {
  let depth = 0;
  let quote = '';
  for (let at = open; at < css.length; at++) {
    const sign = css[at];
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  throw new Error('a block without an end');
}

const kHoldsRules = /^@(media|supports|layer|container|scope)\b/;

// [{ at: [at-rules around it], prelude, declarations }]; the prelude is what stands before the block.
export function rulesOf(text, at = []) {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules = [];
  for (let start = 0; ; ) {
    const open = css.indexOf('{', start);
    if (open < 0) return rules;
    const end = endOf(css, open);
    const prelude = splitAt(css.slice(start, open), ';').at(-1) ?? '';
    const body = css.slice(open + 1, end);
    if (kHoldsRules.test(prelude)) rules.push(...rulesOf(body, [...at, prelude]));
    else rules.push({ at, prelude, declarations: declarationsOf(body), body });
    start = end + 1;
  }
}

// The names that var() reads in a value, and whether each has a value to fall back on.
export function reads(value) {
  return [...value.matchAll(/var\(\s*(--[\w-]+)\s*(,?)/g)].map(([, name, comma]) => ({ name, hasFallback: comma === ',' }));
}
