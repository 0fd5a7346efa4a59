// SPDX-License-Identifier: EUPL-1.2
// The projects that were found, as the cards of the list or as a table.

import { marked } from '../words.js';
import { byId, element, hide, list, text, total } from './page.js';

const cards = byId('kaarten');
const table = byId('tabel');
const heads = [...table.querySelectorAll('th')].map((head) => head.textContent);
const whole = [...document.querySelectorAll('[data-projecten] > li')];

// The cards of the page itself when it has those of the whole book, in the order of the index; else null.
export const cardsOfPage = whole.length === total ? whole : null;

const fromHtml = (html) => {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.firstElementChild;
};

// Cards of the list are cloned: the list stays what it is.
const asCard = (card) => (typeof card === 'string' ? fromHtml(card) : card.cloneNode(true));

export const idOf = (card) => card.querySelector('a').pathname.split('/').slice(-2)[0];

function mark(card, marks) {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    // From the end, so that the places before it stay right.
    for (const [from, to] of marked(node.data, marks).reverse()) {
      const words = node.splitText(from);
      words.splitText(to - from);
      words.replaceWith(element('mark', {}, words.data));
    }
  }
  return card;
}

const nodesOf = (part) => (part ? [...part.cloneNode(true).childNodes] : []);

// A card as a row; which themes and provinces a project has, the card does not always say.
function row(card, { themes, provinces }) {
  const [stand, size, period] = ['.nl-data-badge', 'strong', '.kaart__feit'].map((part) => card.querySelector(`.kaart__feiten ${part}`));
  const title = card.querySelector('a').cloneNode(true);
  title.className = 'nl-link';
  const cells = [
    [title], [themes], [provinces], nodesOf(size),
    period?.parentNode === stand.parentNode ? nodesOf(period) : [], nodesOf(stand),
  ];
  return element('tr', {}, ...cells.map((content, index) => {
    const attributes = index === 0 ? { scope: 'row' } : { 'data-kop': heads[index] };
    if (index === 3) attributes.class = 'rechts';
    return element(index === 0 ? 'th' : 'td', attributes, ...content.filter((part) => part !== ''));
  }));
}

let shown = cards; // what holds the projects now

// `items` are { card, themes, provinces }; from `firstPart` on they have a part of the query only.
export function showItems(items, { asTable, marks, firstPart }) {
  hide(cards, asTable || items.length === 0);
  hide(table, !asTable || items.length === 0);
  const made = items.map((item) => {
    const card = mark(asCard(item.card), marks);
    return asTable ? row(card, item) : card;
  });
  if (!asTable) made[firstPart]?.prepend(element('p', { class: 'kaart__deel' }, text('deel')));
  shown = asTable ? table.querySelector('tbody') : cards;
  shown.replaceChildren(...made);
}

const title = list.textContent;

export function showTitle(words) {
  list.textContent = words ?? title;
}

// On the link of the project at a place in the list or the table.
export const focusOn = (place) => shown.children[place].querySelector('a').focus();
