// SPDX-License-Identifier: EUPL-1.2
// On a small screen the filters are a sheet of their own: the same panel, which moves there and back. `onChange` hears
// that it was opened or closed.

import { byId, hide, list } from './page.js';

const sheet = byId('filterblad');
const panel = byId('filterpaneel');
const column = panel.parentNode;
const opener = byId('open_filters');
export const [clear, show] = sheet.querySelectorAll('button');

export const isOpen = () => sheet.open;

export function prepareSheet(onChange) {
  const wide = matchMedia('(min-width: 48em)');
  const place = () => hide(panel, !wide.matches);
  opener.addEventListener('click', () => {
    onChange();
    sheet.firstElementChild.append(panel);
    hide(panel, false);
    sheet.showModal();
  });
  show.addEventListener('click', () => {
    sheet.close();
    list.focus();
  });
  sheet.addEventListener('close', () => {
    if (sheet.open) return; // opened again before it was told
    column.append(panel);
    place();
    onChange();
  });
  wide.addEventListener('change', () => (sheet.open ? sheet.close() : place()));
  place();
}
