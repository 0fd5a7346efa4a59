// SPDX-License-Identifier: EUPL-1.2
// What the tests of the search share: words to search for out of the book itself, and how to wait for an answer.



export const kList = '/projecten/';

const kCards = ['#s_kaarten:not([hidden]) > li', '#s_tabel:not([hidden]) tbody > tr'].map((cards) => `#s_gevonden:not([hidden]) > ${cards}`).join();

// The words of titles, those that most projects have first.
export function wordsOf(projects) {
  const counts = new Map();
  for (const { titel } of projects)
    for (const word of new Set(titel.toLowerCase().match(/(?<![\p{L}-])\p{L}{7,}(?![\p{L}-])/gu) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  if (words.length < 3) throw new Error('too few words in the titles of this book to search for');
  return words;
}

// What the page says and shows now.
export const lookAt = (page) => page.evaluate((cards) => ({
  title: document.getElementById('s_projecten').textContent,
  status: document.getElementById('s_zoekstatus').textContent,
  cards: [...document.querySelectorAll(cards)].map((card) => card.querySelector('a').getAttribute('href')),
  isWhole: !document.getElementById('s_hele_lijst').hidden,
  chips: [...document.querySelectorAll('.keuze')].map((chip) => chip.textContent),
  ways: [...document.querySelectorAll('#s_niets:not([hidden]) button')].map((button) => button.textContent),
  search: location.search,
  focus: document.activeElement.id || document.activeElement.className || document.activeElement.localName,
}), kCards);

// Does something and waits until the page has said aloud what came of it. Gives what the page then shows.
export async function answerTo(page, act) {
  await page.evaluate(() => { document.getElementById('s_zoekstatus').textContent = ''; });
  await act();
  await page.waitForFunction(() => document.getElementById('s_zoekstatus').textContent !== '');
  return lookAt(page);
}

// Opens an address of the list that asks for something.
export async function openSearch({ server }, { page }, search) {
  await page.goto(server.origin + kList + search, { waitUntil: 'load' });
  await page.waitForFunction(() => document.getElementById('s_zoekstatus').textContent !== '');
  return lookAt(page);
}

// The number of projects that a title tells.
export const countIn = (title) => Number(/\d+/.exec(title.replace(/[.,](?=\d{3})/g, ''))[0]);

const label = (page, facet, id) => page.locator(`[data-facet="${facet}"] input[value="${id}"]`);

export async function tick(page, facet, id) {
  const box = label(page, facet, id);
  if (!(await box.isVisible())) await page.locator(`[data-facet="${facet}"] [aria-expanded]`).click();
  return answerTo(page, () => box.click());
}

// { facet: { id: how many } } as the labels say it.
export const countsOn = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-facet]')].map((facet) => [
  facet.dataset.facet,
  Object.fromEntries([...facet.querySelectorAll('label')].map((option) => [
    option.querySelector('input').value, Number(/\(([\d.,]+)\)\s*$/.exec(option.textContent)[1].replace(/[.,]/g, '')),
  ])),
])));

// Searches until a filter would leave nothing: { word, facet, id } of the first.
export async function nothingFor(world, tab, words) {
  for (const word of words) {
    await openSearch(world, tab, `?q=${word}`);
    for (const [facet, all] of Object.entries(await countsOn(tab.page))) {
      const [id] = Object.entries(all).find(([, count]) => count === 0) ?? [];
      if (id !== undefined) return { word, facet, id };
    }
  }
  throw new Error('no word and filter together give nothing');
}
