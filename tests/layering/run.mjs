// SPDX-License-Identifier: EUPL-1.2
// The one-way dependencies of generator/: a folder includes only itself and the folders above it in
// the table of docs/architecture.md (its tests may look up), and each third-party header stays in the files that own it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { root: { type: 'string' }, program: { type: 'string' } } });
const generator = join(values.root, 'generator');

// From the bottom up: each may include those before it.
const order = ['core', 'git', 'source', 'model', 'language', 'search', 'site', 'charts', 'render', 'change', 'output', 'net', 'links', 'serve', 'commands'];

// Which files may include which outside headers. Tests may include what they test with.
const owners = [
  [/^<toml\+\+\//, ['source/toml_reader.cpp']],
  [/^<cmark-gfm/, ['source/markdown_reader.cpp']],
  [/^<kainjow\//, ['render/templates.cpp']],
  [/^<rapidjson\//, ['render/json_writer.cpp']],
  [/^<CLI\//, ['commands/options.cpp']],
  [/^<git2/, ['git/repository.h']],
  [/^<curl\//, ['net/curl_client.cpp']],
  [/^<idn2/, ['net/web_address.cpp']],
  [/^<httplib/, ['serve/server.cpp']],
  [/^<xxhash/, ['core/content_hash.cpp']],
  [/^<zlib/, ['core/gzip.cpp']],
  [/^<libdeflate/, ['core/whole_gzip.cpp']],
  [/^<utf8proc/, ['language/letters.cpp']],
  [/^<brotli\//, ['output/brotli.cpp']],
  [/^<(thread|mutex|condition_variable|future)>/, ['core/parallel.h', 'core/parallel.cpp', 'core/disk_folder.cpp', 'serve/server.cpp']],
  [/^<catch2\//, []],
];

const failures = [];
let checked = 0;
const fail = (file, line, text) => failures.push(`${file}:${line}: ${text}`);

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(cpp|h)$/.test(entry.name)) yield path;
  }
}

function checkInclude(file, line, target) {
  checked += 1;
  const isTest = /_test\.cpp$|^test_main\.cpp$/.test(file);
  if (target.startsWith('<')) {
    const rule = owners.find(([pattern]) => pattern.test(target));
    if (rule && !isTest && !rule[1].includes(file)) fail(file, line, `${target} belongs in ${rule[1].join(', ') || 'tests'}`);
    return;
  }
  const from = order.indexOf(file.split('/')[0]);
  const to = order.indexOf(target.slice(1).split('/')[0]);
  if (!target.endsWith('codes.def"') && to < 0) fail(file, line, `${target} is not named by its folder`);
  // Tests may look up: they stand beside what they test and use what makes it.
  if (from >= 0 && to > from && !isTest) fail(file, line, `${target} stands below ${order[from]}/ in the order of the folders`);
}

for (const path of sources(generator)) {
  const file = path.slice(generator.length + 1);
  readFileSync(path, 'utf8').split('\n').forEach((text, index) => {
    const include = text.match(/^#include ([<"][^>"]+[>"])/);
    if (include) checkInclude(file, index + 1, include[1]);
  });
}
failures.forEach((failure) => console.error(failure));
console.log(`${checked - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
