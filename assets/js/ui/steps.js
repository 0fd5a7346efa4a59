// SPDX-License-Identifier: EUPL-1.2
// The address and the history: a step for every choice, one for all that is typed in one go. An entry remembers how
// far the reader had scrolled and how many projects were shown.

const kScrollRest = 300; // ms: browsers allow only so many changes of an entry

let isOpen = false; // whether what is typed next still belongs to the step that was begun
let shown;

// { shown, y } of this entry as the reader left it; absent in a new one.
export const left = () => history.state ?? {};

const remember = () => history.replaceState({ shown, y: scrollY }, '');

export function rememberShown(count) {
  shown = count;
  remember();
}

// `restore` is called after Back and Forward, when the address is that of another entry.
export function watch(restore) {
  history.scrollRestoration = 'manual';
  shown = left().shown;
  addEventListener('popstate', ({ state }) => {
    if (!state) return; // a link to a place on this page
    isOpen = false;
    shown = state.shown;
    restore();
  });
  let rest;
  addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = setTimeout(remember, kScrollRest);
  }, { passive: true });
  addEventListener('pagehide', remember);
}

// Goes to `search`, an address without its path. `open`: what follows may belong to the same step.
export function go(search, open) {
  if (search === location.search) return;
  if (!(isOpen && open)) {
    remember();
    history.pushState({}, '', location.pathname + search);
  } else {
    history.replaceState({}, '', location.pathname + search);
  }
  shown = undefined;
  isOpen = open;
}

export function close() {
  isOpen = false;
}
