// SPDX-License-Identifier: EUPL-1.2
// The preview over content that is wrong from the start, and beside `build`.
// usage: node tests/serve/start.test.mjs --program FILE --root DIR

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import test from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { assertNone, kRequired, readOptions } from '../browser/options.mjs';
import { listFiles } from '../browser/site.mjs';
import { EditedBook, startPreview } from './preview.mjs';

const options = readOptions({ program: kRequired, root: kRequired });
const kFile = `content/projecten/${fs.readdirSync(path.join(options.root, 'content/projecten')).filter((name) => name.endsWith('.md')).sort()[0]}`;

async function withPreview(change, more, use) {
  const book = new EditedBook(options.root, options.root);
  try {
    change(book);
    const preview = await startPreview(options.program, book.root, more);
    try {
      await use(book, preview);
    } finally {
      assert.equal(await preview.stop(), 0);
    }
  } finally {
    book.remove();
  }
}

const spoil = (book) => book.edit(kFile, 'provincies = [', 'provincies = ["atlantis", ');

test('a first build with errors is a page with them, in the language asked for, until they are mended', async () => {
  const browser = await launch();
  try {
    await withPreview(spoil, ['--lang', 'en'], async (book, { origin }) => {
      const page = await browser.newPage();
      const response = await page.goto(`${origin}/projecten/`);
      assert.equal(response.status(), 503);
      assert.equal(await page.title(), '1 error');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.match(await page.locator('main').innerText(), /province atlantis does not exist/);
      assert.equal(await page.locator('projectenboek-fouten').count(), 0);
      book.edit(kFile, 'atlantis', 'avalon');
      await page.getByText('province avalon does not exist').waitFor();
      book.edit(kFile, '"avalon", ', '');
      await page.locator('link[rel=canonical][href$="/projecten/"]').waitFor({ state: 'attached' });
    });
  } finally {
    await browser.close();
  }
});

// The one thing that the preview adds.
const kScript = /<script src="\/\.projectenboek\/live\.js\?v=[0-9a-f]{16}" defer><\/script>/;

const addressOf = (file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

async function differences(site, origin) {
  const wrong = [];
  let pages = 0;
  for (const file of listFiles(site)) {
    const built = fs.readFileSync(path.join(site, file));
    const response = await fetch(origin + addressOf(file));
    const served = Buffer.from(await response.arrayBuffer());
    if (!file.endsWith('.html')) {
      if (file !== '.gitignore' && !served.equals(built)) wrong.push(file);
      continue;
    }
    ++pages;
    const text = served.toString();
    if (!kScript.test(text)) wrong.push(`${file}: no script`);
    if (text.replace(kScript, '') !== built.toString()) wrong.push(file);
  }
  assert.ok(pages > 10, `${pages} pages`);
  return wrong;
}

test('every file is what build makes of it, but for the script in pages; after a change too', async () => {
  await withPreview(() => {}, [], async (book, { origin }) => {
    const site = book.path('site');
    const build = () => execFileSync(options.program, ['build', '--root', book.root, '--out', site, '--today', '2026-07-01', '--quiet'], { stdio: 'pipe' });
    build();
    assertNone(listFiles(site).filter((file) => file.endsWith('.html') && kScript.test(fs.readFileSync(path.join(site, file), 'utf8'))), 'built page with the script');
    assertNone(await differences(site, origin), 'file that differs');
    book.edit(kFile, book.read(kFile).match(/^titel = .*$/m)[0], 'titel = "Aan het begin van de lijst"');
    build();
    // The page's own bytes tell that the change is shown.
    const changed = fs.readFileSync(path.join(site, 'projecten/index.html'), 'utf8');
    while ((await (await fetch(`${origin}/projecten/`)).text()).replace(kScript, '') !== changed);
    assertNone(await differences(site, origin), 'file that differs');
  });
});

test('only this machine gets the stream of news, and asking for what is not there ends nothing', async () => {
  await withPreview(() => {}, [], async (book, { origin }) => {
    // A page elsewhere, that lets its own name point here. fetch sends no other Host.
    const statusFor = (target, host) => new Promise((resolve, reject) => {
      http.get(origin + target, { headers: { Host: host } }, (response) => { resolve(response.statusCode); response.destroy(); }).on('error', reject);
    });
    assert.equal(await statusFor('/.projectenboek/events?page=/&v=0', 'elders.example'), 403);
    assert.equal(await statusFor('/', 'elders.example'), 403);
    assert.equal(await statusFor('/', new URL(origin).host), 200);
    assert.equal((await fetch(`${origin}/.projectenboek/events`, { method: 'POST' })).status, 405);
    assert.equal((await fetch(`${origin}/.projectenboek/none`)).status, 404);
    assert.equal((await fetch(`${origin}/none.json`)).status, 404);
    const streams = await Promise.all(Array.from({ length: 40 }, () => fetch(`${origin}/.projectenboek/events?page=/&v=0`)));
    assert.ok(streams.every(({ status }) => status === 200 || status === 503));
    await Promise.all(streams.map((stream) => stream.body.cancel()));
    assert.equal((await fetch(`${origin}/`)).status, 200);
  });
});
