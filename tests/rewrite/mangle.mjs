// SPDX-License-Identifier: EUPL-1.2
// Real pages as careless editors would have left them. Knows as little of the program as it can: it cuts front matter
// into tokens of its own and changes what lies between them.

const kSpaces = ['', ' ', '  ', '     ', '\t', ' \t '];
const kComment = '# noot: a=1,[x] "y';

// The front matter, with its fences, and what follows it.
export function parted(text) {
  const fence = /\n\+\+\+[ \t]*\r?\n/.exec(text);
  const end = fence.index + fence[0].length;
  return { head: text.slice(0, end), body: text.slice(end) };
}

// Texts, comments, line endings, white space, signs and words, in order. Requires: texts on one line, without escapes.
export function tokens(head) {
  return head.match(/"[^"\n]*"|#[^\n]*|\r?\n|[ \t]+|[=,[\]{}]|[^\s"#=,[\]{}]+/g);
}

// Everything but white space outside texts and comments; a comment without what trails it.
export function substance(head) {
  return tokens(head).filter((token) => !/^\s*$/.test(token)).map((token) => (token.startsWith('#') ? token.trimEnd() : token)).join('\u0001');
}

const isHeader = (line) => line.startsWith('[');

// The tokens of a line with other white space between them; the beginning and `# …` stay.
function spaced(line, random, insideList) {
  const parts = tokens(line) ?? [];
  const indent = /^[ \t]/.test(line) ? parts.shift() : '';
  let out = indent;
  parts.forEach((part, i) => {
    if (/^[ \t]+$/.test(part)) return;
    const beforeComment = part.startsWith('#');
    const header = isHeader(line) && !insideList;
    const joined = header && /^[[\]]$/.test(part) && /^[[\]]$/.test(parts[i - 1] ?? ''); // [[ and ]] are one sign
    if (i > 0 && !joined) out += beforeComment ? (/^[ \t]+$/.test(parts[i - 1]) ? parts[i - 1] : '') : random.pick(kSpaces);
    out += part;
  });
  return out;
}

// Lines of front matter with whether each begins inside a list.
function linesOf(head) {
  let depth = 0;
  return head.split('\n').slice(0, -1).map((text) => {
    const line = { text, insideList: depth > 0 };
    for (const token of tokens(text) ?? []) depth += token === '[' ? 1 : token === ']' ? -1 : 0;
    return line;
  });
}

// What `fmt` has to undo to the last byte: space within and around lines, blank lines where none may be or one has to be.
export function undoable(head, random) {
  const out = [];
  const lines = linesOf(head);
  lines.forEach(({ text, insideList }, i) => {
    const blanks = () => { for (let n = random.integer(0, 3); n > 0; n--) out.push(random.pick(kSpaces)); };
    const first = i === 0;
    const last = i === lines.length - 1;
    if (text === '+++') {
      if (last) blanks();
      out.push(text + random.pick(kSpaces));
      if (first) blanks();
      return;
    }
    const next = lines[i + 1].text;
    if (text === '' && isHeader(next)) {
      if (random.chance(0.5)) blanks(); // or none: it comes back
      return;
    }
    const begin = insideList || text === '' || text.startsWith('#') ? '' : random.pick(kSpaces);
    out.push(begin + spaced(text, random, insideList) + random.pick(kSpaces));
    if (isHeader(text) && !insideList && next !== '') blanks();
  });
  return `${out.join('\n')}\n`;
}

// Anything that keeps the meaning: comments and blank lines wherever they can be, any white space, any line ending.
export function anything(head, random) {
  const out = [];
  const lines = linesOf(head);
  lines.forEach(({ text, insideList }, i) => {
    if (text === '+++') return void out.push(text + random.pick(kSpaces));
    if (text === '' && random.chance(0.5)) return;
    let line = random.pick(kSpaces) + spaced(text, random, insideList);
    if (text !== '' && random.chance(0.2)) line += random.pick(kSpaces) + kComment;
    out.push(line + random.pick(kSpaces));
    if (i < lines.length - 1 && random.chance(0.15)) out.push(random.pick(kSpaces) + kComment + random.pick(kSpaces));
    for (let n = random.chance(0.2) ? random.integer(1, 4) : 0; n > 0; n--) out.push(random.pick(kSpaces));
  });
  return out.map((line) => line + random.pick(['\n', '\n', '\r\n'])).join('');
}
