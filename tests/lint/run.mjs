// SPDX-License-Identifier: EUPL-1.2
// House rules that no compiler checks: licence lines, sizes, what may not stand in the tree.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { root: { type: 'string' }, program: { type: 'string' } } });
const root = values.root;
const skipped = new Set(['node_modules', 'build', '.git', 'dist', 'site', 'rapport', 'voorbeeld']);

function* walk(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.projectenboek')) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

const isCode = (file) => /\.(cpp|h|mjs|def)$/.test(file);
const mostLines = (file) => (file.endsWith('.h') ? 250 : 500);

// [what is wrong, which files, pattern]: found in none of them.
const forbidden = [
  ['a task without an issue', isCode, /\b(TODO|FIXME|XXX|HACK)\b/],
  ['exit belongs to main', (f) => f.startsWith('generator/') && !/main\.cpp$/.test(f), /\b(std::)?(quick_)?exit\(/],
  ['a download address', (f) => /package-lock\.json$/.test(f), /"resolved":/],
  ['printing belongs to commands/', (f) => /^generator\/(core|source|model|site|render|output|git|net|links)\//.test(f) && !/_test/.test(f), /\b(std::cout|std::cerr|fmt::print|printf\(|fputs\()/],
  ['a style or script in the page', (f) => /^templates\/.*\.html$/.test(f), /<style|\sstyle=|\son[a-z]+="/],
];
const self = 'tests/lint/run.mjs';

let checked = 0;
const failures = [];
for (const file of walk('')) {
  if (file === self || /\.(png|woff2|ico)$/.test(file)) continue;
  const text = readFileSync(join(root, file), 'utf8');
  checked += 1;
  if (isCode(file) && !text.split('\n', 3).some((line) => line.includes('SPDX-License-Identifier: EUPL-1.2')))
    failures.push(`${file}:1: no SPDX line`);
  const lines = text.split('\n').length;
  if (/\.(cpp|h|mjs|css)$/.test(file) && lines > mostLines(file)) failures.push(`${file}: ${lines} lines; is there a second concept in it?`);
  for (const [what, applies, pattern] of forbidden)
    if (applies(file))
      text.split('\n').forEach((line, index) => {
        if (pattern.test(line)) failures.push(`${file}:${index + 1}: ${what}: ${line.trim()}`);
      });
}

// A second opinion where the tools are there; a newcomer's machine need not have them.
for (const [tool, args] of [['shellcheck', ['boek', '.ci/run', '.ci/program', '.ci/check', '.ci/report', '.ci/night']]])
  if (existsSync(`/usr/bin/${tool}`)) {
    checked += 1;
    try {
      execFileSync(tool, args, { cwd: root, stdio: 'pipe' });
    } catch (error) {
      failures.push(`${tool}: ${error.stdout}`);
    }
  }

failures.forEach((failure) => console.error(failure));
console.log(`${checked - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
