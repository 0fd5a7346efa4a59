#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// How long from a save to the new page, in Chromium, on a made corpus.
// usage: node tests/serve/bench.mjs [--program FILE] [--projects 1000] [--saves 60] [--json FILE]
// A save takes the clock just before it writes. The page is there when the frame that shows what was saved has been drawn.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCorpus } from '../bench/corpus.mjs';
import { machine, median } from '../bench/measure.mjs';
import { launch } from '../browser/chromium.mjs';
import { startPreview } from './preview.mjs';

const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const { values } = parseArgs({
  options: {
    program: { type: 'string', default: path.join(kRoot, 'build/projectenboek') },
    projects: { type: 'string', default: '1000' },
    saves: { type: 'string', default: '60' },
    json: { type: 'string' },
  },
});

// Waits half a minute for what has to come; says what did not.
const kLongest = 30_000;
function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`after ${kLongest / 1000} seconds there was still no ${what()}`)), kLongest); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const percentile = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.ceil(list.length * part) - 1)];

// Saves the project in the middle of the corpus again and again; milliseconds of each, until the browser asks for the
// page (ours), from there until it shows, and in all.
async function measureSaves(page, file, saves) {
  const text = fs.readFileSync(file, 'utf8');
  const [line] = text.match(/^titel = .*$/m);
  let shown;
  await page.exposeFunction('reportShown', (...news) => shown?.(...news));
  // Once for every title: when the frame with it has been drawn.
  await page.addInitScript(() => {
    let last;
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent;
      if (!title || title === last) return;
      last = title;
      requestAnimationFrame(() => setTimeout(() => window.reportShown(title, performance.timeOrigin + performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  const url = page.url();
  const begin = page.waitForResponse((response) => response.url().includes('/.projectenboek/events'));
  await page.goto(url);
  await begin;
  let asked;
  page.on('request', (request) => { if (request.url() === url) asked ??= performance.timeOrigin + performance.now(); });
  const times = [];
  for (let i = -5; i < saves; ++i) {
    const title = `Opgeslagen voor de ${i + 6}e keer`;
    const arrived = new Promise((resolve) => { shown = (text, at) => { if (text.includes(title)) resolve(at); }; });
    // Between two saves the preview makes the files that are not pages; asking for one waits for that. Saves a person makes
    // are further apart than it takes.
    await within(fetch(new URL('/projecten.csv', url)).then((response) => response.text()), () => '/projecten.csv');
    const connected = page.waitForResponse((response) => response.url().includes('/.projectenboek/events'), { timeout: 0 });
    asked = undefined;
    const saved = performance.timeOrigin + performance.now();
    fs.writeFileSync(file, text.replace(line, `titel = "${title}"`));
    const missing = () => `page with "${title}" (${asked === undefined ? 'the browser never asked for it' : 'the browser asked for it'})`;
    const at = await within(arrived, missing);
    await within(connected, () => 'new stream of news behind it');
    if (i >= 0) times.push({ ours: asked - saved, browser: at - asked, whole: at - saved });
  }
  return times;
}

async function main() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-serve-bench-'));
  const browser = await launch();
  let preview;
  try {
    const corpus = path.join(work, 'corpus');
    writeCorpus({ projects: Number(values.projects), seed: 1, out: corpus });
    for (const folder of ['templates', 'assets/dist']) fs.cpSync(path.join(kRoot, folder), path.join(corpus, folder), { recursive: true });
    preview = await startPreview(values.program, corpus, ['--quiet']);
    const names = fs.readdirSync(path.join(corpus, 'content/projecten')).sort();
    const name = names.slice(names.length >> 1).find((each) => !/^concept = true/m.test(fs.readFileSync(path.join(corpus, 'content/projecten', each), 'utf8')));
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${preview.origin}/projecten/${name.slice(0, -3)}/`);
    const times = await measureSaves(page, path.join(corpus, 'content/projecten', name), Number(values.saves));
    const whole = times.map((time) => time.whole);
    const part = (name) => median(times.map((time) => time[name]));
    const result = {
      ...machine(), projects: Number(values.projects), saves: whole.length, median: median(whole), p95: percentile(whole, 0.95),
      fastest: Math.min(...whole), slowest: Math.max(...whole), ours: part('ours'), browser: part('browser'),
    };
    console.log(`${result.projects} projects, ${result.saves} saves: median ${result.median.toFixed(0)} ms, p95 ${result.p95.toFixed(0)} ms ` +
      `(${result.fastest.toFixed(0)} to ${result.slowest.toFixed(0)}) from save to the new page drawn, ` +
      `of which ${result.ours.toFixed(0)} until the browser asks for it and ${result.browser.toFixed(0)} in the browser; ${result.cores} cores, ${result.cpu}, load ${os.loadavg()[0].toFixed(1)}`);
    if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } catch (error) {
    error.message += `\nThe preview said last:\n${preview?.said.slice(-10).join('\n')}`;
    throw error;
  } finally {
    await preview?.stop();
    await browser.close();
    fs.rmSync(work, { recursive: true, force: true });
  }
}

await main();
