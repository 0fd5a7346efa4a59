#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// Makes the history of history.mjs as a git repository and holds what `diff` tells of each change, and of all of them,
// to expected/, byte for byte. Then what cannot be compared, and that nothing is written.
// usage: node tests/diff/run.mjs --program FILE [--root CHECKOUT] [--update]

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changes, lay, manyProjects } from './history.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: { program: { type: 'string' }, root: { type: 'string', default: path.join(here, '../..') }, update: { type: 'boolean', default: false } },
});
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));
const checkout = path.resolve(options.root);
const scratch = fs.mkdtempSync(path.join(!process.env.TMPDIR && fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'boek-diff-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

const kToday = '2026-11-20';
const kMostCharacters = 65_000;
const kMark = '<!-- projectenboek-diff -->\n';

// --- a repository

// Nothing of the settings of who runs this, nor the clock, gets into the repository: its ids stand in the reports.
const kEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.org', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.org', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};
delete kEnvironment.SOURCE_DATE_EPOCH;

function git(folder, ...args) {
  return execFileSync('git', args, { cwd: folder, env: kEnvironment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function commit(folder, message) {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
  return git(folder, 'rev-parse', 'HEAD');
}

// A book that can be edited; what an edit is made of must be there, once.
function bookIn(folder) {
  const at = (file) => path.join(folder, file);
  return {
    folder,
    write(file, text) {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), text);
    },
    replace(file, from, to) {
      const parts = fs.readFileSync(at(file), 'utf8').split(from);
      if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
      fs.writeFileSync(at(file), parts.join(to));
    },
    move: (from, to) => fs.renameSync(at(from), at(to)),
    remove: (file) => fs.rmSync(at(file)),
  };
}

// `below`: where in the repository the book lies.
function newBook(name, below = '') {
  const top = path.join(scratch, name);
  const folder = path.join(top, below);
  fs.cpSync(path.join(checkout, 'tests/golden/basis'), folder, { recursive: true });
  git(top, 'init', '--quiet', '--initial-branch=main');
  const book = bookIn(folder);
  lay(book);
  return { ...book, top, first: commit(top, 'begin') };
}

function diff(folder, ...args) {
  const run = spawnSync(program, ['diff', ...args, '--root', folder, '--today', kToday, '--templates', path.join(checkout, 'templates'), '--assets', path.join(checkout, 'assets')],
    { cwd: folder, env: kEnvironment, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return { exit: run.status, stdout: run.stdout, stderr: run.stderr };
}

// --- checks

let passed = 0;
const failures = [];
function check(name, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push(`${name}\n  ${problems.join('\n  ')}`);
}
const differs = (what, found, expected) => (found === expected ? [] : [`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`]);

const written = new Set();
function checkReport(name, run) {
  const file = path.join(here, 'expected', name);
  written.add(name);
  const problems = differs('exit', run.exit, 0).concat(differs('stderr', run.stderr, ''));
  if (name.endsWith('.md')) problems.push(...soundComment(run.stdout));
  if (options.update) fs.writeFileSync(file, run.stdout);
  const expected = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (expected !== run.stdout) problems.push(`differs from expected/${name}:\n${lineDifference(expected, run.stdout)}`);
  check(name, problems);
}

function lineDifference(expected, found) {
  const a = expected.split('\n');
  const b = found.split('\n');
  const at = a.findIndex((line, i) => line !== b[i]);
  return `    line ${at + 1}\n  - ${a[at]}\n  + ${b[at]}`;
}

// What holds for every comment: its mark, its size, and that no text of the content is HTML or calls somebody.
function soundComment(text) {
  const problems = [];
  if (!text.startsWith(kMark)) problems.push('does not begin with its mark');
  if (text.length >= kMostCharacters) problems.push(`has ${text.length} characters`);
  const rest = text.slice(kMark.length).replace(/<\/?(details|summary)>/g, '').replace(/<https?:\/\/[^<>\s]*>/g, '').replace(/`[^`\n]*`/g, '');
  if (/<[a-z!/]/i.test(rest.replace(/\]\(<[^<>\s]*>\)/g, ''))) problems.push('holds HTML of the content');
  if (/https?:\/\/|www\./i.test(rest.replace(/\]\(<[^<>\s]*>\)/g, ''))) problems.push('holds a bare address, which a host makes a link of');
  if (/[@#]\w/.test(rest.replace(/\]\(<[^<>\s]*>\)/g, ''))) problems.push('refers to somebody or something');
  return problems;
}

function checkRefused(name, run, code, words) {
  const problems = differs('exit', run.exit, 2).concat(differs('stdout', run.stdout, ''));
  if (!run.stderr.startsWith(`fout[${code}]: `) || !run.stderr.includes(words)) problems.push(`stderr: ${run.stderr}`);
  check(name, problems);
}

// --- the twenty changes

const book = newBook('history');
const commits = [book.first];
for (const [name, edit] of changes) {
  edit(book);
  commits.push(commit(book.top, name));
}
git(book.top, 'tag', 'begin', commits[0]);
check('there are twenty changes', differs('changes', changes.length, 20));
changes.forEach(([name], i) => {
  const file = `${String(i + 1).padStart(2, '0')}-${name}.md`;
  checkReport(file, diff(book.folder, commits[i], commits[i + 1]));
});
checkReport('alles.md', diff(book.folder, 'begin', 'main'));
checkReport('alles.en.md', diff(book.folder, 'begin', 'main', '--lang', 'en'));
checkReport('alles.voorbeeld.md', diff(book.folder, 'begin', 'main', '--base-url', 'https://voorbeeld.example/pr/12'));
checkReport('alles.json', diff(book.folder, 'begin', 'main', '--format', 'json'));
checkReport('niets.md', diff(book.folder, 'main', 'main'));
checkReport('terug.md', diff(book.folder, 'main', 'begin'));
checkReport('stuk.json', diff(book.folder, commits[13], commits[14], '--format', 'json'));
check('one thread says what many say', differs('report', diff(book.folder, 'begin', 'main', '--jobs', '8').stdout, diff(book.folder, 'begin', 'main', '--jobs', '1').stdout));

// --- the working tree

check('a working tree without edits differs in nothing', [
  ...differs('report', /Op de site verandert niets\./.test(diff(book.folder, 'HEAD').stdout), true),
]);
book.replace('content/projecten/zorg-thuis.md', 'Zorg thuis', 'Zorg bij u thuis');
book.replace('projectenboek.toml', 'titel = "Projectenboek"', 'titel = "Het boek"');
book.write('content/projecten/ongezien.md', fs.readFileSync(path.join(book.folder, 'content/projecten/slimme-sensoren.md'), 'utf8').replace('Slimme sensoren', 'Ongezien'));
const status = git(book.top, 'status', '--porcelain', '--ignored');
checkReport('werkmap.md', diff(book.folder, 'HEAD'));
check('nothing is written', [
  ...differs('status', git(book.top, 'status', '--porcelain', '--ignored'), status),
  ...differs('HEAD', git(book.top, 'rev-parse', 'HEAD'), commits[20]),
]);
const against = (...revisions) => JSON.parse(diff(book.folder, ...revisions, '--format', 'json').stdout);
check('a revision is compared, and not the working tree', differs('records', against('HEAD', 'HEAD').records.length, 0));

// --- ways to name revisions

git(book.top, 'stash', '--quiet', '--include-untracked');
git(book.top, 'checkout', '--quiet', '-b', 'tak', commits[8]);
book.replace('content/projecten/heavenn.md', 'HEAVENN"', 'HEAVENN!"');
commit(book.top, 'on a branch');
check('A...B compares where they parted with B', [
  ...differs('ids', against('main...tak').records.map(({ id }) => id).join(), 'heavenn'),
  ...differs('commit', against('main...tak').before.commit, commits[8]),
]);
check('A... compares with the working tree', differs('ids', against('main...').records.map(({ id }) => id).join(), 'heavenn'));
check('A..B compares A with B', differs('commits', [against('main..tak')].map(({ before, after }) => [before.commit, after.commit]).join(), [commits[20], git(book.top, 'rev-parse', 'tak')].join()));
check('..B compares HEAD with B, A.. compares A with HEAD', [
  ...differs('commits of ..B', [against('..main')].map(({ before, after }) => [before.commit, after.commit]).join(), [git(book.top, 'rev-parse', 'tak'), commits[20]].join()),
  ...differs('commits of A..', [against('main..')].map(({ before, after }) => [before.commit, after.commit]).join(), [commits[20], git(book.top, 'rev-parse', 'tak')].join()),
]);
git(book.top, 'checkout', '--quiet', '--orphan', 'los');
commit(book.top, 'another beginning');
git(book.top, 'checkout', '--quiet', 'tak');
check('branches without a common beginning can be compared', differs('exit', diff(book.folder, 'main..los').exit, 0));
check('a short id is shown once', differs('names', /Vergeleken: `[0-9a-f]{7}` met/.test(diff(book.folder, commits[3].slice(0, 12)).stdout), true));

// --- a book below the top of its repository

const deep = newBook('deep', 'a/b');
deep.replace('content/projecten/heavenn.md', 'HEAVENN"', 'HEAVENN!"');
check('the book may lie below the top of the repository',
  differs('ids', JSON.parse(diff(deep.folder, 'HEAD', '--format', 'json').stdout).records.map(({ id }) => id).join(), 'heavenn'));

// --- more than fits in a comment

const large = newBook('large');
for (const [file, text] of Object.entries(manyProjects(1500))) large.write(file, text);
commit(large.top, 'many');
const long = diff(large.folder, 'HEAD~1', 'HEAD');
check('a report of 1,500 new projects fits in a comment', [...soundComment(long.stdout), ...differs('exit', long.exit, 0)]);
const whole = JSON.parse(diff(large.folder, 'HEAD~1', 'HEAD', '--format', 'json').stdout);
check('the JSON leaves nothing out', [...differs('records', whole.records.length, 1500), ...differs('links', whole.links.length, 1500)]);

// --- one address that is long

const wordy = newBook('wordy');
const kLong = `https://lang.example/${'x'.repeat(1_900)}`;
wordy.replace('content/projecten/waterstofhaven.md', 'De haven wordt', `De [haven](${kLong}) bij [een](https://een.example/), [twee](https://twee.example/) en [drie](https://zoo.example/@drie) wordt`);
const links = diff(wordy.folder, 'HEAD');
check('a long address is shown in part, and hides no other', [
  ...soundComment(links.stdout),
  ...differs('links', links.stdout.split('\n').filter((line) => /example/.test(line)).map((line) => line.replace(/ bij .*/, '')).join('\n'),
    `- <https://een.example/>\n- \`${kLong.slice(0, 300)}…\`\n- <https://twee.example/>\n- <https://zoo.example/%40drie>`),
]);

// --- what does not arrive

for (const args of [['diff', 'HEAD'], ['--help'], ['diff', 'begin', 'HEAD', '--format', 'json']]) {
  const full = fs.openSync('/dev/full', 'w');
  const run = spawnSync(program, [...args, '--root', book.folder, '--templates', path.join(checkout, 'templates')], { cwd: book.folder, env: kEnvironment, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
  fs.closeSync(full);
  check(`a result that cannot be written is no success: ${args.join(' ')}`, [
    ...differs('exit', run.status, 2),
    ...differs('stderr', run.stderr.startsWith('fout[kan-niet-schrijven]: kan `stdout` niet schrijven: '), true),
  ]);
}

// --- what cannot be compared

checkRefused('an unknown revision', diff(book.folder, 'mian'), 'onbekende-revisie', '`mian`');
checkRefused('branches without a common beginning, and where they parted', diff(book.folder, 'main...los'), 'geen-gezamenlijk-begin', '`main` en `los` hebben geen gezamenlijk begin');
for (const base of ['', '..', '...']) checkRefused(`${JSON.stringify(base)} as BASE`, diff(book.folder, base), 'ongeldige-optie', 'BASE kan niet');
checkRefused('an empty HEAD', diff(book.folder, 'main', ''), 'ongeldige-optie', 'HEAD kan niet');
checkRefused('an unknown second revision', diff(book.folder, 'main', 'kop'), 'onbekende-revisie', '`kop`');
checkRefused('a revision that is a file', diff(book.folder, 'main:projectenboek.toml'), 'onbekende-revisie', 'main:projectenboek.toml');
const bare = path.join(scratch, 'bare-folder');
fs.cpSync(path.join(checkout, 'tests/golden/basis'), bare, { recursive: true });
checkRefused('no repository', diff(bare, 'HEAD'), 'geen-git', 'bare-folder');
const shallow = path.join(scratch, 'shallow');
git(scratch, 'clone', '--quiet', '--depth', '1', '--branch', 'main', `file://${book.top}`, shallow);
checkRefused('a revision that a shallow clone lacks', diff(shallow, 'HEAD~1'), 'onbekende-revisie', '`HEAD~1`');
checkRefused('content outside the root', diff(book.folder, 'HEAD', '--content', path.join(bare, 'content')), 'ongeldige-optie', '--content');
const empty = newBook('empty');
git(empty.top, 'rm', '--quiet', '-r', 'content');
commit(empty.top, 'no content');
checkRefused('a revision without content', diff(empty.folder, 'HEAD', 'HEAD~1'), 'kan-niet-lezen', '`HEAD:content`');

// --- what stands in a revision beside files

const odd = newBook('odd');
fs.symlinkSync('/etc/passwd', path.join(odd.folder, 'content/projecten/koppeling.md'));
git(odd.top, 'update-index', '--add', '--cacheinfo', `160000,${odd.first},content/projecten/module.md`);
git(odd.top, 'add', 'content/projecten/koppeling.md');
git(odd.top, 'commit', '--quiet', '--message=odd');
const strange = diff(odd.folder, 'HEAD~1', 'HEAD', '--format', 'json');
const refused = JSON.parse(strange.stdout);
check('links and submodules in a revision are errors and are not followed', [
  ...differs('codes', refused.diagnostics.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`).join(),
    'content/projecten/koppeling.md geen-gewoon-bestand,content/projecten/module.md geen-gewoon-bestand'),
  ...differs('passwd', strange.stdout.includes('root:'), false),
  ...differs('complete', refused.complete, false),
]);

// --- the end

for (const file of fs.readdirSync(path.join(here, 'expected'))) {
  if (written.has(file)) continue;
  if (options.update) fs.rmSync(path.join(here, 'expected', file));
  else failures.push(`expected/${file} belongs to no check`);
}
failures.forEach((failure) => console.error(failure));
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
