// SPDX-License-Identifier: EUPL-1.2
// Reads the site's `_headers` file: a path pattern on a line of its own, its headers indented below it.

import fs from 'node:fs';
import path from 'node:path';

function toRegExp(pattern) {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/:[a-z]+/gi, '[^/]+')}$`);
}

export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: toRegExp(line.trim()), headers: {} });
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0 && rules.length > 0) rules.at(-1).headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return rules;
}

export function readHeaders(root) {
  const file = path.join(root, '_headers');
  return fs.existsSync(file) ? parseHeaders(fs.readFileSync(file, 'utf8')) : [];
}

// A later rule overrules an earlier one.
export function headersFor(rules, pathname) {
  return Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(pathname)).map(({ headers }) => headers));
}
