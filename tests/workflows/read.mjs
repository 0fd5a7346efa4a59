// SPDX-License-Identifier: EUPL-1.2
// YAML without guesses: a key twice, a tab or an unknown alias is an error. And what a line of shell calls.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

export function readYaml(file, expect) {
  const document = parseDocument(fs.readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true, merge: true });
  for (const problem of [...document.errors, ...document.warnings]) expect(false, `${file}: ${problem.message}`);
  expect(document.errors.length === 0, `${file} is YAML`);
  return document.toJS() ?? {};
}

// Commands of the program and the scripts of .ci/ that a shell text calls, which have to exist.
export function checkCalls(where, shell, root, program, expect) {
  for (const [, script] of shell.matchAll(/(?:^|\s)(\.ci\/[\w.-]+)/g)) {
    const file = path.join(root, script);
    const there = fs.existsSync(file);
    expect(there, `${where} calls ${script}, which is not there`);
    if (there && !script.endsWith('.mjs')) expect((fs.statSync(file).mode & 0o111) === 0o111, `${script} cannot be run`);
  }
  const own = ['test', 'bench', 'fuzz', 'book'];
  const known = execFileSync(program, ['--help'], { encoding: 'utf8' });
  for (const [, command] of shell.matchAll(/\.\/boek ([a-z]+)/g))
    expect(own.includes(command) || new RegExp(`^ +${command} `, 'm').test(known), `${where} calls ./boek ${command}, which does not exist`);
}

// An image says which one it is.
export const isPinned = (image) => /^[a-z0-9./-]+:(?!latest\b)[\w.-]+(@sha256:[0-9a-f]{64})?$/.test(image ?? '');
