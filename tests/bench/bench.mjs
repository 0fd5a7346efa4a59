#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Compares this program with Hugo and `cp -r`, side by side on a tmpfs.
// usage: ./boek bench [--projects 1000,10000] [--runs 5] [--seed 1] [--json FILE] [--keep]
// Fails only when a run fails or the work was not equal; whether the figures are good is for the reader.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from './corpus.mjs';
import { interleave, machine } from './measure.mjs';
import { count, unequal } from './parity.mjs';
import { kToday } from './project.mjs';
import { kLean, siteSettings } from './settings.mjs';
import { toToml } from './toml.mjs';

const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function options() {
  const { values } = parseArgs({
    options: {
      program: { type: 'string', default: path.join(kRoot, 'build/projectenboek') },
      projects: { type: 'string', default: '1000,10000' },
      runs: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const projects = values.projects.split(',').map(Number);
  const runs = Number(values.runs);
  if (![...projects, runs].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error('--projects and --runs take positive whole numbers');
  }
  return { ...values, projects, runs, seed: Number(values.seed) };
}

// Adds a sentence at the end of one project in the middle, another one each time.
function editor(content) {
  const names = fs.readdirSync(path.join(content, 'projecten')).sort();
  const file = path.join(content, 'projecten', names[names.length >> 1]);
  const original = fs.readFileSync(file, 'utf8');
  let edits = 0;
  return () => fs.writeFileSync(file, `${original}\nGewijzigd voor de ${++edits}e keer.\n`);
}

// The cases, in an order in which each finds the state it needs: a full build comes before the incremental ones.
// The first is what Hugo does: making the whole site in a folder where nothing stands. The second also puts the
// new site in the place of the old one and takes that away, as every build of ours does after the first.
function makeCases({ program, corpus, lean, hugo, work }) {
  const site = path.join(work, 'site');
  const copy = path.join(work, 'copy');
  const hugoSite = path.join(work, 'hugo-site');
  const common = ['--templates', path.join(kRoot, 'templates'), '--assets', path.join(kRoot, 'assets'), '--today', kToday, '--quiet'];
  const build = (root, out, ...rest) => [program, 'build', '--root', root, '--out', out, ...common, ...rest];
  const empty = (folder) => () => fs.rmSync(folder, { recursive: true, force: true });
  return [
    { name: 'build, nothing there yet', prepare: empty(site), command: build(corpus, site, '--clean') },
    { name: 'build --clean, site replaced', command: build(corpus, site, '--clean') },
    { name: 'build, nothing changed', command: build(corpus, site) },
    { name: 'build, one body changed', prepare: editor(path.join(corpus, 'content')), command: build(corpus, site) },
    { name: 'check', command: [program, 'check', '--root', corpus, ...common] },
    {
      name: 'build --clean, parts off',
      command: build(lean, path.join(work, 'lean-site'), '--clean', '--content', path.join(corpus, 'content')),
    },
    {
      name: 'hugo',
      prepare: empty(hugoSite),
      command: ['hugo', '--quiet', '-s', hugo, '-d', hugoSite],
      env: { HUGO_CACHEDIR: path.join(work, 'hugo-cache') },
    },
    { name: 'cp -r', prepare: empty(copy), command: ['cp', '-r', site, copy] },
  ];
}

function benchOne(size, { program, runs, seed }, work) {
  const corpus = path.join(work, 'corpus');
  const hugo = path.join(work, 'hugo');
  const lean = path.join(work, 'lean');
  writeCorpus({ projects: size, seed, out: corpus, hugo });
  fs.mkdirSync(lean);
  fs.writeFileSync(path.join(lean, 'projectenboek.toml'), toToml(siteSettings(kLean)));
  const progress = (text) => process.stderr.write(`${size} projects, ${text}\n`);
  const results = interleave(makeCases({ program, corpus, lean, hugo, work }), runs, work, progress);
  const ours = count(path.join(work, 'site'), 'data/v1/projecten.json');
  const peer = count(path.join(work, 'hugo-site'), 'index.json');
  return { projects: size, results, counts: { ours, hugo: peer }, unequal: unequal(ours, peer) };
}

function formatCounts({ counts: { ours, hugo } }) {
  const line = (name, c) =>
    `- ${name}: ${c.projects} project pages, ${c.lists} list pages, ${c.feeds} feeds, ${c.json} projects in the JSON; ` +
    `${c.html} pages and ${c.files} files in all, ${(c.bytes / 2 ** 20).toFixed(1)} MiB`;
  return [line('projectenboek', ours), line('Hugo', hugo)].join('\n');
}

function formatTable({ projects, results, ...rest }) {
  const [hugo, copy] = ['hugo', 'cp -r'].map((wanted) => results.find(({ name }) => name === wanted));
  const rows = results.map(({ name, milliseconds, fastest, slowest, kibibytes }) => {
    const cells = [
      name, milliseconds.toFixed(1), `${fastest.toFixed(1)}–${slowest.toFixed(1)}`, (hugo.milliseconds / milliseconds).toFixed(1),
      (milliseconds / copy.milliseconds).toFixed(1), (kibibytes / 1024).toFixed(1), (hugo.kibibytes / kibibytes).toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `### ${projects} projects`, '', formatCounts(rest), '',
    '| | ms (median) | fastest–slowest | Hugo ÷ this | this ÷ cp -r | peak MiB | Hugo ÷ this |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows, '',
  ].join('\n');
}

function versions(program) {
  const first = (...command) => execFileSync(command[0], command.slice(1), { encoding: 'utf8' }).split('\n')[0];
  return { projectenboek: first(program, '--version'), hugo: first('hugo', 'version') };
}

function main() {
  const settings = options();
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const report = { machine: machine(), versions: versions(settings.program), seed: settings.seed, runs: settings.runs, sizes: [] };
  console.log(`${report.machine.cores} × ${report.machine.cpu}; ${report.versions.hugo}; median of ${settings.runs} interleaved runs\n`);
  for (const size of settings.projects) {
    const work = fs.mkdtempSync(path.join(base, 'boek-bench-'));
    try {
      report.sizes.push(benchOne(size, settings, work));
    } finally {
      if (!settings.keep) fs.rmSync(work, { recursive: true, force: true });
    }
    console.log(formatTable(report.sizes.at(-1)));
  }
  if (settings.json) fs.writeFileSync(settings.json, `${JSON.stringify(report, null, 2)}\n`);
  const complaints = report.sizes.flatMap(({ projects, unequal: list }) => list.map((text) => `${projects} projects, unequal work: ${text}`));
  complaints.forEach((text) => console.error(text));
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

main();
