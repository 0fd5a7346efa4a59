// SPDX-License-Identifier: EUPL-1.2
// Looks at rendered files as a browser, a feed reader or a spreadsheet would, for what hostile content brought to life.

// The tags of a page: name, attributes, and for script the text up to its end.
export function tagsOf(html) {
  const tags = [];
  const tag = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    if (!match[2] || match[1]) continue;
    const name = match[2].toLowerCase();
    const attributes = {};
    for (const [, key, value, single, bare] of match[3].matchAll(/([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
      attributes[key.toLowerCase()] = unescape(value ?? single ?? bare ?? '');
    }
    let text = '';
    if (name === 'script' || name === 'style') {
      const end = html.toLowerCase().indexOf(`</${name}`, tag.lastIndex);
      text = html.slice(tag.lastIndex, end < 0 ? html.length : end);
      tag.lastIndex = end < 0 ? html.length : end;
    }
    tags.push({ name, attributes, text });
  }
  return tags;
}

function unescape(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

const kForbiddenTags = ['iframe', 'object', 'embed', 'style', 'img', 'frame', 'applet', 'base', 'math', 'noscript', 'template', 'video'];
const kSchemes = ['http', 'https', 'mailto', 'tel'];

function isForeign(address) {
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(bare);
  return (scheme && !kSchemes.includes(scheme[1].toLowerCase())) || bare.startsWith('//') || bare.startsWith('\\');
}

// What is live on a page and should not be; empty when all is well.
// `own`: tags that the page itself has.
export function liveMarkup(html, own = []) {
  const found = [];
  for (const { name, attributes, text } of tagsOf(html)) {
    if (kForbiddenTags.includes(name) && !own.includes(name)) found.push(`<${name}>`);
    if (name === 'script') {
      const data = attributes.type === 'application/ld+json';
      if (!data && (!('src' in attributes) || text.trim() !== '')) found.push('an inline <script>');
      if (data && /<!--|<script/i.test(text)) found.push('markup in a block of JSON-LD');
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on') || key === 'style' || key === 'srcdoc') found.push(`${name} ${key}=`);
      if (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(key) && isForeign(value)) found.push(`${name} ${key}="${value}"`);
      if (/[<>]/.test(key)) found.push(`${name} with an attribute ${key}`);
    }
  }
  if ((html.match(/<title>/g) ?? []).length !== 1) found.push('not exactly one <title>');
  if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) found.push('not exactly one <h1>');
  return found;
}

// Characters that no page or data file should hold: control characters, and those that turn the reading direction.
export function hiddenCharacters(text) {
  const found = text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/);
  return found ? [`U+${found[0].codePointAt(0).toString(16).padStart(4, '0')} at ${found.index}`] : [];
}

// Whether XML is well formed, as far as our own feeds and sitemap use it.
export function xmlMistakes(xml) {
  const mistakes = hiddenCharacters(xml);
  const open = [];
  const rest = xml.replace(/^<\?xml [^?]*\?>/, '').replace(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g, (all, end, name, attributes, empty) => {
    if (end && open.pop() !== name) mistakes.push(`</${name}> closes nothing`);
    if (!end && !empty) open.push(name);
    return attributes;
  });
  if (open.length > 0) mistakes.push(`<${open.at(-1)}> is not closed`);
  if (rest.includes('<') || rest.includes(']]>')) mistakes.push('a < or ]]> that is not escaped');
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(rest)) mistakes.push('an & that is not escaped');
  return mistakes;
}

// The cells of a CSV file with ; and quotes.
export function cellsOf(csv) {
  const cells = [];
  for (const [, quoted, bare] of csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(?:;|\r\n|$)/g)) {
    cells.push((quoted ?? bare).replaceAll('""', '"'));
  }
  return cells;
}

// A cell that a spreadsheet would run; a number with a sign is one too, as no column of ours needs it.
export const isFormula = (cell) => /^[=+\-@\t\r]/.test(cell);
