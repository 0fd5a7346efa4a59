#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// A server that counts: bodies as the files are, and what text would weigh when a host compresses it.
// usage: node tests/bench/search/server.mjs --folder DIR [--port 8443]
// HTTP/2, as hosts have it: over HTTP/1.1 a browser asks six things at a time, and a seventh would seem to wait for an answer. That
// takes TLS, with a certificate of its own that a browser must be told to accept.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http2 from 'node:http2';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { readArguments, wholeNumber, whenCalled } from './command.mjs';

const kUsage = 'usage: node tests/bench/search/server.mjs --folder DIR [--port 8443]';
const kTypes = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};
const kCompressible = new Set(['.html', '.css', '.js', '.json', '.svg']);
// Longer than the rest that a page waits for before it searches, so that a wave holds all that needs no answer.
const kQuiet = 300;

function makeCertificate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-certificate-'));
  try {
    const [key, cert] = ['key', 'cert'].map((name) => path.join(folder, name));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
      '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: ['ignore', 'ignore', 'pipe'] });
    return { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// Holds requests until no other came for a while and then lets all of them go: what comes after that waited for one of the
// answers. So the number of waves is the number of round trips that depend on each other, however slow the machine is.
class Waves {
  waiting = [];
  count = 0;

  enter(entry) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.release(), kQuiet);
    return new Promise((resolve) => this.waiting.push({ entry, resolve }));
  }

  release() {
    this.count += 1;
    for (const { entry, resolve } of this.waiting.splice(0)) {
      entry.wave = this.count;
      resolve();
    }
  }
}

function find(folders, pathname) {
  const name = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
  return folders.map((folder) => path.join(folder, name)).find((file, i) => file.startsWith(folders[i] + path.sep) && fs.existsSync(file));
}

const sizes = new Map();
function sizesOf(file, body) {
  if (!sizes.has(file)) sizes.set(file, { bytes: body.length, gzip: kCompressible.has(path.extname(file)) ? zlib.gzipSync(body, { level: 9 }).length : body.length });
  return sizes.get(file);
}

// `folders` are looked in one after the other; `pages` are { path: html }. Gives { origin, log, waves(on), reset(), close() }: a log
// entry is { path, at, status, bytes, gzip, wave } with the wave after which nothing of it could have come sooner.
export async function serve(folders, { port = 0, pages = {} } = {}) {
  const roots = folders.map((folder) => path.resolve(folder));
  const log = [];
  let waves;
  let started = performance.now();

  async function answer(request, response) {
    const { pathname } = new URL(request.url, 'https://localhost');
    const entry = { path: pathname, at: Math.round(performance.now() - started) };
    log.push(entry);
    await waves?.enter(entry);
    const file = pages[pathname] === undefined ? find(roots, pathname) : undefined;
    const body = file ? fs.readFileSync(file) : Buffer.from(pages[pathname] ?? '');
    const status = file || body.length > 0 ? 200 : 404;
    Object.assign(entry, { status }, file ? sizesOf(file, body) : { bytes: body.length, gzip: body.length });
    const type = file ? (kTypes[path.extname(file)] ?? 'application/octet-stream') : kTypes['.html'];
    // Apart from other origins, a page may look at the clock in steps of 5 µs instead of 100.
    response.writeHead(status, {
      'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  }

  const sessions = new Set();
  const server = http2.createSecureServer(makeCertificate(), (request, response) => {
    answer(request, response).catch((error) => response.stream.destroy(error));
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => {});
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `https://127.0.0.1:${server.address().port}`,
    log,
    waves: (on) => { waves = on ? new Waves() : undefined; },
    reset: () => {
      log.length = 0;
      started = performance.now();
      if (waves) waves.count = 0;
    },
    close: () => new Promise((resolve) => {
      server.close(resolve);
      for (const session of sessions) session.destroy();
    }),
  };
}

await whenCalled(import.meta, kUsage, async () => {
  const { folder, port } = readArguments({ folder: undefined, port: '8443' });
  console.log(`${folder} at ${(await serve([folder], { port: wholeNumber(port, 'port') })).origin}/`);
});
