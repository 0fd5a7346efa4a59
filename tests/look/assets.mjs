// SPDX-License-Identifier: EUPL-1.2
// Runs assets/build.mjs in a folder of its own.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function inTemporaryFolder(use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-look-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// { status, errors } of a build into `dist`.
export function build(assets, dist, { theme, env = {} } = {}) {
  const args = [path.join(assets, 'build.mjs'), '--dist', dist, ...(theme ? ['--theme', theme] : [])];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, BOEK_THEME: '', ...env } });
  return { status, errors: stderr };
}

// name → bytes, as text that is equal when they are.
export const contentsOf = (dist) =>
  new Map(fs.readdirSync(dist).sort().map((name) => [name, fs.readFileSync(path.join(dist, name), 'latin1')]));

// What a build makes; fails when it does.
export const builtWith = (assets, options) => inTemporaryFolder((folder) => {
  const { status, errors } = build(assets, folder, options);
  if (status !== 0) throw new Error(errors);
  return contentsOf(folder);
});
