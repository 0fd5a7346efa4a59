// SPDX-License-Identifier: EUPL-1.2
// Servers on this machine in every mood that a server on the web can have. A path is /<kind>/<number>; what kinds there
// are, and what a check of links should make of each, stands in `moods`.

import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import zlib from 'node:zlib';

// Stands in every body, and may stand in no report.
export const kSecret = 'INHOUD-DIE-NIEMAND-MAG-ZIEN';
const kBody = `<!doctype html><title>${kSecret}</title>`;
const kTrickleMilliseconds = 1000;

const answer = (status, headers = {}, body = kBody) => (request, response) => {
  response.writeHead(status, { 'Content-Type': 'text/html', 'Set-Cookie': 'volg=1', ...headers });
  response.end(body);
};
const ok = answer(200);
const missing = answer(404);
const to = (location, status = 302) => answer(status, { Location: location });
const hang = () => {};
const drop = (request) => request.socket.destroy();
const byMethod = (head, get) => (request, response, state) => (request.method === 'HEAD' ? head : get)(request, response, state);
// One mood for each request after another; the last stays.
const inTurn = (...moods) => (request, response, state) => moods[Math.min(state.visits - 1, moods.length - 1)](request, response, state);

// Writes until the other side has had enough.
function pour(response, chunk) {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
const endless = (status, headers, chunk) => (request, response) => {
  response.writeHead(status, headers);
  if (request.method === 'HEAD') response.end();
  else pour(response, chunk);
};
const trickle = (request, response) => {
  response.writeHead(200);
  const drip = setInterval(() => response.write('.'), kTrickleMilliseconds);
  response.on('close', () => clearInterval(drip));
};
const raw = (text) => (request) => request.socket.end(text);
const rawEndless = (text) => (request) => {
  request.socket.on('error', () => {});
  pour(request.socket, text);
};

const kMegabyte = Buffer.alloc(1 << 20);
const kBomb = zlib.gzipSync(Buffer.alloc(100 << 20));
const wait = (milliseconds, mood) => (request, response, state) => setTimeout(() => mood(request, response, state), milliseconds);
const inOneSecond = () => new Date(Date.now() + 1000).toUTCString();

export const healthy = {
  plain: ok,
  empty: answer(204, {}, undefined),
  'head-400': byMethod(answer(400), ok),
  'head-403': byMethod(answer(403), ok),
  'head-404': byMethod(missing, ok),
  'head-405': byMethod(answer(405), ok),
  'head-410': byMethod(answer(410), ok),
  'head-500': byMethod(answer(500), ok),
  'head-501': byMethod(answer(501), ok),
  'head-dropped': byMethod(drop, ok),
  'head-hangs': byMethod(hang, ok),
  'head-moved-to-missing': byMethod(to('/broken/404/head'), ok),
  slow: wait(700, ok),
  'thinks-before-it-answers': wait(1500, ok),
  'slow-404-for-head': byMethod(wait(300, missing), wait(300, ok)),
  'busy-once': inTurn(answer(429, { 'Retry-After': '1' }), ok),
  'busy-twice': inTurn(answer(429), answer(429), ok),
  'busy-until-a-date': inTurn((request, response) => answer(429, { 'Retry-After': inOneSecond() })(request, response), ok),
  'down-once': inTurn(answer(503, { 'Retry-After': '1' }), ok),
  'fault-twice': inTurn(answer(500), answer(502), ok),
  'missing-twice': inTurn(missing, missing, ok),
  'dropped-once': inTurn(drop, ok),
  moved: to('/healthy/plain/moved', 301),
  'moved-for-a-while': to('/healthy/plain/moved', 307),
  'moved-without-host': (request, response) => to(`//${request.headers.host}/healthy/plain/moved`)(request, response),
  'moved-up': to('../plain/moved?x=1#deel'),
  'moved-with-accents': to('/healthy/plain/één plek'),
  'moved-five-times': (request, response) => {
    const step = Number(new URL(request.url, 'http://a').searchParams.get('stap') ?? 0);
    (step < 5 ? to(`?stap=${step + 1}`) : ok)(request, response);
  },
  gzip: answer(200, { 'Content-Encoding': 'gzip' }, zlib.gzipSync(kBody)),
  'gzip-that-is-none': answer(200, { 'Content-Encoding': 'gzip' }),
  'head-404-and-a-bomb': byMethod(missing, endless(200, { 'Content-Encoding': 'gzip' }, kBomb)),
  'head-404-and-no-end': byMethod(missing, endless(200, {}, kMegabyte)),
  'head-404-and-a-trickle': byMethod(missing, trickle),
  'length-that-is-wrong': byMethod(missing, (request) => request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n${kSecret}`)),
  'old-protocol': raw('HTTP/1.0 200 OK\r\n\r\n'),
  'early-hints': raw('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'),
  'many-headers': answer(200, Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`X-Kop-${i}`, 'x'.repeat(100)]))),
};

export const unknown = {
  401: answer(401),
  403: answer(403),
  418: answer(418),
  451: answer(451),
  500: answer(500),
  503: answer(503),
  999: answer(999),
  busy: answer(429),
  'missing-but-faulty': inTurn(missing, missing, answer(500)),
  hangs: hang,
  dropped: drop,
  loop: to('?rond'),
  'loop-of-two': (request, response) => to(request.url.endsWith('?b') ? '?a' : '?b')(request, response),
  'moved-for-ever': (request, response, state) => to(`?stap=${state.visits}`)(request, response),
  'not-http': raw('220 mail.voorbeeld.nl ESMTP\r\n'),
  'old-as-the-web': raw(kBody),
  'headers-without-end': rawEndless(`HTTP/1.1 200 OK\r\n${'X-Kop: x\r\n'.repeat(1000)}`),
  'header-trickle': (request) => {
    const drip = setInterval(() => request.socket.write('H'), kTrickleMilliseconds);
    request.socket.on('close', () => clearInterval(drip)).on('error', () => {});
  },
};

export const broken = {
  404: missing,
  410: answer(410),
  'head-405': byMethod(answer(405), missing),
  'head-500': byMethod(answer(500), missing),
  'head-dropped': byMethod(drop, missing),
  'head-404-get-410': byMethod(missing, answer(410)),
  slow: wait(300, missing),
  patient: answer(404, { 'Retry-After': '3600' }),
  moved: to('/broken/404/moved', 301),
  'moved-twice': to('/broken/moved/again'),
  gzip: answer(404, { 'Content-Encoding': 'gzip' }, zlib.gzipSync(kBody)),
  'no-end': byMethod(missing, endless(404, {}, kMegabyte)),
};

// Of a server that says so once no further link is asked.
const away = { 'patience-of-an-hour': answer(503, { 'Retry-After': '3600' }) };

const moods = { healthy, unknown, broken, away };

// One server for each address, so that no host has many links. `visits` and `most` tell what they saw.
export async function startStub(addresses) {
  const seen = { requests: [], visits: new Map(), most: 0, running: new Map() };
  const servers = [];
  const handle = (request, response) => {
    const host = request.socket.localAddress;
    const [, verdict, mood] = new URL(request.url, 'http://a').pathname.split('/');
    const key = `${host}${request.url.split('?')[0]}`;
    const visits = (seen.visits.get(key) ?? 0) + 1;
    seen.visits.set(key, visits);
    seen.requests.push({ method: request.method, key, headers: request.headers });
    const running = (seen.running.get(host) ?? 0) + 1;
    seen.running.set(host, running);
    seen.most = Math.max(seen.most, running);
    response.on('close', () => seen.running.set(host, seen.running.get(host) - 1));
    response.on('error', () => {});
    (moods[verdict]?.[mood] ?? missing)(request, response, { visits });
  };
  for (const address of addresses) servers.push(await listen(http.createServer(handle), address));
  return { seen, servers, hosts: servers.map((server) => hostOf(server)), close: () => servers.forEach(end) };
}

// Breaks off the first `breaks` connections before anything is said.
export function startTls(options, address, breaks = 0) {
  const server = https.createServer(options, ok);
  let left = breaks;
  server.prependListener('connection', (socket) => {
    if (left-- > 0) socket.destroy();
  });
  return listen(server, address);
}

// Counts who knocks, whatever they say.
export async function startCanary(addresses) {
  const canary = { knocks: 0, servers: [], port: 0 };
  for (const address of addresses) {
    const server = net.createServer((socket) => {
      canary.knocks += 1;
      socket.on('error', () => {});
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    });
    canary.servers.push(await listen(server, address, canary.port));
    canary.port = server.address().port;
  }
  canary.close = () => canary.servers.forEach(end);
  return canary;
}

export function listen(server, address, port = 0) {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('clientError', (error, socket) => socket.destroy());
    server.listen({ host: address, port, ipv6Only: address.includes(':') }, () => resolve(server));
  });
}

export const hostOf = (server) => `${server.address().address}:${server.address().port}`;

export function end(server) {
  server.close();
  server.closeAllConnections?.();
}
