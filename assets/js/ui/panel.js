// SPDX-License-Identifier: EUPL-1.2
// The filters: boxes and ranges that the page has, with how many projects each would give. Nothing moves when it is
// chosen.

import { byId, euros, hide, number } from './page.js';

const kFolded = 6; // of a list that is too long

const panel = byId('filterpaneel');
const boxes = [...panel.querySelectorAll('input')];
const ranges = [...panel.querySelectorAll('[data-bereik]')];
const selectsOf = (range) => [...range.querySelectorAll('select')];

const facetOf = (box) => box.closest('[data-facet]').dataset.facet;
const nameOf = (box) => box.nextElementSibling.firstChild.data.trim();
const countOf = (box) => box.nextElementSibling.lastChild;

// { facet: [id, …] } of what can be chosen.
export const known = {};
const labels = new Map();
for (const box of boxes) {
  const facet = facetOf(box);
  (known[facet] = known[facet] ?? []).push(box.value);
  labels.set(`${facet} ${box.value}`, nameOf(box));
}

export const labelOf = (facet, id) => labels.get(`${facet} ${id}`) ?? id;
export const titleOf = (key) => panel.querySelector(`[data-bereik="${key}"] legend`).textContent;

const wholeBook = new Map(boxes.map((box) => [box, countOf(box).textContent]));

// The option for an end of a range; one that the page does not have is put in its place.
function optionFor(select, end) {
  const value = String(end ?? '');
  const there = [...select.options].find((option) => option.value === value);
  if (there) return there;
  const option = new Option(select.closest('[data-bereik="omvang"]') ? euros(end) : value, value);
  select.add(option, [...select.options].find((other) => Number(other.value) > end) ?? null);
  return option;
}

export const endName = (key, index, end) => optionFor(selectsOf(panel.querySelector(`[data-bereik="${key}"]`))[index], end).text;

// Of a long list that is folded only the first few, and what was chosen where it stands.
function fold() {
  for (const more of panel.querySelectorAll('[aria-expanded="false"]'))
    [...more.previousElementSibling.children].forEach((item, index) => hide(item, index >= kFolded && !item.querySelector('input').checked));
}

export function showChoices(state) {
  for (const box of boxes) {
    box.checked = state[facetOf(box)].includes(box.value);
    box.closest('li').classList.toggle('gekozen', box.checked);
  }
  fold();
  for (const range of ranges)
    selectsOf(range).forEach((select, index) => { optionFor(select, state[range.dataset.bereik]?.[index]).selected = true; });
}

// `counts` is { facet: { id: how many } }; without it those of the whole book come back.
export function showCounts(counts) {
  for (const box of boxes) {
    const count = counts?.[facetOf(box)][box.value] ?? 0;
    countOf(box).textContent = counts ? `(${number(count)})` : wholeBook.get(box);
    box.closest('li').classList.toggle('leeg', Boolean(counts) && count === 0);
  }
}

// `change({ key: value })` with what was chosen.
export function onChoice(change) {
  panel.addEventListener('change', ({ target }) => {
    if (target.type === 'checkbox') {
      const facet = facetOf(target);
      return change({ [facet]: boxes.filter((box) => box.checked && facetOf(box) === facet).map((box) => box.value) });
    }
    const range = target.closest('[data-bereik]');
    const ends = selectsOf(range).map(({ value }) => (value ? Number(value) : null));
    // The other end goes along when it would be on the wrong side.
    if (ends[0] !== null && ends[1] !== null && ends[0] > ends[1]) ends.fill(Number(target.value));
    change({ [range.dataset.bereik]: ends.some((end) => end !== null) ? ends : undefined });
  });
  panel.addEventListener('click', ({ target }) => {
    const more = target.closest('[aria-expanded]');
    if (!more) return;
    const isFolded = more.getAttribute('aria-expanded') === 'true';
    more.setAttribute('aria-expanded', String(!isFolded));
    const items = [...more.previousElementSibling.children];
    const next = items.find(({ hidden }) => hidden);
    for (const item of items) hide(item, false);
    fold();
    next?.querySelector('input').focus(); // the button stands after what it unfolds
  });
}
