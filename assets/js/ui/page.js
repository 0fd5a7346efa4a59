// SPDX-License-Identifier: EUPL-1.2
// The parts of the page that the script works with, and its texts. There are no words in the script: they stand in
// the page, in its language.

export const byId = (id) => document.getElementById(`s_${id}`);

export const found = byId('gevonden');
export const list = byId('projecten');

// How many projects the book has.
export const total = Number(found.dataset.totaal);

const language = document.documentElement.lang;
export const number = (value) => value.toLocaleString(language);
export const euros = (value) =>
  value.toLocaleString(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

// The text of a data attribute, with {0} and {1} filled in.
export const text = (key, ...values) => found.dataset[key].replace(/\{(\d)\}/g, (_, index) => values[index]);

// "1 project", "12 projecten".
export const projects = (count) => text(count === 1 ? 'een' : 'meer', number(count));

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(kind, act, ...words) {
  const made = element('button', { type: 'button', class: kind }, ...words);
  made.addEventListener('click', act);
  return made;
}

export const hide = (part, hidden = true) => {
  part.hidden = hidden;
};
