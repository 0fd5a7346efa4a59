// SPDX-License-Identifier: EUPL-1.2
// The search of /projecten/ as a visitor uses it: with the keyboard alone, by address, with Back, without JavaScript and
// without its index. What it finds is counted again from the open data.
// usage: node tests/browser/search.test.mjs --site DIR

import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { readCsv } from './csv.mjs';
import { focused, focusProblems, press } from './focus.mjs';
import { assertNone, kRequired, readOptions } from './options.mjs';
import { answerTo, countIn, countsOn, kList, lookAt, nothingFor, openSearch, tick, wordsOf } from './search.mjs';
import { serve } from './server.mjs';
import { Site } from './site.mjs';
import { openTab, visit, withBrowser } from './tabs.mjs';

const options = readOptions({ site: kRequired });
const site = new Site(options.site);
const { projecten: projects } = site.json('data/v1/projecten.json');
const words = wordsOf(projects);
const [word] = words;

const kAtOnce = projects.length <= 250 ? 20 : 10; // what has to be fetched is shown in smaller parts
const kMostStops = 300;

const inTab = (name, use, settings) => test(name, () => withBrowser(site, async (world) => use(world, await openTab(world, settings))));
const most = (values) => [...values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map())].sort((a, b) => b[1] - a[1]);
const provinces = most(projects.flatMap(({ provincies }) => provincies)).map(([id]) => id);
const [[theme]] = most(projects.flatMap(({ themas }) => themas));

// --- with the keyboard alone

// Presses Tab until the focus is on what `selector` names; every stop on the way can be seen.
async function walkTo(page, selector, problems) {
  for (let stop = 0; stop < kMostStops; stop++) {
    const at = await press(page, 'Tab');
    if (stop % 10 === 0) problems.push(...(await focusProblems(page, at)));
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) {
      problems.push(...(await focusProblems(page, at)));
      return at;
    }
    if (at.tag === 'body' && stop > 0) break;
  }
  throw new Error(`${selector} cannot be reached: ${JSON.stringify(await lookAt(page))}`);
}

const isFocusKept = async (page, what) => assert.notEqual((await focused(page)).tag, 'body', `the focus is lost after ${what}`);

// A long list is unfolded first, and then leads on to what was not there.
async function walkToBox(page, facet, id, problems) {
  const box = `[data-facet="${facet}"] input[value="${id}"]`;
  if (!(await page.locator(box).isVisible())) {
    await walkTo(page, `[data-facet="${facet}"] [aria-expanded]`, problems);
    await page.keyboard.press('Enter');
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), box)) return;
  }
  await walkTo(page, box, problems);
}

async function tickByKeyboard(page, width, problems) {
  if (width > 768) {
    await walkToBox(page, 'provincie', provinces[0], problems);
    return answerTo(page, () => page.keyboard.press('Space'));
  }
  await walkTo(page, '#s_open_filters', problems);
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#s_filterblad').evaluate((sheet) => sheet.open));
  await page.keyboard.press('Escape');
  assert.equal((await focused(page)).id, 's_open_filters', 'Escape gives the focus back');
  await page.keyboard.press('Enter');
  await walkToBox(page, 'provincie', provinces[0], problems);
  const ticked = await answerTo(page, () => page.keyboard.press('Space'));
  await walkTo(page, '#s_filterblad button[value="toon"]', problems);
  const told = await page.locator('#s_filterblad button[value="toon"]').textContent();
  assert.equal(countIn(told), countIn(ticked.title), told);
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, 's_projecten');
  return lookAt(page);
}

// Searches, filters, sorts, makes a table and a CSV.
async function visitByKeyboard({ page }, width, problems) {
  await walkTo(page, '#s_q', problems);
  const typed = await answerTo(page, () => page.keyboard.type(word));
  assert.match(typed.title, new RegExp(`^\\d+ \\S+ ${projects.length} `));
  assert.equal(typed.status, typed.title);
  assert.equal(typed.cards.length, Math.min(kAtOnce, countIn(typed.title)));
  assert.equal(typed.search, `?q=${encodeURIComponent(word)}`);
  assert.equal(typed.focus, 's_q');
  assert.ok((await page.locator('#s_gevonden mark').count()) > 0, 'nothing is marked');
  const submitted = await answerTo(page, () => page.keyboard.press('Enter'));
  assert.equal(submitted.focus, 's_projecten');
  await page.locator('#s_q').focus();

  const ticked = await tickByKeyboard(page, width, problems);
  assert.equal(ticked.search, `?q=${encodeURIComponent(word)}&provincie=${provinces[0]}`);
  assert.ok(countIn(ticked.title) > 0 && countIn(ticked.title) <= countIn(typed.title), ticked.title);

  await walkTo(page, '#s_weergave button[value="tabel"]', problems);
  const asTable = await answerTo(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(asTable.cards, ticked.cards);
  assert.equal(await page.locator('#s_tabel caption').count(), 1);
  await walkTo(page, '#s_sorteer', problems);
  const sorted = await answerTo(page, () => page.keyboard.press('End'));
  assert.match(sorted.search, /&sorteer=peildatum&weergave=tabel$/);
  assert.equal(sorted.title, asTable.title);

  await walkTo(page, '.keuze', problems);
  const removed = await answerTo(page, () => page.keyboard.press('Enter'));
  assert.deepEqual(removed.chips, []);
  assert.equal(removed.focus, 's_projecten', 'the focus goes to the title when there is no other chip');
  await walkTo(page, '#s_csv', problems);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await isFocusKept(page, 'the CSV');
  return { removed, csv: fs.readFileSync(await download.path(), 'utf8'), name: download.suggestedFilename(), searches: [typed, ticked, asTable, sorted] };
}

for (const width of [320, 1280]) {
  inTab(`words, filters, table, order, CSV and Back with the keyboard alone, ${width} px`, async (world, tab) => {
    const { page } = tab;
    const problems = [];
    await visit(world, tab, kList);
    const { removed, csv, name, searches } = await visitByKeyboard(tab, width, problems);

    assert.equal(name, 'projecten-selectie.csv');
    const whole = readCsv(site.read('data/v1/projecten.csv'));
    const selection = readCsv(csv);
    assert.ok(csv.startsWith('\ufeff') && csv.endsWith('\r\n'));
    assert.deepEqual(selection.header, whole.header);
    assert.equal(selection.records.length, countIn(removed.title));
    const ids = new Set(selection.records.map(({ id }) => id));
    assert.deepEqual(selection.records, whole.records.filter(({ id }) => ids.has(id)));

    for (const before of [...searches].reverse()) {
      const now = await answerTo(page, () => page.goBack());
      assert.deepEqual([now.search, now.title, now.cards], [before.search, before.title, before.cards]);
    }
    const first = await answerTo(page, () => page.goBack());
    assert.deepEqual([first.search, first.isWhole, first.cards], ['', true, []]);
    assertNone([...problems, ...tab.problems], 'problem on the way');
  }, { viewport: { width, height: 800 }, acceptDownloads: true });
}

inTab('nothing found: what was asked is said again, and there is a way out for each filter and word', async (world, tab) => {
  const { page } = tab;
  const { word: typed, facet, id } = await nothingFor(world, tab, words);
  const none = await tick(page, facet, id);
  assert.equal(countIn(none.title), 0);
  const text = await page.locator('#s_niets').innerText();
  assert.ok(text.includes(typed) && text.includes(none.chips[0].replace(/^.*filter /, '')), text);
  assert.ok(none.ways.length >= 2, none.ways.join('; '));
  const gives = none.ways.slice(0, -1).map((way) => countIn(way.split(':').at(-1)));
  assert.deepEqual(gives, [...gives].sort((a, b) => b - a));
  for (const [index, expected] of gives.entries()) {
    const out = await answerTo(page, () => page.locator('#s_niets button').nth(index).press('Enter'));
    assert.equal(countIn(out.title), expected);
    assert.equal(out.focus, 's_projecten');
    const again = await answerTo(page, () => page.goBack());
    assert.deepEqual(again.ways, none.ways);
  }
  const all = await answerTo(page, () => page.locator('#s_niets button').last().press('Enter'));
  assert.deepEqual([all.search, all.isWhole], ['', true]);
  assertNone(tab.problems, 'problem');
}, { viewport: { width: 1280, height: 800 } });

inTab('a misspelt word is searched for as it was probably meant, and the page says so', async (world, tab) => {
  const { page } = tab;
  for (const known of words.slice(0, 10)) {
    const slip = known.slice(0, 3) + known.slice(4);
    const answer = await openSearch(world, tab, `?q=${slip}`);
    if (!(await page.locator('#s_bedoeld').isVisible())) continue;
    const said = await page.locator('#s_bedoeld').innerText();
    assert.ok(said.includes(slip), said);
    assert.ok(answer.status.includes(said), answer.status);
    const meant = await page.locator('#s_bedoeld button').textContent();
    const chosen = await answerTo(page, () => page.locator('#s_bedoeld button').press('Enter'));
    assert.deepEqual([chosen.search, chosen.focus, chosen.cards], [`?q=${meant}`, 's_q', answer.cards]);
    return;
  }
  assert.fail('none of ten misspelt words was understood');
});

// --- counts

// What the open data says of a project, for every facet that stands in it.
const valuesOf = {
  stand: ({ actueel }) => [actueel ? 'actueel' : 'historisch'],
  thema: ({ themas }) => themas,
  provincie: ({ provincies }) => provincies,
  instrument: ({ instrumenten }) => instrumenten,
  soort: ({ soort }) => [soort],
  status: ({ status }) => [status],
};
const firstYear = (moment) => Number(moment.slice(0, 4));

const runsIn = ({ looptijd }, from, to) => {
  if (!looptijd?.van && !looptijd?.tot) return false;
  const begin = looptijd.van ?? looptijd.tot;
  const end = looptijd.tot ?? (looptijd.open ? '9999' : looptijd.van);
  return firstYear(begin) <= to && firstYear(end) >= from;
};

function expectedCounts(chosen, others = () => true) {
  const fits = (project, skipped) => others(project) && Object.entries(chosen).every(([facet, ids]) =>
    facet === skipped || valuesOf[facet](project).some((id) => ids.includes(id)));
  const counts = Object.fromEntries(Object.keys(valuesOf).map((facet) => [facet, {}]));
  for (const [facet, values] of Object.entries(valuesOf))
    for (const project of projects.filter((one) => fits(one, facet)))
      for (const id of values(project)) counts[facet][id] = (counts[facet][id] ?? 0) + 1;
  return { total: projects.filter((project) => fits(project)).length, counts };
}

async function assertCounts(page, title, { total, counts }) {
  assert.equal(countIn(title), total);
  const shown = await countsOn(page);
  for (const [facet, options] of Object.entries(shown).filter(([key]) => key in counts))
    for (const [id, count] of Object.entries(options)) assert.equal(count, counts[facet][id] ?? 0, `${facet} ${id}`);
}

inTab('every filter tells how many projects it would give, whatever else is chosen', async (world, tab) => {
  const { page } = tab;
  await visit(world, tab, kList);
  await assertCounts(page, `${projects.length} projecten`, expectedCounts({}));
  await tick(page, 'provincie', provinces[0]);
  const two = await tick(page, 'provincie', provinces[1]);
  await assertCounts(page, two.title, expectedCounts({ provincie: provinces.slice(0, 2) }));
  const three = await tick(page, 'thema', theme);
  await assertCounts(page, three.title, expectedCounts({ provincie: provinces.slice(0, 2), thema: [theme] }));
  assert.deepEqual(three.chips.length, 3);

  const known = projects.filter(({ omvang }) => omvang?.bedrag != null);
  const sized = await openSearch(world, tab, '?omvang=1000000-');
  await assertCounts(page, sized.title, expectedCounts({}, ({ omvang }) => omvang?.bedrag >= 1000000));
  assert.ok(known.length > 0 && known.length >= countIn(sized.title));
  const years = await openSearch(world, tab, `?stand=historisch&jaar=2014-2020`);
  await assertCounts(page, years.title, expectedCounts({ stand: ['historisch'] }, (project) => runsIn(project, 2014, 2020)));
  assertNone(tab.problems, 'problem');
}, { viewport: { width: 1280, height: 800 } });

inTab('a range follows when one end passes the other', async (world, tab) => {
  const { page } = tab;
  await openSearch(world, tab, '?omvang=-1000000');
  const [from, to] = [0, 1].map((place) => page.locator('[data-bereik="omvang"] select').nth(place));
  const answer = await answerTo(page, () => from.selectOption('5000000'));
  assert.equal(answer.search, '?omvang=5000000-5000000');
  assert.equal(await to.inputValue(), '5000000');
  const odd = await openSearch(world, tab, '?omvang=1234567-');
  assert.equal(await from.inputValue(), '1234567');
  assert.ok(odd.chips[0].includes('1.234.567'), odd.chips[0]);
}, { viewport: { width: 1280, height: 800 } });

inTab('the orders: title and size as the data has them', async (world, tab) => {
  const bySize = await openSearch(world, tab, '?sorteer=omvang');
  const sizes = bySize.cards.map((href) => projects.find(({ id }) => id === href.split('/').at(-2)).omvang?.bedrag ?? -1);
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  const byTitle = await openSearch(world, tab, '?sorteer=titel');
  assert.equal(byTitle.cards.length, Math.min(kAtOnce, projects.length));
  assert.notDeepEqual(byTitle.cards, bySize.cards);
});

// --- the address

inTab('an address says all there is to say, in one order, and is understood when it says too much', async (world, tab) => {
  const { page } = tab;
  const full = `?q=${word}&stand=historisch&provincie=${[...provinces.slice(0, 2)].join(',')}&omvang=1-900000000000&jaar=1990-2040&sorteer=titel&weergave=tabel`;
  await openSearch(world, tab, full);
  const chips = await page.locator('.keuze').allTextContents();
  assert.equal(chips.length, 5, chips.join('; '));
  assert.equal(await page.locator('#s_q').inputValue(), word);
  assert.equal(await page.locator('#s_sorteer').inputValue(), 'titel');

  const odd = `?weergave=taart&utm=x&thema=bestaat-niet,${theme}&sorteer=kleur&omvang=9-1&jaar=ooit&q=${word}`;
  const shown = await openSearch(world, tab, odd);
  assert.deepEqual(shown.chips.length, 1);
  const next = await tick(page, 'stand', 'historisch');
  assert.equal(next.search, `?q=${word}&stand=historisch&thema=${theme}`);
  const same = await openSearch(world, tab, next.search);
  assert.deepEqual([same.title, same.cards, same.chips], [next.title, next.cards, next.chips]);
  assertNone(tab.problems, 'problem');
}, { viewport: { width: 1280, height: 800 } });

inTab('signs of every kind survive the way through the address', async (world, tab) => {
  const { page } = tab;
  await visit(world, tab, kList);
  const odd = `'s-Graven & <b>100%</b> "+#?é`;
  const typed = await answerTo(page, () => page.locator('#s_q').fill(odd));
  await page.reload({ waitUntil: 'load' });
  await page.waitForFunction(() => document.getElementById('s_zoekstatus').textContent !== '');
  assert.equal(await page.locator('#s_q').inputValue(), odd);
  const before = await page.evaluate(() => history.length);
  await answerTo(page, () => page.locator('#s_q').press('Enter'));
  assert.equal(await page.evaluate(() => history.length), before, 'the same search is no new step');
  assert.equal((await lookAt(page)).search, typed.search);
  assertNone(tab.problems, 'problem');
});

inTab('Back: what is typed in one go is one step; how far one was comes back, also from a project', async (world, tab) => {
  const { page } = tab;
  await visit(world, tab, kList);
  const entries = () => page.evaluate(() => history.length);
  const start = await entries();
  const typed = await answerTo(page, () => page.locator('#s_q').pressSequentially(word.slice(0, 4), { delay: 150 }));
  assert.equal(await entries(), start + 1);
  const back = await answerTo(page, () => page.goBack());
  assert.ok(back.isWhole && back.search === '');
  const forward = await answerTo(page, () => page.goForward());
  assert.deepEqual(forward.cards, typed.cards);

  const first = await openSearch(world, tab, '?sorteer=titel');
  await page.locator('#s_meer').click();
  await page.waitForFunction((count) => document.querySelectorAll('#s_kaarten > li').length > count, first.cards.length);
  const more = await lookAt(page);
  const last = page.locator('#s_kaarten > li a.kaart__titel').nth(more.cards.length - 1);
  await last.scrollIntoViewIfNeeded();
  const y = await page.evaluate(() => scrollY);
  await last.click();
  await page.waitForURL(/\/projecten\/[^/?]+\/$/);
  await page.goBack({ waitUntil: 'load' });
  await page.waitForFunction((count) => document.querySelectorAll('#s_kaarten > li').length === count, more.cards.length);
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 3, y);
}, { viewport: { width: 1280, height: 800 } });

inTab('“Toon meer” shows the next twenty, up to all, and leads on from where one was', async (world, tab) => {
  const { page } = tab;
  const start = await openSearch(world, tab, '?sorteer=titel');
  const button = page.locator('#s_meer');
  let shown = start.cards.length;
  assert.equal(shown, Math.min(kAtOnce, projects.length));
  while (await button.isVisible()) {
    const told = countIn(await button.textContent());
    assert.equal(told, Math.min(kAtOnce, projects.length - shown));
    await button.press('Enter');
    await page.waitForFunction((count) => document.querySelectorAll('#s_kaarten > li').length > count, shown);
    const isOnFirst = await page.evaluate((place) => document.querySelectorAll('#s_kaarten > li')[place].contains(document.activeElement), shown);
    assert.ok(isOnFirst, 'the focus is on the first of the new ones');
    shown += told;
  }
  const all = await lookAt(page);
  assert.equal(new Set(all.cards).size, projects.length);
});

// --- when something is missing

inTab('without JavaScript the form leads to the whole list, and the page says what to do', async (world, tab) => {
  const { page } = tab;
  for (const from of ['/', kList]) {
    await visit(world, tab, from);
    await page.locator('#s_q').fill(word);
    await page.locator('#s_q').press('Enter');
    await page.waitForURL((url) => url.pathname === kList && url.search === `?q=${word}`);
    assert.ok(await page.locator('[data-projecten] > li').first().isVisible());
    const links = await page.locator('.zonder_script a').evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
    assert.deepEqual(links, ['/provincies/', '/themas/', '/instrumenten/']);
    for (const dead of ['#s_filterpaneel', '#s_lijstbalk', '#s_gevonden', '#s_filterblad']) assert.equal(await page.locator(dead).isVisible(), false, dead);
  }
  assertNone(tab.problems, 'problem');
}, { javaScriptEnabled: false });

inTab('from the home page a word leads to what was found', async (world, tab) => {
  const { page } = tab;
  await visit(world, tab, '/');
  assert.equal(await page.locator('script[src]').count(), 0);
  await page.locator('#s_q').fill(word);
  await page.locator('#s_q').press('Enter');
  await page.waitForURL((url) => url.pathname === kList && url.search === `?q=${word}`);
  await page.waitForFunction(() => document.getElementById('s_zoekstatus').textContent !== '');
  assert.ok((await lookAt(page)).cards.length > 0);
  assertNone(tab.problems, 'problem');
});

const kFirstSearch = 60_000; // bytes

inTab('nothing is fetched before somebody wants to search, and then little', async (world, tab) => {
  const { page } = tab;
  await page.goto(world.server.origin + kList, { waitUntil: 'networkidle' });
  const isIndex = ({ path }) => path.startsWith('/zoek/');
  assert.deepEqual(world.server.requests.filter(isIndex), []);
  await answerTo(page, () => page.locator('#s_q').fill(word));
  const asked = world.server.requests.filter(isIndex);
  const size = asked.reduce((sum, { bytes }) => sum + bytes, 0);
  assert.ok(size > 0 && size < kFirstSearch, `${size} bytes in ${asked.length} files`);
});

inTab('without its index the page says so, keeps its list, and tries again when asked to', async (world, tab) => {
  const { page } = tab;
  await page.route('**/zoek/*.bin', (route) => route.fulfill({ status: 500, body: '' }));
  await visit(world, tab, kList);
  const failed = await answerTo(page, () => page.locator('#s_q').fill(word));
  assert.ok(failed.isWhole);
  assert.ok(await page.locator('#s_zoekfout').isVisible());
  assert.equal(failed.status, await page.locator('#s_zoekfout p').first().textContent());
  assert.ok(await page.locator('[data-projecten] > li').first().isVisible());
  await page.unroute('**/zoek/*.bin');
  const again = await answerTo(page, () => page.locator('#s_zoekfout button').press('Enter'));
  assert.ok(!again.isWhole && again.cards.length > 0);
  assert.equal(await page.locator('#s_zoekfout').isVisible(), false);
  assert.notEqual(again.focus, 'body');
});

// A server that keeps the index to itself until it is told to send it.
async function withLateIndex(use) {
  let send;
  const isSent = new Promise((resolve) => { send = resolve; });
  const server = await serve(site.root, { hold: (address) => (address.startsWith('/zoek/') ? isSent : undefined) });
  try {
    await withBrowser(site, async ({ browser }) => use({ server, tab: await openTab({ server, browser }), send }));
  } finally {
    send();
    await server.close();
  }
}

test('while the index is on its way the page says that it is busy, and a later question passes an earlier one', () =>
  withLateIndex(async ({ server, tab, send }) => {
    const { page } = tab;
    await page.goto(server.origin + kList, { waitUntil: 'load' });
    const height = await page.evaluate(() => document.getElementById('s_zoek').offsetHeight);
    await page.locator('#s_q').fill(words[1]);
    await page.locator('#s_bezig').waitFor();
    assert.equal(await page.evaluate(() => document.getElementById('s_zoek').offsetHeight), height, 'nothing moves');
    const late = await answerTo(page, async () => {
      await page.locator('#s_q').fill(word);
      await page.waitForFunction((wanted) => location.search === `?q=${wanted}`, word);
      send();
    });
    assert.equal(await page.locator('#s_bezig').isVisible(), false);
    const direct = await openSearch({ server }, tab, `?q=${word}`);
    assert.ok(countIn(direct.title) <= countIn(late.title), 'who is done typing gets no more than who is not');
    assert.equal(direct.search, late.search);
    assertNone(tab.problems, 'problem');
  }));

const kOnPage = 250; // projects: of a larger book the page has not all of them

inTab('on paper there is what was found, all of it if the page has that, and nothing to press', async (world, tab) => {
  const { page } = tab;
  await openSearch(world, tab, `?stand=historisch`);
  const found = countIn((await lookAt(page)).title);
  const total = projects.length <= kOnPage ? found : Math.min(found, kAtOnce);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction((count) => document.querySelectorAll('#s_kaarten > li').length === count, total);
  for (const part of ['#s_zoek', '#s_filterpaneel', '#s_lijstbalk', '.keuzes', '#s_meer', '#s_csv']) assert.equal(await page.locator(part).isVisible(), false, part);
  assert.ok(await page.locator('#s_projecten').isVisible());
}, { viewport: { width: 1280, height: 800 } });
