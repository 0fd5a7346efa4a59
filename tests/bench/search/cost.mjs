#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// What making the index costs: time and the peak of memory.
// usage: node tests/bench/search/cost.mjs --root DIR --pagefind DIR [--parts DIR] [--program FILE] [--runs 5]
// --root has projectenboek.toml and content/; --pagefind and --parts are folders that pagefind.mjs made of its site. Ours makes the index
// while it builds the site: its cost is a build with the search minus one without, which also leaves out the page's own script.
// Pagefind reads pages that are there already. Peaks are of whole programs, and compared with that of the whole build.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'smol-toml';
import { interleave } from '../measure.mjs';
import { kToday } from '../project.mjs';
import { readArguments, wholeNumber, whenCalled } from './command.mjs';
import { pagefindCommand } from './pagefind.mjs';
import { mebibytes, milliseconds, ratio, table } from './table.mjs';

const kUsage = 'usage: node tests/bench/search/cost.mjs --root DIR --pagefind DIR [--parts DIR] [--program FILE] [--runs 5]';
const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const kProgram = path.join(kRoot, 'build/projectenboek');

export const buildCommand = (program, root, out, ...rest) => [
  program, 'build', '--root', root, '--out', out, '--templates', path.join(kRoot, 'templates'), '--assets', path.join(kRoot, 'assets'),
  '--today', kToday, '--quiet', '--clean', ...rest,
];

// A folder with the settings of `root` and the search off.
function withoutSearch(root, folder) {
  const settings = parse(fs.readFileSync(path.join(root, 'projectenboek.toml'), 'utf8'));
  settings.onderdelen = { ...settings.onderdelen, zoeken: false };
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'projectenboek.toml'), stringify(settings));
  return folder;
}

export function measureCost({ program = kProgram, root, pagefind, parts, runs = 5, progress = () => {} }) {
  const work = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'boek-cost-'));
  try {
    const site = path.join(work, 'site');
    const lean = withoutSearch(root, path.join(work, 'lean'));
    const empty = (folder) => () => fs.rmSync(folder, { recursive: true, force: true });
    const index = (name, folder) => ({ name, prepare: empty(path.join(folder, 'pagefind')), command: pagefindCommand(folder) });
    const [whole, without, ...theirs] = interleave([
      { name: 'build', prepare: empty(site), command: buildCommand(program, root, site) },
      { name: 'build without search', prepare: empty(site), command: buildCommand(program, lean, site, '--content', path.join(root, 'content')) },
      ...(pagefind ? [index('Pagefind', pagefind)] : []),
      ...(parts ? [index('Pagefind with parts', parts)] : []),
    ], runs, work, progress);
    const ours = { name: 'ours: the difference', milliseconds: whole.milliseconds - without.milliseconds, kibibytes: whole.kibibytes - without.kibibytes };
    return [ours, whole, without, ...theirs];
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

export function costTable(results) {
  const [ours, whole] = results;
  const heads = ['', 'ms (median)', 'fastest–slowest', '÷ ours', 'peak MiB', '÷ our whole build'];
  return table(heads, results.map((result) => [
    result.name, milliseconds(result.milliseconds), result.fastest === undefined ? '' : `${milliseconds(result.fastest)}–${milliseconds(result.slowest)}`,
    ratio(result.milliseconds, ours.milliseconds), mebibytes(result.kibibytes), ratio(result.kibibytes, whole.kibibytes),
  ]));
}

await whenCalled(import.meta, kUsage, async () => {
  const values = readArguments({ root: undefined, pagefind: undefined, parts: null, program: kProgram, runs: '5' });
  console.log(costTable(measureCost({ ...values, runs: wholeNumber(values.runs, 'runs') })));
});
