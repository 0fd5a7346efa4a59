#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// What `links` makes of servers in every mood, and that it reaches no address that is not public, however it is written.
// Everything listens on this machine only; nothing here asks the web.
// usage: node tests/links/run.mjs --program FILE [--root CHECKOUT]

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spellings, tricks } from './spellings.mjs';
import { broken, end, healthy, hostOf, kSecret, listen, startCanary, startStub, startTls, unknown } from './stub.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { program: { type: 'string' }, root: { type: 'string', default: path.join(here, '../..') } } });
const program = path.resolve(options.program ?? path.join(options.root, 'build/projectenboek'));
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'boek-links-'));

let passed = 0;
const failures = [];
function expect(what, found, wanted) {
  if (JSON.stringify(found) === JSON.stringify(wanted)) passed += 1;
  else failures.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

// --- one run of the program on a project with these links

function project(name, urls, more = '') {
  const root = path.join(temporary, name);
  fs.cpSync(path.join(here, '../golden/basis'), root, { recursive: true });
  const links = urls.map((url) => `[[links]]\ntitel = "x"\nurl = "${url}"\n`).join('');
  fs.writeFileSync(path.join(root, 'content/projecten/nieuw.md'), `+++
titel = "Nieuw"
samenvatting = "Een zin."
soort = "project"
status = "lopend"
peildatum = 2026
themas = ["energietransitie"]
provincies = ["groningen"]
${links}[[bronnen]]
titel = "Verslag"
+++
`);
  // What the basis itself links to stays out of it.
  fs.appendFileSync(path.join(root, 'projectenboek.toml'), `\n[links]\nuitzonderingen = [{url_prefix = "https://www.ipo.nl/", reden = "hoort bij de basis"}]\n${more}`);
  return root;
}

// A proxy of the environment must not come between: the canary would hear of it.
function run(root, args, proxy) {
  const env = { ...process.env, HOME: temporary, SOURCE_DATE_EPOCH: '' };
  delete env.SOURCE_DATE_EPOCH;
  if (proxy) for (const name of ['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']) env[name] = `http://127.0.0.1:${proxy}`;
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['links', '--root', root, '--format', 'json', '--today', '2026-11-20', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = ['', ''];
    child.stdout.on('data', (text) => { out[0] += text; });
    child.stderr.on('data', (text) => { out[1] += text; });
    child.on('error', reject);
    child.on('close', (status) => {
      if (!out[0].startsWith('{')) return reject(new Error(`exit ${status}, no JSON: ${out[0].slice(0, 500)}${out[1].slice(0, 500)}`));
      return resolve({ status, text: out.join(''), ...JSON.parse(out[0]) });
    });
  });
}

const states = (links) => {
  const count = { fine: 0, unknown: 0, broken: 0 };
  for (const { state } of links) count[state] += 1;
  return count;
};
const lines = (links) => links.map(({ url, state, explanation }) => `${url} ${state}: ${explanation}`);

// --- healthy, broken and neither

const kHosts = 64;
const kHealthy = 200;
const kBroken = 50;
const kRedirectHosts = 12;
const kBrokenHosts = 6; // names that do not exist, and certificates of another host

function certificate(name, alternative) {
  const [key, cert] = ['key', 'crt'].map((kind) => path.join(temporary, `${name}.${kind}`));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', `subjectAltName=${alternative}`, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  return { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
}

async function moods() {
  const stub = await startStub(Array.from({ length: kHosts }, (_, i) => `127.0.1.${i + 1}`));
  const away = await startStub(['127.0.3.1']);
  const right = certificate('right', 'IP:127.0.2.1');
  const wrong = certificate('wrong', 'DNS:een.ander.example');
  const strange = certificate('strange', 'IP:127.0.2.3');
  const shaky = certificate('shaky', 'IP:127.0.2.4');
  const tls = [await startTls(right, '127.0.2.1'), await startTls(wrong, '127.0.2.2'), await startTls(strange, '127.0.2.3'), await startTls(shaky, '127.0.2.4', 2)];
  const trusted = path.join(temporary, 'trusted.pem');
  fs.writeFileSync(trusted, Buffer.concat([right.cert, wrong.cert, shaky.cert]));
  const proxy = await startCanary(['127.0.0.1']);

  let next = 0;
  const urlOf = (verdict, mood) => `http://${stub.hosts[next++ % kHosts]}/${verdict}/${mood}/${next}`;
  const some = (verdict, list, count) => Array.from({ length: count }, (_, i) => urlOf(verdict, Object.keys(list)[i % Object.keys(list).length]));
  const wanted = {
    fine: [`https://${hostOf(tls[0])}/`, `https://${hostOf(tls[3])}/`, ...some('healthy', healthy, kHealthy - 2)],
    broken: [...Array.from({ length: kBrokenHosts - 1 }, (_, i) => `https://www${i}.bestaatniet.invalid/`), `https://${hostOf(tls[1])}/`, ...some('broken', broken, kBroken - kBrokenHosts)],
    unknown: [
      `https://${hostOf(tls[2])}/`, ...some('unknown', unknown, Object.keys(unknown).length),
      ...[1, 2, 3, 4].map((i) => `http://${away.hosts[0]}/away/patience-of-an-hour/${i}`), `https://${stub.hosts[0]}/healthy/plain/not-tls`,
    ],
  };
  const root = project('moods', Object.values(wanted).flat());
  const args = ['--allow-private', '--timeout', '2', '--ca-file', trusted];
  const started = Date.now();
  const first = await run(root, args, proxy.port);
  const seconds = (Date.now() - started) / 1000;
  const of = (run_, urls) => run_.links.filter(({ url }) => urls.includes(url));
  const not = (state) => lines(of(first, wanted[state]).filter((link) => link.state !== state));

  expect('healthy links', of(first, wanted.fine).length, kHealthy);
  expect('healthy links that are not fine', not('fine'), []);
  expect('broken links', of(first, wanted.broken).length, kBroken);
  expect('broken links that were missed', not('broken'), []);
  expect('links of which nobody can tell, and that were judged', not('unknown'), []);
  expect('requests to a server that wants to be left alone for an hour', away.seen.requests.length, 1);
  expect('why its links are unknown', [...new Set(of(first, wanted.unknown).filter(({ url }) => url.includes('/away/')).map(({ status }) => status))], [503]);
  expect('what is no TLS is no wrong certificate', of(first, wanted.unknown).find(({ url }) => url.endsWith('/not-tls')).reason, 'no-connection');
  expect('exit', first.status, 1);
  expect('a diagnostic for each broken link', first.diagnostics.map(({ code }) => code), wanted.broken.map(() => 'externe-link-kapot'));
  expect('requests at once at one host, at most two', stub.seen.most <= 2, true);
  expect('knocks at the proxy of the environment', proxy.knocks, 0);
  expect('bodies in the report', first.text.includes(kSecret), false);
  const headers = stub.seen.requests.flatMap(({ headers: sent }) => Object.keys(sent));
  expect('headers sent', [...new Set(headers)].sort(), ['accept', 'host', 'user-agent']);
  expect('moved links say where to', of(first, wanted.fine).filter(({ url }) => /\/moved\/\d/.test(url)).every(({ moved_to }) => moved_to?.endsWith('/healthy/plain/moved')), true);
  console.log(`${kHealthy} healthy and ${kBroken} broken links, ${stub.seen.requests.length} requests, ${seconds.toFixed(1)} s: `
    + `${not('fine').length} healthy not called fine, ${not('broken').length} broken missed`);

  await again(root, args, stub, wanted, of);
  [...tls].forEach(end);
  proxy.close();
  stub.close();
  away.close();
}

// A second check asks only for what was broken.
async function again(root, args, stub, wanted, of) {
  stub.seen.requests.length = 0;
  const second = await run(root, [...args, '--report', path.join(root, 'report.md')]);
  const asked = new Set(stub.seen.requests.map(({ key }) => key.split('/')[1]));
  expect('kinds asked for again', [...asked], ['broken']);
  expect('verdicts of the second check', states(second.links), states([...of(second, wanted.fine).map(() => ({ state: 'fine' })), ...wanted.broken.map(() => ({ state: 'broken' })), ...wanted.unknown.map(() => ({ state: 'unknown' }))]));
  expect('from the cache', second.counts.from_cache, wanted.fine.length + wanted.unknown.length);
  const report = fs.readFileSync(path.join(root, 'report.md'), 'utf8');
  expect('broken links in the Markdown', wanted.broken.filter((url) => !report.includes(`\`${url}\``)), []);
  fs.writeFileSync(path.join(root, '.projectenboek-site/links'), 'rommel');
  stub.seen.visits.clear();
}

// --- addresses that are not public

async function canaries() {
  const six = os.networkInterfaces().lo?.some(({ address }) => address === '::1');
  const canary = await startCanary(['0.0.0.0', ...(six ? ['::'] : [])]);
  const { ofTheCanary, ofTheNetwork } = spellings(canary.port);
  const urls = [...ofTheCanary, ...ofTheNetwork];
  const root = project('canary', urls);
  const guarded = await run(root, ['--allow-port', String(canary.port), '--timeout', '3']);
  expect('knocks at the canary', canary.knocks, 0);
  expect('spellings that were reached', lines(guarded.links.filter(({ state }) => state === 'fine')), []);
  expect('spellings that were called broken', lines(guarded.links.filter(({ state }) => state === 'broken')), []);
  const refused = guarded.links.filter(({ reason }) => reason === 'address-refused').length;
  const ports = await run(root, ['--out', path.join(root, 'elders'), '--timeout', '3']);
  expect('knocks without a port allowed', canary.knocks, 0);
  expect('spellings reached without a port allowed', states(ports.links).fine, 0);
  // The control: the same addresses do lead to the canary when nobody stops them.
  const open = await run(project('open', ofTheCanary), ['--allow-private', '--timeout', '3']);
  const reached = open.links.filter(({ state }) => state === 'fine').length;
  expect('at least twenty spellings reach the canary when they may', reached >= 20 && canary.knocks >= 20, true);
  console.log(`${urls.length} spellings of addresses that are not public: ${refused} refused at the socket, the canary reached 0 times (${reached} spellings reach it when they may)`);
  canary.close();
}

async function redirects() {
  const six = os.networkInterfaces().lo?.some(({ address }) => address === '::1');
  const canary = await startCanary(['127.0.0.1', ...(six ? ['::1'] : [])]);
  let visits = 0;
  let list = [];
  const answer = (request, response) => {
    visits += 1;
    const [, kind, number] = request.url.split('/');
    if (kind === 'fine') return response.end('ok');
    if (kind === 'hops') return respond(response, Number(number) < 30 ? `/hops/${Number(number) + 1}` : `http://127.0.0.1:${canary.port}/`);
    if (kind === 'two') return response.socket.end(`HTTP/1.1 302 Found\r\nLocation: /fine\r\nLocation: http://127.0.0.1:${canary.port}/\r\nContent-Length: 0\r\n\r\n`);
    if (kind === 'refresh') return response.writeHead(200, { Refresh: `0;url=http://127.0.0.1:${canary.port}/` }).end(`<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${canary.port}/">`);
    if (kind === 'elsewhere') return response.writeHead(200, { 'Alt-Svc': `h2="127.0.0.1:${canary.port}"`, 'Content-Location': `http://127.0.0.1:${canary.port}/` }).end();
    if (kind === 'later') return respond(response, `http://127.0.0.1:${canary.port}/`, { 'Retry-After': '0' });
    return respond(response, kind === 'good' ? '/fine' : list[Number(number)]);
  };
  const respond = (response, location, headers = {}) => {
    response.socket.end(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\n${Object.entries(headers).map(([k, v]) => `${k}: ${v}\r\n`).join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`);
  };
  // Only these addresses may be reached: what lies behind a redirect still may not.
  const servers = [];
  for (let i = 0; i < kRedirectHosts; ++i) servers.push(await listen(http.createServer(answer), `127.0.0.${10 + i}`));
  const stubs = servers.map(hostOf);
  list = tricks(canary.port, stubs[0]);
  const paths = [...list.keys()].map((i) => `trick/${i}`).concat('hops/0', 'later', 'two', 'refresh', 'elsewhere');
  const root = project('redirects', [...paths, 'good'].map((name, i) => `http://${stubs[i % kRedirectHosts]}/${name}`));
  const allowed = stubs.flatMap((stub) => ['--allow-address', stub.split(':')[0], '--allow-port', stub.split(':')[1]]);
  const checked = await run(root, [...allowed, '--allow-port', String(canary.port), '--timeout', '3']);
  const state = (name) => checked.links.find(({ url }) => url.endsWith(`/${name}`)).state;
  expect('knocks at the canary by redirects', canary.knocks, 0);
  expect('tricks that were followed', [...list.keys()].filter((i) => state(`trick/${i}`) !== 'unknown').map((i) => list[i]), []);
  expect('a row of thirty redirects', state('hops/0'), 'unknown');
  expect('a redirect to a page of the same server', state('good'), 'fine');
  expect('the stub was asked', visits > paths.length, true);
  console.log(`${paths.length} redirect tricks: the canary reached ${canary.knocks} times`);
  servers.forEach(end);
  canary.close();
}

// --- only what was changed

async function changed() {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const root = project('changed', ['http://127.0.0.2:1/oud', 'http://127.0.0.2:1/ander']);
  const git = (...args) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root, env });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=begin');
  const asked = async () => (await run(root, ['--allow-private', '--timeout', '2', '--changed-since', 'HEAD'])).links.map(({ url }) => url);
  expect('links in a checkout without edits', await asked(), []);
  const file = path.join(root, 'content/projecten/nieuw.md');
  const text = fs.readFileSync(file, 'utf8').replace('/ander"', '/nieuw"');
  fs.writeFileSync(file, `${text}\n[Een][1] en [twee](http://127.0.0.2:1/tekst).\n\n[1]: http://127.0.0.2:1/een\n`);
  expect('links in lines that were changed', await asked(), ['een', 'nieuw', 'tekst'].map((name) => `http://127.0.0.2:1/${name}`));
  git('commit', '--quiet', '--all', '--message=more');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('127.0.0.2:1/een', '127.0.0.2:1/eerste'));
  expect('a link whose definition was changed', await asked(), ['http://127.0.0.2:1/eerste']);
}

try {
  await changed();
  await moods();
  await canaries();
  await redirects();
} catch (error) {
  failures.push(String(error.stack));
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
