#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Runs the tests of the search engine; they need neither the program nor a site.
// usage: node tests/search/run.mjs [--program FILE] [--root CHECKOUT]

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const files = fs.readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => path.join(here, name));
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
