// SPDX-License-Identifier: EUPL-1.2
// The arguments of the tests in this folder: --name VALUE, given by CTest or by hand.

import { parseArgs } from 'node:util';

export function readOptions(spec) {
  const options = Object.fromEntries(Object.entries(spec).map(([name, value]) => [name, { type: 'string', default: value }]));
  const { values } = parseArgs({ options });
  const missing = Object.keys(spec).filter((name) => values[name] === undefined || values[name] === kRequired);
  if (missing.length > 0) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values;
}

export const kRequired = '\0required';

// Fails with every problem on a line of its own, and says how many were left out.
export function assertNone(problems, what) {
  if (problems.length === 0) return;
  const shown = problems.slice(0, 50).map((problem) => `  ${problem}`);
  const rest = problems.length > shown.length ? [`  … and ${problems.length - shown.length} more`] : [];
  const error = new Error([`${problems.length} × ${what}`, ...shown, ...rest].join('\n'));
  error.stack = error.message;
  throw error;
}
