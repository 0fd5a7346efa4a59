#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// A small static server on loopback that serves a site the way static hosting does, and counts what it sends.
// As a module: `const server = await serve(folder)`; by hand: node tests/browser/server.mjs --site site [--port 8000]

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { parseArgs } from 'node:util';
import { headersFor, readHeaders } from './headers.mjs';

const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};
const kDefaultType = 'application/octet-stream';

const kExtensions = { br: '.br', gzip: '.gz' };

// What stands compressed beside the file, else compressed once for every content, as a host caches it.
const compressed = new Map();
function compress(file, bytes, encoding) {
  const beside = file + kExtensions[encoding];
  if (fs.existsSync(beside)) return fs.readFileSync(beside);
  const key = `${encoding}:${file}:${fs.statSync(file).mtimeMs}`;
  if (!compressed.has(key)) {
    compressed.set(key, encoding === 'br' ? zlib.brotliCompressSync(bytes) : zlib.gzipSync(bytes, { level: 9 }));
  }
  return compressed.get(key);
}

function chooseEncoding(request, type) {
  if (!/^(text|application\/(.*json|xml|wasm)|image\/svg)/.test(type)) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '').split(/\s*,\s*/);
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding));
}

// What is at a URL: a file, a redirect to the address with a slash, or nothing.
function find(root, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return {};
  }
  const file = path.join(root, name);
  if (file !== root && !file.startsWith(root + path.sep)) return {};
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return { file };
  if (!stat?.isDirectory()) return {};
  const index = path.join(file, 'index.html');
  if (!fs.existsSync(index)) return {};
  return pathname.endsWith('/') ? { file: index } : { redirect: `${pathname}/` };
}

function answer(root, rules, request, response) {
  const pathname = new URL(request.url, 'http://localhost').pathname;
  const headers = headersFor(rules, pathname);
  const { file, redirect } = find(root, pathname);
  if (redirect) {
    response.writeHead(301, { ...headers, location: redirect }).end();
    return { status: 301, bytes: 0 };
  }
  const status = file ? 200 : 404;
  const source = file ?? path.join(root, '404.html');
  if (!fs.existsSync(source)) {
    response.writeHead(404, headers).end();
    return { status: 404, bytes: 0 };
  }
  const type = kTypes[path.extname(source)] ?? kDefaultType;
  const encoding = chooseEncoding(request, type);
  const plain = fs.readFileSync(source);
  const body = encoding ? compress(source, plain, encoding) : plain;
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': body.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return { status, bytes: request.method === 'HEAD' ? 0 : body.length };
}

// Returns { origin, requests, reset(), bytes(), close() }; a request is { path, status, bytes } with the bytes of
// the body as sent. `port` 0 takes a free one. What `hold(path)` gives is waited for before an answer.
export async function serve(folder, { port = 0, hold = () => undefined } = {}) {
  const root = path.resolve(folder);
  const rules = readHeaders(root);
  const requests = [];
  const server = http.createServer(async (request, response) => {
    await hold(request.url);
    const { status, bytes } = answer(root, rules, request, response);
    requests.push({ path: request.url, status, bytes });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    reset: () => requests.splice(0),
    bytes: () => requests.reduce((sum, request) => sum + request.bytes, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function main() {
  const { values } = parseArgs({ options: { site: { type: 'string', default: 'site' }, port: { type: 'string', default: '8000' } } });
  const { origin } = await serve(values.site, { port: Number(values.port) });
  console.log(`${values.site} at ${origin}/`);
}

if (process.argv[1] && import.meta.url === new URL(`file://${path.resolve(process.argv[1])}`).href) await main();
