// SPDX-License-Identifier: EUPL-1.2
// Keeps a page of the preview up to date: shows its next version in its place, and errors over it. Served by `serve` only.
(() => {
  'use strict';
  const folder = '/.projectenboek/';
  const versionOf = (script) => new URL(script.src, location.href).searchParams.get('v');
  let version = versionOf(document.currentScript);
  // What the editor closed stays closed on the next page too, until there are other errors.
  const seenKey = 'projectenboek-gezien';
  const loadedKey = 'projectenboek-herladen';
  const kSilence = 7000; // the server says something every two seconds
  const kPause = 1000;
  let source = null;
  let silence; // runs out when nothing was heard
  let overlay = null;

  const storage = {
    get: (key) => { try { return sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* then it is forgotten */ } },
  };

  function makeOverlay() {
    const host = document.createElement('projectenboek-fouten');
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${folder}live.css`;
    const dialog = document.createElement('dialog');
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'kop');
    dialog.setAttribute('aria-describedby', 'uitleg');
    const again = document.createElement('button');
    again.className = 'opnieuw';
    again.type = 'button';
    again.hidden = true;
    const status = document.createElement('p');
    status.className = 'status';
    status.setAttribute('role', 'status');
    root.append(style, dialog, again, status);
    document.body.append(host);
    const made = { host, dialog, again, status, html: '' };
    again.addEventListener('click', () => open(made));
    dialog.addEventListener('close', () => {
      storage.set(seenKey, made.html);
      again.hidden = false;
    });
    // Not shown before it looks as it should.
    made.styled = new Promise((resolve) => ['load', 'error'].forEach((name) => style.addEventListener(name, resolve)));
    return made;
  }

  function open(made) {
    made.again.hidden = true;
    if (!made.dialog.open) made.dialog.showModal();
  }

  async function show(html) {
    if (html === '') {
      overlay?.host.remove();
      overlay = null;
      storage.set(seenKey, '');
      return;
    }
    overlay ??= makeOverlay();
    const made = overlay;
    if (made.html === html) return;
    made.html = html;
    // The server escapes everything in it that comes from a file.
    made.dialog.innerHTML = html;
    made.dialog.querySelector('button').addEventListener('click', () => made.dialog.close());
    const short = made.dialog.querySelector('h2').dataset.kort;
    made.again.textContent = short;
    await made.styled;
    if (overlay !== made || made.html !== html) return;
    if (storage.get(seenKey) === html) made.again.hidden = false;
    else {
      if (made.dialog.open) made.status.textContent = short;
      open(made);
    }
  }

  // --- the next version of the page

  const isOurs = (element) => element.matches(`script[src^="${folder}"]`);
  // What in a head can be exchanged without loading anything. Of the rest each change is another page.
  const isText = (element) => element.matches('title, meta[name], link[rel=canonical], link[rel=alternate]');
  const frame = (page) => [...page.head.children].filter((element) => !isOurs(element) && !isText(element))
    .map((element) => element.outerHTML).join('\n');
  const hasScripts = (page) => [...page.querySelectorAll('script')].some((element) => !isOurs(element) && !element.type.includes('json'));

  // The page as it is at this address now, when its content can be put in the place of ours: with the same styles, and no
  // scripts of its own, which would have to run again.
  function nextPage(text) {
    const next = new DOMParser().parseFromString(text, 'text/html');
    const script = [...next.querySelectorAll('script')].find(isOurs);
    return script && frame(next) === frame(document) && !hasScripts(next) ? { next, version: versionOf(script) } : null;
  }

  function put(next) {
    const [left, top] = [scrollX, scrollY];
    const focused = document.activeElement?.id;
    overlay = null;
    [...document.head.children].filter(isText).forEach((element) => element.remove());
    document.head.append(...[...next.head.children].filter(isText));
    for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
    for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
    document.body.replaceWith(next.body);
    scrollTo({ left, top, behavior: 'instant' });
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  // The text that stands at this address now; null where it has to be loaded the ordinary way.
  async function fetchNext() {
    if (location.hash !== '' || hasScripts(document)) return null;
    const response = await fetch(location.href, { signal: AbortSignal.timeout(kSilence) });
    return response.ok && !response.redirected ? response.text() : null;
  }

  // A second time for the same version nothing else came, and may never: then not at once.
  function reload() {
    const what = `${version} ${location.href}`;
    const again = storage.get(loadedKey) === what;
    storage.set(loadedKey, what);
    setTimeout(() => location.reload(), again ? kSilence : 0);
  }

  // Much sooner than loading the page again, and without a flash. Where anything is out of the ordinary, it is loaded again.
  async function renew() {
    let text;
    try {
      text = await fetchNext();
    } catch {
      // The server is gone or too busy: loading again would put an error of the browser in the place of the page.
      return setTimeout(follow, kPause);
    }
    try {
      const found = text === null ? null : nextPage(text);
      if (found === null) return reload();
      if (found.version === version) return setTimeout(follow, kPause);
      put(found.next);
      version = found.version;
    } catch {
      return reload();
    }
    return follow();
  }

  // --- the stream of news

  function heard() {
    clearTimeout(silence);
    silence = setTimeout(connect, kSilence);
  }

  function connect() {
    disconnect();
    heard();
    source = new EventSource(`${folder}events?v=${version}&page=${encodeURIComponent(location.pathname)}`);
    const opened = source;
    opened.addEventListener('reload', () => {
      if (source === opened) disconnect();
      opened.close();
      renew();
    });
    opened.addEventListener('alive', heard);
    opened.addEventListener('errors', (event) => {
      heard();
      show(event.data);
    });
    opened.addEventListener('error', () => {
      // Refused: too many pages follow already. What only broke off is opened again by the browser.
      if (opened.readyState === EventSource.CLOSED) setTimeout(() => { if (source === opened) connect(); }, 1000);
    });
  }

  function disconnect() {
    clearTimeout(silence);
    source?.close();
    source = null;
  }

  // A page that nobody sees keeps no connection: a browser has few of them.
  const follow = () => (document.visibilityState === 'visible' ? connect() : disconnect());
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', (event) => { if (event.persisted) follow(); });
  follow();
})();
