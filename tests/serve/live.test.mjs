// SPDX-License-Identifier: EUPL-1.2
// The preview as an editor has it: a page in Chromium that follows what is saved.
// usage: node tests/serve/live.test.mjs --program FILE --root DIR

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import test, { after, before, beforeEach, afterEach } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { kRequired, readOptions } from '../browser/options.mjs';
import { EditedBook, startPreview } from './preview.mjs';

const options = readOptions({ program: kRequired, root: kRequired });
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const kProjects = fs.readdirSync(path.join(options.root, 'content/projecten')).filter((name) => name.endsWith('.md')).sort();
const kFile = `content/projecten/${kProjects[0]}`;
const kUrl = `/projecten/${kProjects[0].slice(0, -3)}/`;
// Named in the file of a project; refers to nothing.
const kBad = ['provincies = [', 'provincies = ["atlantis", '];

let browser, context, page, book, preview;

before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });
beforeEach(async () => {
  book = new EditedBook(options.root, options.root);
  preview = await startPreview(options.program, book.root);
  context = await browser.newContext({ baseURL: preview.origin });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  assert.ok(preview.isRunning(), `the preview ended: ${preview.said.slice(-5).join('\n')}`);
  assert.equal(await preview.stop(), 0);
  book.remove();
});

// Until the page listens: before that a change is seen when it connects, which is another way to the same end.
async function open(url) {
  const connected = page.waitForResponse((response) => response.url().includes('/.projectenboek/events'));
  await page.goto(url);
  await connected;
}

const title = (text) => book.edit(kFile, book.read(kFile).match(/^titel = .*$/m)[0], `titel = "${text}"`);
const showsTitle = (text) => page.waitForFunction((wanted) => document.querySelector('h1')?.textContent.includes(wanted), text);
const dialog = () => page.locator('projectenboek-fouten').getByRole('alertdialog');
const overlayShown = () => dialog().waitFor({ state: 'visible' });
const overlayGone = () => page.locator('projectenboek-fouten').waitFor({ state: 'detached' });
const list = async () => (await dialog().innerText()).replace(/\s+/g, ' ');

test('a saved page is loaded again, and stays where it was scrolled to', async () => {
  await open(kUrl);
  await page.evaluate(() => scrollTo(0, 400));
  const at = await page.evaluate(() => scrollY);
  assert.ok(at > 100, 'the page is too short to scroll');
  title('Nieuwe naam van dit project');
  await showsTitle('Nieuwe naam van dit project');
  await page.waitForFunction((y) => Math.abs(scrollY - y) < 60, at);
});

test('a page that took its next version in is the page that a browser loads', async () => {
  const tree = (of) => of.evaluate(() => document.documentElement.outerHTML.replace(/<script src="\/\.projectenboek[^>]*><\/script>/, '').replace(/>\s+/g, '>').replace(/\s+</g, '<'));
  // What stands in a head in another order is the same head.
  const sorted = (of) => of.evaluate(() => [...document.head.children].filter(({ src }) => !src).map(({ outerHTML }) => outerHTML).sort());
  await open(kUrl);
  await page.evaluate(() => { window.isFirst = true; });
  title('Ingenomen');
  await showsTitle('Ingenomen');
  assert.equal(await page.evaluate(() => window.isFirst), true, 'the page was loaded again');
  const fresh = await context.newPage();
  await fresh.goto(kUrl);
  assert.deepEqual(await sorted(page), await sorted(fresh));
  const body = (html) => html.slice(html.indexOf('<body'));
  assert.equal(body(await tree(page)), body(await tree(fresh)));
  title('Nog eens ingenomen');
  await showsTitle('Nog eens ingenomen');
  assert.match(await page.title(), /^Nog eens ingenomen/);
});

test('a page with a script of its own is loaded again', async () => {
  book.write('assets/dist/eigen.js', 'window.hasRun = document.querySelector("h1").textContent;\n');
  book.edit('templates/_voet.html', '</body>', '<script src="/eigen.js"></script></body>');
  await open(kUrl);
  await page.waitForFunction(() => document.querySelector('script[src="/eigen.js"]'));
  await page.evaluate(() => { window.isFirst = true; });
  title('Met script');
  await showsTitle('Met script');
  assert.equal(await page.evaluate(() => window.isFirst), undefined);
});

// The times that the page asks for an address from now on.
function countRequests(url) {
  const asked = { times: 0 };
  page.on('request', (request) => { if (new URL(request.url()).pathname === url) ++asked.times; });
  return asked;
}

test('a page that does not change is not loaded again', async () => {
  const other = await context.newPage();
  await open(kUrl);
  const asked = countRequests(kUrl);
  const connected = other.waitForResponse((response) => response.url().includes('/events'));
  await other.goto('/toegankelijkheid/');
  await connected;
  const file = 'content/paginas/toegankelijkheid.md';
  book.write(file, `${book.read(file)}\nEen zin erbij.\n`);
  await other.getByText('Een zin erbij.').waitFor();
  // The news of this change comes behind that of the one before.
  title('Nu wel');
  await showsTitle('Nu wel');
  assert.equal(asked.times, 1);
});

test('a page whose address is written in another way is not loaded again and again', async () => {
  const url = kUrl.replace(/\/([a-z0-9])([^/]*)\/$/, (_, first, rest) => `/%${first.charCodeAt(0).toString(16)}${rest}/`);
  assert.notEqual(url, kUrl);
  await open(url);
  const asked = countRequests(url);
  await page.waitForTimeout(1500);
  assert.equal(asked.times, 0);
  title('Onder een andere naam');
  await showsTitle('Onder een andere naam');
});

test('a page gives up waiting for a stream that says nothing, and for a page that does not come', async () => {
  let held = 0;
  await page.route('**/.projectenboek/events*', (route) => (held++ === 0 ? undefined : route.continue()));
  await page.goto(kUrl);
  await page.waitForResponse((response) => response.url().includes('/.projectenboek/events'), { timeout: 15_000 });
  assert.equal(held, 2);
  await page.route(`**${kUrl}`, (route) => (route.request().resourceType() === 'fetch' && held++ < 3 ? undefined : route.continue()));
  title('Eindelijk');
  await showsTitle('Eindelijk');
});

test('errors are listed over the last good page, and go when they are mended', async () => {
  await open(kUrl);
  const heading = await page.locator('h1').innerText();
  book.edit(kFile, ...kBad);
  await overlayShown();
  const text = await list();
  const line = book.read(kFile).split('\n').findIndex((each) => each.startsWith('provincies = ')) + 1;
  assert.match(text, /^1 fout De laatste goede versie blijft te zien tot dit hersteld is\. Sluiten \(Esc\)/);
  assert.ok(text.includes(`${kFile}:${line}:15 provincie atlantis bestaat niet (onbekende-provincie)`), text);
  assert.match(await dialog().locator('pre').innerText(), /\n +\| +\^{10}/);
  assert.equal(await page.locator('h1').innerText(), heading);
  book.edit(kFile, kBad[1], kBad[0]);
  await overlayGone();
  assert.equal(await page.locator('h1').innerText(), heading);
});

test('the errors can be read and closed by keyboard, and come back when they are others', async () => {
  await open(kUrl);
  book.edit(kFile, ...kBad);
  await overlayShown();
  const focused = () => page.evaluate(() => document.querySelector('projectenboek-fouten').shadowRoot.activeElement?.textContent);
  assert.equal(await focused(), 'Sluiten (Esc)');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  const again = page.getByRole('button', { name: '1 fout' });
  await again.press('Enter');
  await overlayShown();
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  // Another page does not show again what was closed.
  await open('/over/');
  await again.waitFor();
  assert.equal(await dialog().isVisible(), false);
  book.edit(kFile, 'atlantis', 'avalon');
  await overlayShown();
  assert.match(await list(), /provincie avalon bestaat niet/);
});

for (const colorScheme of ['light', 'dark']) {
  test(`the errors are accessible, ${colorScheme}`, async () => {
    await page.emulateMedia({ colorScheme });
    await open(kUrl);
    book.edit(kFile, ...kBad);
    await overlayShown();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document.querySelector('projectenboek-fouten')));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html)}`), []);
  });
}

test('what is written in a file cannot become part of the page', async () => {
  await open(kUrl);
  book.edit(kFile, 'provincies = [', 'provincies = ["<img src=x onerror=alert(1)>", ');
  await overlayShown();
  assert.equal(await dialog().locator('img').count(), 0);
  assert.match(await list(), /<img src=x onerror=alert\(1\)>/);
});

test('an error in a template stands over the last good page too', async () => {
  await open(kUrl);
  book.edit('templates/project.html', '{{titel}}', '{{titel}}{{bestaat_niet}}');
  await overlayShown();
  assert.match(await list(), /templates\/project\.html:\d+:\d+ de sleutel bestaat_niet bestaat hier niet/);
  book.edit('templates/project.html', '{{bestaat_niet}}', '!');
  await overlayGone();
  await showsTitle('!');
});

test('a style sheet that changes loads the page again', async () => {
  await open('/over/');
  book.write('assets/dist/boek.css', `${book.read('assets/dist/boek.css')}\nh1 { outline: 7px solid }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px');
});

test('an editor that saves by putting another file in its place is followed', async () => {
  await open(kUrl);
  for (const name of ['Eerste naam', 'Tweede naam']) {
    book.replace(kFile, book.read(kFile).replace(/^titel = .*$/m, `titel = "${name}"`));
    await showsTitle(name);
  }
});

test('a page whose file gets another name is not there any more, and is again when the name is', async () => {
  const [one, other] = ['tijdelijk', 'elders'].map((id) => book.path(`content/paginas/${id}.md`));
  fs.writeFileSync(one, '+++\ntitel = "Tijdelijk"\nomschrijving = "Voor even."\n+++\n\nTekst.\n');
  await open(kUrl);
  await page.waitForFunction(async () => (await fetch('/tijdelijk/')).ok);
  await open('/tijdelijk/');
  await showsTitle('Tijdelijk');
  fs.renameSync(one, other);
  await page.waitForFunction(() => !document.querySelector('h1')?.textContent.includes('Tijdelijk'));
  assert.equal((await page.request.get('/tijdelijk/')).status(), 404);
  assert.equal((await page.request.get('/elders/')).status(), 200);
  fs.renameSync(other, one);
  await showsTitle('Tijdelijk');
});

test('a content folder that is gone is an error, and all is well when it is back', async () => {
  await open(kUrl);
  fs.renameSync(book.path('content'), book.path('weg'));
  await overlayShown();
  assert.match(await list(), /content/);
  fs.renameSync(book.path('weg'), book.path('content'));
  await overlayGone();
  title('Na de terugkeer');
  await showsTitle('Na de terugkeer');
});

test('a folder of projects that is deleted and made again is followed', async () => {
  await open('/over/');
  const folder = book.path('content/projecten');
  const kept = book.path('weg');
  fs.cpSync(folder, kept, { recursive: true });
  fs.rmSync(folder, { recursive: true });
  fs.cpSync(kept, folder, { recursive: true });
  title('Opnieuw gemaakt');
  await open(kUrl);
  await showsTitle('Opnieuw gemaakt');
  await overlayGone();
});

test('a burst of a thousand changes ends at the last of them', async () => {
  await open(kUrl);
  for (let i = 0; i < 1000; ++i) {
    if (i % 2) book.write(`content/projecten/los-${i % 40}.md`, i % 3 ? 'onzin' : '');
    else title(`Naam ${i}`);
  }
  for (let i = 1; i < 40; i += 2) fs.rmSync(book.path(`content/projecten/los-${i}.md`), { force: true });
  title('Naam ten slotte');
  await showsTitle('Naam ten slotte');
  await overlayGone();
});

test('whatever stands in a file, the last good page stays', async () => {
  await open(kUrl);
  const heading = await page.locator('h1').innerText();
  const good = book.read(kFile);
  const kBadFiles = ['', '\0\0\0', '+++', '+++\n+++\n', '---\ntitel: x\n---\n', 'a'.repeat(300_000), '\xff\xfe', `+++\n${'a.'.repeat(5000)}b = 1\n+++\n`];
  for (const bad of kBadFiles) {
    fs.writeFileSync(book.path(kFile), bad, 'latin1');
    await overlayShown();
    assert.equal(await page.locator('h1').innerText(), heading);
    book.write(kFile, good);
    await overlayGone();
  }
});
