// SPDX-License-Identifier: EUPL-1.2
// Writes plain objects as TOML, in the order of their keys.
// Key order decides nothing in TOML except that plain values must come before tables; callers need not know.

// A bare date or a number that must not become a string: `new Bare('2024-05-01')`.
export class Bare {
  constructor(text) {
    this.text = text;
  }
}

const isTable = (value) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Bare);
const isTableArray = (value) => Array.isArray(value) && value.length > 0 && value.every(isTable);

// Amounts are written as people write them in the content: 100_000_000.
function number(value) {
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, '_') : String(value);
}

function inline(value) {
  if (value instanceof Bare) return value.text;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return value >= 10_000 ? number(value) : String(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${pairs(value).map(([key, item]) => `${name(key)} = ${inline(item)}`).join(', ')} }`;
}

const name = (key) => (/^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key));
const pairs = (table) => Object.entries(table).filter(([, value]) => value !== undefined);

// `inlineKeys` are written on one line even though they hold tables (partners mixes strings and tables).
export function toToml(table, { inlineKeys = [], path = [] } = {}) {
  const lines = [];
  const later = [];
  for (const [key, value] of pairs(table)) {
    const nested = !inlineKeys.includes(key) && (isTable(value) || isTableArray(value));
    if (nested) later.push([key, value]);
    else lines.push(`${name(key)} = ${inline(value)}`);
  }
  for (const [key, value] of later) {
    const header = [...path, key].map(name).join('.');
    const options = { inlineKeys, path: [...path, key] };
    for (const item of Array.isArray(value) ? value : [value]) {
      lines.push('', Array.isArray(value) ? `[[${header}]]` : `[${header}]`, toToml(item, options).trimEnd());
    }
  }
  return `${lines.join('\n')}\n`;
}

export function page(frontMatter, body, options) {
  return `+++\n${toToml(frontMatter, options)}+++\n\n${body.trim()}\n`;
}
