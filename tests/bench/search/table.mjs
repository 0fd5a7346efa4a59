// SPDX-License-Identifier: EUPL-1.2
// Figures as people read them.

export { median } from '../measure.mjs';

export const percentile = (list, part) => [...list].sort((a, b) => a - b)[Math.max(0, Math.ceil(list.length * part) - 1)];

export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
export const mebibytes = (kibibytes) => (kibibytes / 1024).toFixed(1);
export const ratio = (above, below) => (below > 0 ? (above / below).toFixed(1) : '–');
export const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));

// The first column is text, the others are numbers.
export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line), ''].join('\n');
}
