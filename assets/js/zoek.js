// SPDX-License-Identifier: EUPL-1.2
// The list of all projects becomes one to search, filter, sort and save. Without this script the page is complete;
// when the index does not come it stays as it is, and says so.

import { countFilters, showChips, showWays, waysOut } from './ui/choices.js';
import { download } from './ui/csv.js';
import * as finder from './ui/finder.js';
import { button, byId, found, hide, list, number, projects, text, total } from './ui/page.js';
import { known, labelOf, onChoice, showChoices, showCounts } from './ui/panel.js';
import { cardsOfPage, focusOn, idOf, showItems, showTitle } from './ui/results.js';
import * as sheet from './ui/sheet.js';
import { readState, withoutFilters, writeState } from './ui/state.js';
import * as steps from './ui/steps.js';

// A result that has to be fetched is shown in smaller parts.
const kAtOnce = cardsOfPage ? 20 : 10;
const kTyping = 120; // ms of rest before what was typed is searched for
const kSaying = 600; // ms of rest before the result is said aloud
const kPatience = 400; // ms before the page says that it is busy

const form = byId('zoek');
const input = byId('q');
const order = byId('sorteer');
const views = [...byId('weergave').children];
const status = byId('zoekstatus');
const failure = byId('zoekfout');
const hint = byId('typen');
const busy = byId('bezig');
const meant = byId('bedoeld');
const more = byId('meer');
const csv = byId('csv');
const csvFailure = byId('csv_fout');
const opener = byId('open_filters');
const wholeList = byId('hele_lijst');
const wholeBook = byId('heel_boek');
const clearAll = byId('keuzes').lastElementChild;

let state = readState('', known);
let result; // of the state that is shown; undefined while the whole list is
let shown = 0;
let turn = 0;

// --- what the reader is told

let saying;
function say(words) {
  clearTimeout(saying);
  status.textContent = ''; // so that the same words are said again
  saying = setTimeout(() => { status.textContent = words; }, kSaying);
}

let waiting;
function isBusy(now) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    hide(busy, !now);
    hide(hint, now);
  }, now ? kPatience : 0);
}

// --- the page as a state asks for it

function showControls() {
  if (input.value.trim() !== state.q.trim()) input.value = state.q;
  showChoices(state);
  const [first] = order.options;
  first.text = state.q.trim() ? first.dataset.relevantie : first.dataset.orde;
  order.value = state.sorteer;
  for (const view of views) view.setAttribute('aria-pressed', String(view.value === state.weergave));
  const filters = countFilters(state);
  opener.lastElementChild.textContent = filters > 0 ? ` (${number(filters)})` : '';
  hide(sheet.clear, filters === 0);
}

function showWhole(isWhole) {
  hide(found, isWhole);
  hide(wholeList, !isWhole);
  hide(wholeBook, !isWhole);
}

// The list as it was; `failed`: because there is no answer.
function putBack(failed) {
  result = undefined;
  showWhole(true);
  hide(failure, !failed);
  showCounts();
  showTitle();
  sheet.show.textContent = text('toon', projects(total));
}

function provincesOf({ provincie: ids }) {
  const isAll = ids.length > 1 && ids.length === known.provincie?.length;
  return isAll ? text('alleProvincies') : ids.map((id) => labelOf('provincie', id)).join(', ');
}

async function itemOf(project) {
  const [card, values] = await Promise.all([cardsOfPage?.[project] ?? finder.cardOf(project), finder.valuesOf(project)]);
  return { card: card.html ?? card, themes: values.thema.map((id) => labelOf('thema', id)).join(', '), provinces: provincesOf(values) };
}

// Fetches the first `count` of the result; what it gives puts them on the page.
async function itemsOf({ docs, marks, withAll }, count) {
  const items = await Promise.all([...docs.slice(0, count)].map(itemOf));
  return () => {
    const firstPart = state.sorteer || withAll === 0 ? docs.length : withAll;
    showItems(items, { asTable: state.weergave === 'tabel', marks, firstPart });
    shown = items.length;
    const next = Math.min(kAtOnce, docs.length - shown);
    hide(more, next === 0);
    more.textContent = text('toonMeer', projects(next));
    hide(csv, docs.length === 0);
  };
}

// How the query was understood, when that is not how it was typed.
function showMeant({ docs, corrected, missing, withAll, unread }) {
  const said = [];
  if (corrected) {
    const [before, after] = text('bedoeld', '\0', state.q.trim()).split('\0');
    said.push(before, button('knop-in-tekst', () => {
      change({ q: corrected.text });
      input.focus();
    }, corrected.text), after);
  } else if (docs.length > 0 && missing.length > 0) said.push(text('mist', missing.join(', ')));
  else if (docs.length > 0 && withAll === 0) said.push(text('geenAlles'));
  if (unread > 0) said.push(' ', text('ongelezen', projects(unread)));
  meant.replaceChildren(...said);
  hide(meant, said.length === 0);
}

// The same for all that there is to say of a result.
async function pageOf(answer, count) {
  const { docs, counts } = answer;
  const putItems = await itemsOf(answer, count);
  const ways = docs.length === 0 ? await waysOut(state, finder.count) : null;
  return () => {
    result = answer;
    putItems();
    showCounts(counts);
    showChips(state, change);
    showMeant(answer);
    showWays(state, ways, change);
    hide(failure);
    hide(csvFailure);
    showWhole(false);
    const words = text('aantal', number(docs.length), number(total));
    showTitle(words);
    sheet.show.textContent = text('toon', projects(docs.length));
    say(meant.hidden ? words : `${words}. ${meant.textContent}`);
  };
}

// Shows `state`; a later one passes an earlier one that is still on its way.
async function show(count = kAtOnce, complete = true) {
  const mine = ++turn;
  showControls();
  if (writeState(state) === '') {
    isBusy(false);
    if (result) say(projects(total));
    putBack(false);
    return;
  }
  isBusy(true);
  try {
    const put = await pageOf(await finder.find(state, complete), count);
    if (mine === turn) put();
  } catch (error) {
    if (mine !== turn) return;
    console.warn(error);
    putBack(true);
    say(failure.firstElementChild.textContent);
  }
  if (mine === turn) isBusy(false);
}

// --- what the reader does

// What was typed last counts, also when it was not yet searched for.
let typing;
function change(part, isTyping = false) {
  clearTimeout(typing);
  state = { ...state, q: input.value, ...part };
  steps.go(writeState(state), isTyping || sheet.isOpen());
  return show(kAtOnce, !isTyping);
}

async function restore() {
  const { shown: count, y } = steps.left();
  state = readState(location.search, known);
  await show(count);
  if (y !== undefined) scrollTo(0, y);
}

input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => change({}, true), kTyping);
});
input.addEventListener('change', steps.close);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  steps.close();
  await change({});
  if (form.contains(document.activeElement)) list.focus();
});

order.addEventListener('change', () => change({ sorteer: order.value }));
for (const view of views) view.addEventListener('click', () => change({ weergave: view.value }));
for (const button of [clearAll, sheet.clear]) button.addEventListener('click', () => change(withoutFilters(state)));
failure.querySelector('button').addEventListener('click', () => {
  list.focus();
  show();
});
onChoice(change);

more.addEventListener('click', async () => {
  const [first, answer] = [shown, result];
  const put = await itemsOf(answer, shown + kAtOnce);
  if (answer !== result) return;
  put();
  steps.rememberShown(shown);
  focusOn(first);
});

csv.addEventListener('click', async () => {
  try {
    const ids = await Promise.all([...result.docs].map(async (project) => (cardsOfPage ? idOf(cardsOfPage[project]) : (await finder.cardOf(project)).id)));
    await download(csv.dataset.csv, ids, csv.dataset.naam);
    hide(csvFailure);
  } catch {
    hide(csvFailure, false);
  }
});

// On paper there is nothing to press for more.
addEventListener('beforeprint', () => {
  if (result && cardsOfPage) itemsOf(result, result.docs.length).then((put) => put());
});

// --- the page comes to life

for (const place of [form, byId('filterpaneel'), byId('lijstbalk')])
  for (const event of ['focusin', 'pointerenter']) place.addEventListener(event, finder.prepare, { once: true });

input.setAttribute('aria-describedby', 's_zoekuitleg');
byId('lijstbalk').removeAttribute('data-wacht');
isBusy(false);
sheet.prepareSheet(steps.close);
steps.watch(restore);
restore();
