// SPDX-License-Identifier: EUPL-1.2
// What .ci/check, .ci/report and .ci/preview.mjs do, in a checkout of a few pages.

import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const kRight = (title) => `+++
titel = "${title}"
samenvatting = "Een zin."
soort = "project"
status = "lopend"
peildatum = 2026
themas = ["energietransitie"]
provincies = ["drenthe"]

[[bronnen]]
bron = "ipo-2022"
+++
`;

function checkout(root, program, folder) {
  const copy = (from, to) => fs.cpSync(path.join(root, from), path.join(folder, to ?? from), { recursive: true });
  copy('tests/golden/basis/content', 'content');
  copy('tests/golden/basis/projectenboek.toml', 'projectenboek.toml');
  // A warning in a file that no proposal here changes.
  fs.writeFileSync(path.join(folder, 'content/projecten/vroeger.md'), kRight('Vroeger').replace('["drenthe"]', '[]'));
  for (const name of ['boek', '.ci', '.gitignore', 'templates', 'site/.gitignore']) copy(name);
  fs.mkdirSync(path.join(folder, 'build/kept'), { recursive: true });
  fs.symlinkSync(program, path.join(folder, 'build/kept/projectenboek'));
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const git = (...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: folder, env });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=before');
}

// Runs a script of .ci/ as a host does; `host` are its variables.
function run(folder, script, args, host) {
  const { GITHUB_ACTIONS, GITLAB_CI, GITHUB_STEP_SUMMARY, ...rest } = process.env;
  return spawnSync(path.join(folder, '.ci', script), args, { cwd: folder, env: { ...rest, ...host, SOURCE_DATE_EPOCH: '1790000000' }, encoding: 'utf8' });
}

function checkCheck(folder, expect) {
  const summary = path.join(folder, 'summary.md');
  const host = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const clean = run(folder, 'check', ['HEAD'], host);
  expect(clean.status === 0, `.ci/check of what is right: ${clean.status}: ${clean.stderr}`);
  expect(fs.readFileSync(summary, 'utf8').includes('Er zijn geen fouten.'), 'the summary says that nothing is wrong');

  fs.writeFileSync(path.join(folder, 'content/projecten/nieuw.md'), kRight('Nieuw\\n```\\n::error::x').replace('drenthe', 'drente'));
  const wrong = run(folder, 'check', ['HEAD'], host);
  expect(wrong.status === 1, `.ci/check of what is wrong: ${wrong.status}`);
  const commands = wrong.stdout.split('\n').filter((line) => /^\s*::/.test(line));
  expect(commands.some((line) => line.startsWith('::error file=content/projecten/nieuw.md,line=8,')), `GitHub is told: ${wrong.stdout}`);
  expect(commands.every((line) => /^::(error|warning|notice) file=/.test(line)), 'the log has only commands of ours');
  const said = fs.readFileSync(summary, 'utf8');
  expect(said.includes('    content/projecten/nieuw.md:8:') && said.includes('Er is nog iets dat u moet veranderen'), 'the summary shows what is wrong');

  const gitlab = run(folder, 'check', ['HEAD'], { GITLAB_CI: 'true' });
  const quality = JSON.parse(fs.readFileSync(path.join(folder, 'rapport/codequality.json'), 'utf8'));
  expect(gitlab.status === 1 && quality.some(({ location }) => location.path === 'content/projecten/nieuw.md'), 'GitLab is told');
  expect(quality.some(({ location }) => location.path === 'content/projecten/vroeger.md'), 'GitLab is told of what was so already: else it would take it for solved');
  expect(!fs.readFileSync(path.join(folder, 'rapport/controle.txt'), 'utf8').includes('vroeger.md'), 'an editor hears of the change only');
  expect(gitlab.stdout.includes('content/projecten/nieuw.md:8:'), 'the log on GitLab has the text');
  expect(run(folder, 'check', ['no-such-revision'], host).status === 2, 'a revision that is not there is no success');
}

function checkReport(folder, expect) {
  const nothing = run(folder, 'report', [''], {});
  expect(nothing.status !== 0 && nothing.stderr.includes('noem de revisie'), `.ci/report without a revision: ${nothing.status}: ${nothing.stderr}`);
  const broken = run(folder, 'report', ['HEAD'], {});
  expect(broken.status === 0, `.ci/report with errors: ${broken.status}: ${broken.stderr}`);
  expect(!fs.existsSync(path.join(folder, 'voorbeeld')), 'what has errors has no preview');

  fs.writeFileSync(path.join(folder, 'content/projecten/nieuw.md'), kRight('Nieuw & <b>anders</b>'));
  const summary = path.join(folder, 'report-summary.md');
  const made = run(folder, 'report', ['HEAD'], { GITHUB_STEP_SUMMARY: summary });
  expect(made.status === 0, `.ci/report: ${made.status}: ${made.stderr}`);
  const report = fs.readFileSync(path.join(folder, 'rapport/rapport.md'), 'utf8');
  expect(report.includes('Nieuw'), 'the report names the new project');
  expect(fs.readFileSync(summary, 'utf8') === report, 'the summary is the report');
  checkPreview(path.join(folder, 'voorbeeld'), expect);
}

// Without a server every link has to name a file.
function checkPreview(folder, expect) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  expect(files.length > 10, `the preview has ${files.length} pages`);
  for (const name of files) {
    const html = fs.readFileSync(path.join(folder, name), 'utf8');
    for (const [, address] of html.matchAll(/\shref="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(address) || address.startsWith('#') || name === '404.html') continue;
      const target = path.join(folder, path.dirname(name), decodeURIComponent(address.replace(/#.*$/, '')));
      const there = fs.existsSync(target) && fs.statSync(target).isFile();
      expect(there, `preview: ${name} leads to ${address}, which is no file`);
    }
  }
  const start = fs.readFileSync(path.join(folder, 'BEKIJK.html'), 'utf8');
  expect(start.includes('href="projecten/nieuw/index.html"') && start.includes('href="themas/energietransitie/index.html"'), 'the start page lists what changed');
  expect(!start.includes('<b>'), 'a title is text');
}

export function checkScripts(root, program, expect) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-workflows-'));
  try {
    checkout(root, program, folder);
    checkCheck(folder, expect);
    checkReport(folder, expect);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
