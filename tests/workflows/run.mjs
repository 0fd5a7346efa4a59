#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// The pipelines of the git hosts: that they can be read, give away no rights, run nothing that a stranger wrote with
// rights of ours, and call what exists; and what their scripts do, run here in a small checkout.
// usage: node tests/workflows/run.mjs --program FILE [--root CHECKOUT]

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkComment } from './comment.mjs';
import { checkGithub } from './github.mjs';
import { checkGitlab } from './gitlab.mjs';
import { checkScripts } from './scripts.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string', default: path.join(here, '../..') } } });
const root = path.resolve(options.root);
const program = path.resolve(options.program ?? path.join(root, 'build/projectenboek'));

const failures = [];
let checked = 0;
function expect(holds, text) {
  checked += 1;
  if (!holds) failures.push(text);
}

checkGithub(root, program, expect);
checkGitlab(root, program, expect);
await checkComment(root, expect);
checkScripts(root, program, expect);

failures.forEach((failure) => console.error(failure));
console.log(`${checked - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
