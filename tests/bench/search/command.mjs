// SPDX-License-Identifier: EUPL-1.2
// What the commands of this folder have in common: their arguments, and whether they were called.

import path from 'node:path';
import { parseArgs } from 'node:util';

export class UsageError extends Error {}

// `spec` is { name: default }: undefined must be given, null may be left out, true or false is a switch.
export function readArguments(spec) {
  const options = Object.fromEntries(Object.entries(spec).map(([name, value]) => [
    name, typeof value === 'boolean' ? { type: 'boolean', default: value } : { type: 'string', default: value ?? undefined },
  ]));
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new UsageError(error.message);
  }
  const missing = Object.keys(spec).filter((name) => spec[name] === undefined && values[name] === undefined);
  if (missing.length > 0) throw new UsageError(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values;
}

export function wholeNumber(text, name) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} takes a positive whole number`);
  return value;
}

export function oneOf(text, name, allowed) {
  if (!allowed.includes(text)) throw new UsageError(`--${name} is ${allowed.join(' or ')}`);
  return text;
}

// Runs `main` when the module is the program and not a part of another.
export async function whenCalled(meta, usage, main) {
  if (!process.argv[1] || meta.url !== new URL(`file://${path.resolve(process.argv[1])}`).href) return;
  try {
    await main();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    console.error(isUsage ? error.message : error.stack);
    if (isUsage) console.error(usage);
    process.exitCode = isUsage ? 2 : 1;
  }
}
