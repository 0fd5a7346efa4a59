// SPDX-License-Identifier: EUPL-1.2
// The rows of some projects out of the CSV of all of them, as they stand there.

// A row ends at a line end outside quotes; its first field is the id.
export function rowsOf(csv, ids) {
  const [head, ...rows] = csv.replace(/^\ufeff/, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? [];
  const wanted = new Set(ids);
  const kept = rows.filter((row) => wanted.has(row.slice(0, row.indexOf(';'))));
  return `\ufeff${[head, ...kept].map((row) => `${row}\r\n`).join('')}`;
}

export async function download(address, ids, name) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([rowsOf(await response.text(), ids)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
