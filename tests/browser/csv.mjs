// SPDX-License-Identifier: EUPL-1.2
// Reads the site's CSV: `;`, UTF-8 with BOM, CRLF, quotes doubled inside quotes.

export function parseCsv(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1).push(cell);
    cell = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[++at];
    else if (character === '"') quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === ';') endCell();
    else if (character === '\r' && text[at + 1] === '\n') {
      at += 1;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  if (cell !== '' || rows.at(-1).length > 0) endCell();
  if (rows.at(-1).length === 0) rows.pop();
  return rows;
}

// { header, records }, each record by column name. Throws when a row has another length than the header.
export function readCsv(text) {
  const [header, ...rows] = parseCsv(text);
  const records = rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`row ${index + 2} has ${row.length} cells, not ${header.length}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column]]));
  });
  return { header, records };
}

// What a spreadsheet would run when it opens the file.
export const looksLikeFormula = (cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell);
