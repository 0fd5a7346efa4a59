// SPDX-License-Identifier: EUPL-1.2
// The bad inputs, made when they are needed: special files, sizes and bytes that cannot be committed.
// A case: name; make(root, {checkout}) changes a copy of the good project, and may return what has to be undone, or
// 'skip'; args instead of `build`; exit; expect: the diagnostics, all of them unless `others`; also(root, result): more
// to look at, as a list of problems.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const kNew = 'content/projecten/nieuw.md';

const put = (root, name, bytes) => fs.writeFileSync(path.join(root, name), bytes);

// A project that is fine but for what is put into it. Its body begins at line kBodyLine.
const kLines = {
  titel: '"Nieuw"',
  samenvatting: '"Een zin."',
  soort: '"project"',
  status: '"lopend"',
  peildatum: '2026',
  themas: '["energietransitie"]',
  provincies: '["groningen"]',
};
function project(lines = {}, extra = '', body = '') {
  const front = Object.entries({ ...kLines, ...lines }).map(([key, value]) => `${key} = ${value}\n`).join('');
  return `+++\n${front}${extra}\n[[bronnen]]\ntitel = "Verslag"\n+++\n${body}`;
}
const kExtraLine = 9;
const kBodyLine = 13;

const at = (line, column, code, file = kNew) => ({ file, line, column, code });

export const cases = [];

// The content of the new project, or of another file, and what is found in it.
function content(name, text, expect, more = {}) {
  const file = more.file ?? kNew;
  const make = (root) => {
    put(root, file, typeof text === 'function' ? text() : text);
  };
  const errors = expect.filter(({ warning }) => !warning);
  cases.push({ name, make, exit: errors.length > 0 ? 1 : 0, expect, ...more });
}
const body = (name, text, expect = [], more = {}) => content(name, () => project({}, '', typeof text === 'function' ? text() : text), expect, more);
const extra = (name, text, expect = [], more = {}) => content(name, () => project({}, typeof text === 'function' ? text() : text), expect, more);
const made = (name, make, expect, more = {}) => cases.push({ name, make, exit: expect.length > 0 ? 1 : 0, expect, ...more });
const html = (...lines) => lines.map((line) => ({ ...at(line, 1, 'html-als-tekst'), warning: true }));

const kSecret = 'boekgeheim';
const tellsSecret = (root, { stdout, stderr }) => ((stdout + stderr).includes(kSecret) ? ['the content of a file outside content/ is shown'] : []);

// ---------------------------------------------------------------- special files
made('symbolic link to a file', (root) => {
  put(root, 'geheim.txt', kSecret);
  fs.symlinkSync('../../geheim.txt', path.join(root, 'content/projecten/koppeling.md'));
}, [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/koppeling.md')], { also: tellsSecret });
made('symbolic link to a good page', (root) => fs.symlinkSync('heavenn.md', path.join(root, 'content/projecten/koppeling.md')),
  [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/koppeling.md')]);
made('symbolic link to nothing', (root) => fs.symlinkSync('weg.md', path.join(root, 'content/projecten/koppeling.md')),
  [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/koppeling.md')]);
made('symbolic links in a circle', (root) => {
  fs.symlinkSync('b.md', path.join(root, 'content/projecten/a.md'));
  fs.symlinkSync('a.md', path.join(root, 'content/projecten/b.md'));
}, [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/a.md'), at(1, 1, 'geen-gewoon-bestand', 'content/projecten/b.md')]);
made('symbolic link to a folder', (root) => fs.symlinkSync('../themas', path.join(root, 'content/projecten/themas')),
  [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/themas')]);
made('a folder of content that is a symbolic link', (root) => {
  fs.mkdirSync(path.join(root, 'elders'));
  put(root, 'elders/x.md', kSecret);
  fs.symlinkSync('../elders', path.join(root, 'content/tafels'));
}, [at(1, 1, 'geen-gewoon-bestand', 'content/tafels')], { also: tellsSecret });
made('bronnen.toml that is a symbolic link', (root) => {
  fs.renameSync(path.join(root, 'content/bronnen.toml'), path.join(root, 'bronnen.toml'));
  fs.symlinkSync('../bronnen.toml', path.join(root, 'content/bronnen.toml'));
}, [at(1, 1, 'geen-gewoon-bestand', 'content/bronnen.toml')]);
made('pipe without a writer', (root) => {
  execFileSync('mkfifo', [path.join(root, 'content/projecten/pijp.md')]);
}, [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/pijp.md')]);
made('pipe in the place of synoniemen.toml', (root) => {
  execFileSync('mkfifo', [path.join(root, 'content/synoniemen.toml')]);
}, [at(1, 1, 'geen-gewoon-bestand', 'content/synoniemen.toml')]);
made('pipe in the place of projectenboek.toml', (root) => {
  fs.rmSync(path.join(root, 'projectenboek.toml'));
  execFileSync('mkfifo', [path.join(root, 'projectenboek.toml')]);
}, [at(1, 1, 'kan-niet-lezen', 'projectenboek.toml')], { exit: 2 });
made('folder in the place of projectenboek.toml', (root) => {
  fs.rmSync(path.join(root, 'projectenboek.toml'));
  fs.mkdirSync(path.join(root, 'projectenboek.toml'));
}, [at(1, 1, 'kan-niet-lezen', 'projectenboek.toml')], { exit: 2 });
made('socket', (root) => new Promise((resolve) => {
  const server = net.createServer().listen(path.join(root, 'content/projecten/socket.md'), () => resolve(() => new Promise((done) => server.close(done))));
}), [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/socket.md')]);
made('device', (root) => {
  try {
    execFileSync('mknod', [path.join(root, 'content/projecten/apparaat.md'), 'c', '1', '5'], { stdio: 'ignore' });
  } catch {
    return 'skip';
  }
}, [at(1, 1, 'geen-gewoon-bestand', 'content/projecten/apparaat.md')]);
made('folder called x.md', (root) => fs.mkdirSync(path.join(root, 'content/projecten/x.md')),
  [at(1, 1, 'onverwachte-plek', 'content/projecten/x.md')]);
made('file in the place of a folder', (root) => put(root, 'content/tafels', 'x'), [at(1, 1, 'onverwachte-plek', 'content/tafels')]);
made('hidden files are left alone', (root) => {
  fs.symlinkSync('/etc/passwd', path.join(root, 'content/projecten/.verborgen.md'));
  put(root, 'content/.DS_Store', Buffer.from([0, 1, 2, 255]));
}, []);

// ---------------------------------------------------------------- names
// As a diagnostic shows them: what steers a terminal is written out.
const names = [
  ['upper case', 'HEAVENN2.md', 'HEAVENN2.md'],
  ['space', 'een plan.md', 'een plan.md'],
  ['line end', 'een\nplan.md', 'een\\x0aplan.md'],
  ['escape', 'a\u001b[31mb.md', 'a\\x1b[31mb.md'],
  ['quotes', 'a"b\'c.md', 'a"b\'c.md'],
  ['markup', '<script>alert(1)<script>.md', '<script>alert(1)<script>.md'],
  ['leading dash', '--help.md', '--help.md'],
  ['bidi control', 'a\u202eb.md', 'a\\u202eb.md'],
  ['zero width space', 'a\u200bb.md', 'a\\u200bb.md'],
  ['backslash', 'a\\b.md', 'a\\b.md'],
  ['percent', '%2e%2e.md', '%2e%2e.md'],
  ['two dots', 'a..md', 'a..md'],
  ['255 bytes', `${'a'.repeat(252)}.md`, `${'a'.repeat(252)}.md`],
  ['decomposed letters', 'cafe\u0301.md', 'cafe\u0301.md'],
];
for (const [what, name, shown] of names) {
  made(`name with ${what}`, (root) => put(root, path.join('content/projecten', name), project()), [at(1, 1, 'ongeldige-bestandsnaam', `content/projecten/${shown}`)]);
}
made('name that is not UTF-8', (root) => {
  const name = Buffer.concat([Buffer.from(path.join(root, 'content/projecten/a')), Buffer.from([0xff, 0xc0]), Buffer.from('.md')]);
  fs.writeFileSync(name, project());
}, [at(1, 1, 'ongeldige-bestandsnaam', 'content/projecten/a\\xff\\xc0.md')]);
made('name pagina.md', (root) => put(root, 'content/projecten/pagina.md', project()), [at(1, 1, 'gereserveerde-naam', 'content/projecten/pagina.md')]);
made('names of servers and hosts', (root) => {
  for (const name of ['_headers', 'CNAME', 'index.html']) put(root, `content/${name}`, 'x');
}, ['_headers', 'CNAME', 'index.html'].map((name) => at(1, 1, 'onverwachte-plek', `content/${name}`)));
made('names that differ in case only', (root) => put(root, 'content/projecten/Heavenn.md', project()), [at(1, 1, 'ongeldige-bestandsnaam', 'content/projecten/Heavenn.md')]);

// ---------------------------------------------------------------- bytes
const split = (bytes) => Buffer.concat([Buffer.from('+++\ntitel = "Nieuw '), Buffer.from(bytes), Buffer.from('"\n+++\n')]);
const kInTitle = 16; // the column of those bytes
for (const [what, bytes] of [
  ['overlong form', [0xc0, 0xaf]],
  ['longer overlong form', [0xe0, 0x80, 0xaf]],
  ['surrogate', [0xed, 0xa0, 0x80]],
  ['above the last code point', [0xf4, 0x90, 0x80, 0x80]],
  ['Windows-1252', [0xe9]],
  ['continuation byte alone', [0x80]],
  ['FF', [0xff]],
]) content(`bytes: ${what}`, split(bytes), [at(2, kInTitle, 'geen-utf-8')]);
content('bytes: truncated at the end of the file', Buffer.concat([Buffer.from(project({}, '', 'é ')), Buffer.from([0xe2, 0x82])]), [at(kBodyLine, 3, 'geen-utf-8')]);
content('bytes: UTF-16', Buffer.from(`\ufeff${project()}`, 'utf16le'), [at(1, 1, 'geen-utf-8')]);
for (const [what, character] of [['NUL', '\0'], ['C0', '\u0001'], ['escape', '\u001b'], ['DEL', '\u007f'], ['C1', '\u009b'], ['lone carriage return', '\r'], ['form feed', '\f'],
  ['bidi embedding', '\u202a'], ['bidi override', '\u202e'], ['bidi isolate', '\u2066'], ['end of bidi isolate', '\u2069']]) {
  content(`character in front matter: ${what}`, split(Buffer.from(character)), [at(2, kInTitle, 'stuurteken')]);
  body(`character in a text: ${what}`, `Een ${character}tekst.\n`, [at(kBodyLine, 5, 'stuurteken')]);
}
content('escaped NUL in a title', project({ titel: '"Nieuw \\u0000 plan"' }), [at(2, 9, 'stuurteken')]);
content('escaped mark of our own in a title', project({ titel: '"Nieuw \\u0001 plan"' }), [at(2, 9, 'stuurteken')]);
content('escaped bidi override in a title', project({ titel: '"Nieuw \\U0000202E plan"' }), [at(2, 9, 'stuurteken')]);
content('escaped character that XML has not', project({ samenvatting: '"Nieuw \\uFFFF plan"' }), [at(3, 16, 'stuurteken')]);
content('character that XML has not', project({ samenvatting: '"Nieuw \uffff plan"' }), [at(3, 23, 'stuurteken')]);
body('control characters by entity', 'Een &#1;&#27;[31m&#x202e;tekst &#0; [x](heavenn.md "&#x202e;").\n', [at(kBodyLine, undefined, 'stuurteken')], { others: true });

// ---------------------------------------------------------------- front matter
content('nothing at all', '', [at(1, 1, 'geen-voorwerk')]);
content('one line end', '\n', [at(1, 1, 'geen-voorwerk')]);
content('only the opening fence', '+++', [at(1, 1, 'voorwerk-niet-gesloten')]);
content('only fences', '+++\n+++', ['bronnen', 'peildatum', 'provincies', 'samenvatting', 'soort', 'status', 'themas', 'titel'].map(() => at(1, 1, 'ontbrekende-sleutel')));
content('fence that is never closed', project().replace(/\+\+\+\n$/, ''), [at(1, 1, 'voorwerk-niet-gesloten')]);
content('four plus signs', project().replace(/\+\+\+/g, '++++'), [at(1, 1, 'geen-voorwerk')]);
content('YAML', '---\ntitel: Nieuw\n---\n', [at(1, 1, 'yaml-voorwerk')]);
content('JSON', '{"titel": "Nieuw"}\n', [at(1, 1, 'geen-voorwerk')]);
content('two byte order marks', `\ufeff\ufeff${project()}`, [at(1, 1, 'onzichtbaar-teken')]);
content('fence inside a string', '+++\ntitel = """\n+++\n"""\n+++\n', [at(2, undefined, 'toml-fout')]);
content('thousands of fences', () => '+++\n'.repeat(50_000), ['bronnen', 'peildatum', 'provincies', 'samenvatting', 'soort', 'status', 'themas', 'titel'].map(() => at(1, 1, 'ontbrekende-sleutel')));

// ---------------------------------------------------------------- TOML
content('400 kB of dotted keys in a header', () => `+++\n[a${'.a'.repeat(200_000)}]\n+++\n`, [at(1, 1, 'bestand-te-groot')]);
content('60 kB of dotted keys in a header', () => `+++\n[a${'.a'.repeat(30_000)}]\n+++\n`, [at(2, 2, 'te-veel-sleuteldelen')]);
content('60 kB of dotted keys before a value', () => `+++\na${'.a'.repeat(30_000)} = 1\n+++\n`, [at(2, 1, 'te-veel-sleuteldelen')]);
content('60 kB of dotted keys in an inline table', () => `+++\nx = { a${' . a'.repeat(15_000)} = 1 }\n+++\n`, [at(2, 7, 'te-veel-sleuteldelen')]);
content('quoted parts of a dotted key', () => `+++\n${'"".'.repeat(15_000)}"" = 1\n+++\n`, [at(2, 1, 'te-veel-sleuteldelen')]);
content('deep lists', () => `+++\nx = ${'['.repeat(30_000)}\n+++\n`, [at(2, 37, 'te-diep-genest')]);
content('deep lists that are closed', () => `+++\nx = ${'['.repeat(300)}${']'.repeat(300)}\n+++\n`, [at(2, 37, 'te-diep-genest')]);
content('deep inline tables', () => `+++\nx = ${'{a='.repeat(300)}1${'}'.repeat(300)}\n+++\n`, [at(2, 101, 'te-diep-genest')]);
content('deep tables by headers', () => `+++\n${Array.from({ length: 60 }, (_, i) => `[${Array(i + 1).fill('a').join('.')}]\n`).join('')}+++\n`, [at(18, 2, 'te-veel-sleuteldelen')]);
content('deep lists after a string with brackets', () => `+++\nx = "]]]]" # ]]]]\ny = ${'['.repeat(40)}\n+++\n`, [at(3, 37, 'te-diep-genest')]);
content('front matter above its limit', () => project({}, `penvoerder = "${'x'.repeat(66_000)}"\n`), [at(1, 1, 'voorwerk-te-groot')]);
content('string of 1 MB', () => project({ titel: `"${'x'.repeat(1_000_000)}"` }), [at(1, 1, 'bestand-te-groot')]);
content('string of 60 kB in a title', () => project({ titel: `"${'x'.repeat(60_000)}"` }), [at(2, 9, 'te-lang')]);
content('very long key', () => project({}, `${'k'.repeat(60_000)} = 1\n`), [at(kExtraLine, 1, 'onbekende-sleutel')]);
extra('9,000 unknown keys', () => Array.from({ length: 9_000 }, (_, i) => `${i}=1\n`).join(''), Array.from({ length: 9_000 }, (_, i) => at(kExtraLine + i, 1, 'onbekende-sleutel')));
made('100,000 keys under extra, within limits that were raised', (root) => {
  fs.appendFileSync(path.join(root, 'projectenboek.toml'), '\n[grenzen]\nbestand_bytes = 4_000_000\nvoorwerk_bytes = 4_000_000\n');
  put(root, kNew, `${project().replace(/\+\+\+\n$/, '')}[extra]\n${Array.from({ length: 100_000 }, (_, i) => `k${i} = ${i}\n`).join('')}+++\n`);
}, []);
content('1,000 former ids', () => project({}, `voorheen = [${Array.from({ length: 1_000 }, (_, i) => `"o${i}"`).join(',')}]\n`), []);
content('4,000 unknown references', () => project({}, `verwant = [\n${Array.from({ length: 4_000 }, (_, i) => `"heaven${i}",\n`).join('')}]\n`), Array.from({ length: 4_000 }, (_, i) => at(kExtraLine + 1 + i, 1, 'onbekend-project')));
for (const [what, value, code] of [['integer of 26 digits', '10000000000000000000000000', 'toml-fout'], ['nan', 'nan', 'verkeerd-type'], ['inf', 'inf', 'verkeerd-type'], ['minus inf', '-inf', 'verkeerd-type'],
  ['hexadecimal fraction', '0x1p4', 'toml-fout'], ['most negative integer', '-9223372036854775808', 'negatief-bedrag'], ['largest integer', '9223372036854775807', 'getal-buiten-bereik']]) {
  extra(`amount: ${what}`, `omvang = { bedrag = ${value} }\n`, [at(kExtraLine, value === '0x1p4' ? undefined : 21, code)]);
}
extra('figure that is not a number', '[[cijfers]]\nwat = "Banen"\nwaarde = nan\n\n[[cijfers]]\nwat = "Banen"\nwaarde = -inf\n', [at(kExtraLine + 2, 10, 'verkeerd-type'), at(kExtraLine + 6, 10, 'verkeerd-type')]);
extra('figure with 300 digits', `[[cijfers]]\nwat = "Banen"\nwaarde = 1e300\n`);
extra('sum of amounts that does not fit in 64 bits', `omvang = { bedrag = 1 }\n${'[[financiering]]\npartij = "Rijk"\nbedrag = 10_000_000_000_000\n'.repeat(1_000)}`, [{ ...at(kExtraLine, 21, 'financiering-boven-omvang'), warning: true }]);
for (const [what, value, code] of [['30 February', '2026-02-30', 'toml-fout'], ['year 0', '0000-01-01', 'geen-moment'], ['month 13', '2026-13-01', 'toml-fout'], ['with an offset', '2026-01-01T00:00:00+14:00', 'verkeerd-type'],
  ['time alone', '12:00:00', 'verkeerd-type'], ['year 99999', '99999', 'geen-moment'], ['negative year', '-1', 'geen-moment'], ['largest integer as a year', '9223372036854775807', 'geen-moment'], ['long text', `"${'2'.repeat(1_000)}"`, 'geen-moment']]) {
  content(`date: ${what}`, project({ peildatum: value }), [at(6, 13, code)]);
}
content('duplicate key', project({ titel: '"A"\ntitel = "B"' }), [at(3, 1, 'dubbele-sleutel')]);
extra('duplicate table', '[omvang]\nbedrag = 1\n[omvang]\nbedrag = 2\n', [at(kExtraLine + 2, 2, 'dubbele-sleutel')]);
extra('table that is a value already', 'omvang.bedrag = 1\n[omvang.bedrag]\nx = 1\n', [at(kExtraLine + 1, undefined, 'dubbele-sleutel')]);
extra('names of object prototypes', '[extra]\n__proto__ = 1\nconstructor = { prototype = 1 }\n');
content('references to object prototypes', project({ themas: '["__proto__"]', provincies: '["constructor"]' }, 'onderdeel_van = "../../etc/passwd"\n'), [at(7, 11, 'onbekend-thema'), at(8, 15, 'onbekende-provincie'), at(kExtraLine, 17, 'onbekend-project')]);
extra('former ids that leave the site', 'voorheen = ["../../../x", "a/b", "..", "index.html", "", "A", "%2e%2e"]\n',
  [[13, 'ongeldig-id'], [27, 'ongeldig-id'], [34, 'ongeldig-id'], [40, 'ongeldig-id'], [54, 'lege-tekst'], [58, 'ongeldig-id'], [63, 'ongeldig-id']].map(([column, code]) => at(kExtraLine, column, code)));

// ---------------------------------------------------------------- addresses in front matter
const addresses = [
  ['javascript:alert(1)', 'onbekend-url-schema'], ['JaVaScRiPt:alert(1)', 'onbekend-url-schema'], [' javascript:alert(1)', 'geen-url'], ['java\\tscript:alert(1)', 'geen-url'], ['java\\nscript:alert(1)', 'geen-url'],
  ['javascript&colon;alert(1)', 'geen-url'], ['%6aavascript:alert(1)', 'geen-url'], ['javascript\\u003aalert(1)', 'onbekend-url-schema'], ['data:text/html,<script>alert(1)</script>', undefined], ['vbscript:x', 'onbekend-url-schema'],
  ['blob:https://a.example/1', 'onbekend-url-schema'], ['view-source:https://a.example', 'onbekend-url-schema'], ['ms-msdt:x', 'onbekend-url-schema'], ['intent:x', 'onbekend-url-schema'], ['file:///etc/passwd', 'onbekend-url-schema'], ['smb://a.example', 'onbekend-url-schema'],
  ['//a.example', 'geen-url'], ['\\\\\\\\a.example', 'geen-url'], ['https:\\\\\\\\a.example', 'geen-url'], ['https:a.example', 'geen-url'], ['https:///a.example', 'geen-url'], ['https://ik@a.example', 'gebruiker-in-url'], ['https://ik:geheim@a.example', 'gebruiker-in-url'],
  ['https://a.example:99999/', 'geen-url'], ['https://a.example:-1/', 'geen-url'], ['https://a.example:80:80/', 'geen-url'], ['https://', 'geen-url'], ['https://.', 'geen-url'], ['https://a.example/\\"onmouseover=x', 'geen-url'], ['https://a.example/<script>', 'geen-url'], ['https://a%2eexample/', 'geen-url'],
  ['mailto:a@b.example,c@d.example', 'geen-url'], ['mailto:a@b.example%0aBcc:x@y.example', 'geen-url'],
];
for (const [address, code] of addresses) {
  extra(`address: ${address.slice(0, 60)}`, `[[links]]\nurl = "${address}"\n`, [{ ...at(kExtraLine + 1, 7, code ?? 'geen-url') }]);
}
extra('address of 100 kB', () => `[[links]]\nurl = "https://a.example/${'x'.repeat(50_000)}"\n`, [at(kExtraLine + 1, 7, 'geen-url')]);

// ---------------------------------------------------------------- addresses in texts
// Where an entity hides the address, its column cannot be found in the source.
const inTexts = [
  ['javascript:alert(1)', 'onbekend-url-schema', 5], ['JAVASCRIPT:alert(1)', 'onbekend-url-schema', 5], ['&#106;avascript:alert(1)', 'onbekend-url-schema'], ['javascript&colon;alert(1)', 'onbekend-url-schema'], ['java&Tab;script:alert(1)', 'geen-url'],
  ['java&NewLine;script:alert(1)', 'geen-url'], ['<java script:alert(1)>', 'geen-url', 6], ['javascript\\:alert(1)', 'onbekend-url-schema'], ['&#1;javascript:alert(1)', 'geen-url'], ['%6aavascript:alert(1)', 'geen-pad-naar-md', 5],
  ['data:text/html;base64,PHNjcmlwdD4=', 'onbekend-url-schema', 5], ['data:image/svg+xml,x', 'onbekend-url-schema', 5], ['vbscript:x', 'onbekend-url-schema', 5], ['//a.example', 'geen-url', 5], ['\\\\\\\\a.example', 'geen-url'], ['/\\a.example', 'geen-url', 5],
  ['https:a.example', 'geen-url', 5], ['https://ik@a.example', 'gebruiker-in-url', 5], ['https://a.example:99999', 'geen-url', 5], ['file:///etc/passwd', 'onbekend-url-schema', 5], ['tel:', 'geen-url', 5],
  ['../../../etc/passwd.md', 'pad-buiten-content', 5], ['/etc/passwd.md', 'geen-pad-naar-md', 5], ['..%2f..%2f..%2fetc%2fpasswd.md', 'pad-buiten-content', 5], ['%2e%2e/%2e%2e/x.md', 'pad-buiten-content', 5], ['%252e%252e/x.md', 'dode-link', 5],
  ['....//....//x.md', 'dode-link', 5], ['..\\..\\x.md', 'geen-url'], ['C:/x.md', 'onbekend-url-schema', 5], ['heavenn.md%00.md', 'dode-link', 5], ['heavenn.md%0a', 'geen-pad-naar-md', 5], ['.', 'geen-pad-naar-md', 5], ['..', 'geen-pad-naar-md', 5],
  ['../projecten/heavenn.md/../../../../x.md', 'pad-buiten-content', 5], ['heavenn.md#%3Cscript%3E', 'onbekend-anker', 5],
];
for (const [address, code, column] of inTexts) body(`link: ${address}`, `[x](${address})\n`, [at(kBodyLine, column, code)]);
body('link in angle brackets', '<javascript:alert(1)> en <data:text/html,x>\n', [at(kBodyLine, 2, 'onbekend-url-schema'), at(kBodyLine, 27, 'onbekend-url-schema')]);
body('link by reference', '[x]\n\n[x]: javascript:alert(1) "titel"\n', [at(kBodyLine + 2, 6, 'onbekend-url-schema')]);
body('image with an address of a script', '![x](javascript:alert(1))\n', [at(kBodyLine, 6, 'afbeelding-niet-ondersteund')]);
body('address with a bidi entity', '[x](https://a.example/&#x202e;x)\n', [at(kBodyLine, undefined, 'geen-url')]);

// ---------------------------------------------------------------- texts that are slow or large for a parser
const limited = (name, text, line, column, code) => body(name, text, [at(kBodyLine + line, column, code)]);
limited('24 kB of nested list markers', () => '- '.repeat(12_000), 0, 1, 'tekst-te-diep-genest');
limited('nested quotes', () => `${'>'.repeat(10_000)}a\n`, 0, 1, 'tekst-te-diep-genest');
limited('nested quotes and lists', () => `${'> - 1. '.repeat(20)}a\n`, 0, 1, 'tekst-te-diep-genest');
limited('lists nested by indentation', () => Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''), 32, 1, 'tekst-te-diep-genest');
limited('table of 1,000 columns', () => `${'|a'.repeat(1_000)}|\n${'|-'.repeat(1_000)}|\n`, 0, 1, 'tabel-te-breed');
body('table of 12 kB that would fill in a million cells', () => `${'|a'.repeat(99)}|\n${'|-'.repeat(99)}|\n${'|\n'.repeat(6_000)}`, [at(undefined, 1, 'tabel-te-groot')]);
body('table of one column and 100,000 rows', () => `|a|\n|-|\n${'b\n'.repeat(100_000)}`, [at(undefined, 1, 'tabel-te-groot')]);
for (const [what, text] of [['square brackets', '['], ['emphasis', '*a '], ['mixed emphasis', '*a_ '], ['processing instructions', 'a<?'], ['CDATA', 'a<![CDATA['], ['images', '![](a'], ['strikethrough', '~~a'], ['footnotes', '[^a] ']]) {
  limited(`too many: ${what}`, () => text.repeat(10_000), 0, 1, 'te-veel-opmaak');
}
limited('too many: reference definitions', () => Array.from({ length: 10_000 }, (_, i) => `[a${i}]: x\n`).join(''), 5_000, 1, 'te-veel-opmaak');
limited('too many: backticks of growing length', () => Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join('a'), 0, 1, 'te-veel-opmaak');
// Below the limits: done soon, and in little memory.
const soon = (name, text) => body(`soon: ${name}`, text, [], { others: true, exit: 0 });
soon('mailboxes on one line', () => 'jan@gmail.com '.repeat(15_000));
soon('numbers of nine digits on one line', () => '111222333 '.repeat(20_000));
soon('mobile numbers on one line', () => '06-12345678 '.repeat(20_000));
soon('vague links', () => '[hier](heavenn.md)\n'.repeat(4_500));
extra('quotes inside a text', () => `penvoerder = ${'"a" '.repeat(14_000)}\n`, [at(kExtraLine, 14, 'aanhalingsteken-in-tekst')]);
extra('curly quotes that nothing closes', () => `penvoerder = ${'“'.repeat(15_000)}\n`, [at(kExtraLine, 14, 'gekrulde-aanhalingstekens')]);
extra('a comma missing far along a list', () => `trefwoorden = [${Array.from({ length: 6_000 }, (_, i) => `"${i}"`).join(', ')} "x"]\n`, [at(kExtraLine, 16 + 1 + Array.from({ length: 6_000 }, (_, i) => `"${i}"`).join(', ').length, 'komma-ontbreekt')]);
soon('strikethrough', 'Dit is ~~weg~~ en ~dit~ ook, a~b~c.\n');
soon('square brackets', () => '['.repeat(4_900));
soon('emphasis', () => '*a '.repeat(4_900));
soon('mixed emphasis', () => '*a_ '.repeat(2_400));
soon('strikethrough without end', () => 'a~'.repeat(2_400));
soon('processing instructions', () => 'a<?'.repeat(4_800));
soon('CDATA', () => `a${'<![CDATA['.repeat(1_200)}`);
soon('backticks', () => Array.from({ length: 95 }, (_, i) => '`'.repeat(i)).join('a'));
soon('mail addresses', () => 'a@'.repeat(125_000));
soon('mail addresses with dots', () => 'x@a.b.'.repeat(40_000));
soon('bare addresses', () => 'http://a.example '.repeat(15_000));
soon('bare addresses without a scheme', () => 'www.a.b '.repeat(32_000));
soon('entities', () => '&#128512;'.repeat(29_000));
soon('ampersands', () => '&'.repeat(260_000));
soon('backslashes', () => '\\'.repeat(260_000));
soon('closing brackets', () => ']'.repeat(260_000));
soon('white space', () => `${' '.repeat(100_000)}${'\t'.repeat(100_000)}${'\n'.repeat(50_000)}`);
soon('headings that are all the same', () => '##\n'.repeat(85_000));
soon('headings by underlining', () => 'a\n-\n'.repeat(60_000));
soon('list items', () => '- a\n'.repeat(60_000));
body('one long reference used often', `[a]: https://a.example/${'x'.repeat(1_900)} "${'t'.repeat(100_000)}"\n\n${'[a] '.repeat(4_800)}`, [at(kBodyLine, 1, 'te-veel-opmaak')]);
soon('footnotes', () => `${'[^a] '.repeat(4_800)}\n\n[^a]: x\n`);
soon('lazy quotes', () => `${'> '.repeat(30)}a\n${'b\n'.repeat(100_000)}`);
soon('HTML in many blocks', () => '<b>\n\n'.repeat(4_900));
body('soon: links to headings that are not there', () => `${Array.from({ length: 18_000 }, (_, i) => `## a${i}\nx\n`).join('')}\n${'[x](#q0) '.repeat(4_500)}\n`, Array.from({ length: 4_500 }, (_, i) => at(kBodyLine + 36_001, 5 + 9 * i, 'onbekend-anker')));
content('text above the limit of a file', () => project({}, '', 'x'.repeat(262_144)), [at(1, 1, 'bestand-te-groot')]);
made('file of 1 GB', (root) => {
  put(root, kNew, project());
  fs.truncateSync(path.join(root, kNew), 1_000_000_000);
}, [at(1, 1, 'bestand-te-groot')]);
made('too many files', (root) => {
  fs.appendFileSync(path.join(root, 'projectenboek.toml'), '\n[grenzen]\nbestanden = 2_000\n');
  for (let i = 0; i < 2_000; i++) put(root, `content/projecten/p${i}.md`, '');
}, [{ file: 'content', line: 1, column: 1, code: 'te-veel-bestanden' }]);
made('a chain of 1,000 parts, each of the next, in a circle', (root) => {
  for (let i = 0; i < 1_000; i++) put(root, `content/projecten/p${i}.md`, project({ titel: `"P ${i}"` }, `onderdeel_van = "p${(i + 1) % 1_000}"\n`));
}, [at(kExtraLine, 17, 'kringverwijzing', 'content/projecten/p0.md')]);

// ---------------------------------------------------------------- markup that has to come out as text
const kPayloads = ['</title><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", ']]><script>alert(1)</script>', '<!--', '--><script>alert(1)</script>', '</script><script>alert(1)</script>', '<svg/onload=alert(1)>',
  '{{titel}}', '{{{titel}}}', '{{#t.titel}}', '{{> _kop}}', '{{=<% %>=}}', '{% raw %}', '${alert(1)}', '&lt;script&gt;', '&#60;script&#62;', '\u2028</script>', 'a\\\\" onclick=alert(1) \\\\"'];
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
// The page shows the text as it was written.
const stands = (text) => (root) => {
  const page = fs.readFileSync(path.join(root, 'site/projecten/nieuw/index.html'), 'utf8');
  return page.includes(escaped(text)) ? [] : [`the page does not show ${text}`];
};
const quoted = (text) => `'''${text.replaceAll('\\\\', '\\')}'''`;
kPayloads.forEach((payload, i) => {
  const value = quoted(`${i} ${payload}`);
  const lines = { titel: value, samenvatting: quoted(`Over ${i} ${payload}`) };
  const others = ['penvoerder', 'meerwaarde', 'status_toelichting', 'provincie_toelichting'].map((key) => `${key} = ${value}\n`).join('');
  const tables = `partners = [${value}, { naam = ${value}, rol = ${value}, land = ${value} }]\ntrefwoorden = [${value}]\nook_bekend_als = [${value}]\nlocaties = [{ naam = ${value} }]\ncontact = { organisatie = ${value}, functie = ${value} }\n`
    + `verwant = [{ project = "heavenn", reden = ${value} }]\nomvang = { bedrag = 5, toelichting = ${value}, vindplaats = ${value} }\nafweging = { rijpheid = ${value} }\ngecontroleerd = { door = ${value} }\nlooptijd = { toelichting = ${value} }\n`
    + `[[financiering]]\npartij = ${value}\ntoelichting = ${value}\n[[cijfers]]\nwat = ${value}\nwaarde = ${value}\neenheid = ${value}\n[[resultaten]]\nwat = ${value}\n[[mijlpalen]]\nwat = ${value}\n[[gezocht]]\nwat = "kennis"\ntoelichting = ${value}\n[[links]]\nurl = "https://a.example"\ntitel = ${value}\n`;
  content(`values: ${payload.slice(0, 40)}`, project(lines, others + tables), [], { also: stands(`${i} ${payload.replaceAll('\\\\', '\\')}`) });
});
content('values that a spreadsheet would run', project({ titel: '"=cmd()"', samenvatting: '"+1+cmd()"' }, 'penvoerder = "-1"\nmeerwaarde = "@SUM(A1)"\ntrefwoorden = ["=1", "=2"]\npartners = ["\\t=1"]\nstatus_toelichting = "=HYPERLINK(\\"http://a.example\\";\\"x\\")"\n'), []);
body('values: body that a spreadsheet would run', '=cmd()\n');
made('markup in names of themes, provinces, instruments, sources and pages', (root) => {
  const value = '"\\"><img src=x onerror=alert(1)></title><script>x</script>"';
  put(root, 'content/themas/gezondheid.md', `+++\nnaam = ${value}\nomschrijving = ${value}\nook_bekend_als = [${value}]\n+++\n`);
  put(root, 'content/provincies/overijssel.md', `+++\nnaam = ${value}\nomschrijving = ${value}\nrom = [${value}]\ncbs_code = ${value}\nlandsdeel = "oost"\nleeg = { energietransitie = ${value} }\n+++\n`);
  put(root, 'content/instrumenten/efro.md', `+++\nnaam = ${value}\nomschrijving = ${value}\nafkorting = ${value}\nbeheerder = ${value}\n+++\n`);
  put(root, 'content/bronnen.toml', `[ipo-2022]\ntitel = ${value}\nuitgever = ${value}\n[awti-2021]\ntitel = ${value}\n`);
  put(root, 'content/paginas/over.md', `+++\ntitel = ${value}\nomschrijving = ${value}\n+++\n`);
  put(root, 'projectenboek.toml', `titel = ${value}\nbasis_url = "https://boek.example/"\n[landsdelen]\nnoord = ${value}\noost = { naam = ${value}, omschrijving = ${value} }\n`);
}, []);
body('markup in a text', '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nTekst <svg onload=alert(1)> en <a href="javascript:alert(1)">x</a>.\n\n<!-- <script> -->\n\n<style>p{}</style>\n\n<iframe src="https://a.example"></iframe>\n', html(...[0, 2, 4, 6, 8, 10].map((line) => kBodyLine + line)));
body('markup in other places of a text', '## Kop `<script>` "onload="\n\n```html" onload="alert(1)\n<script>alert(1)</script>\n```\n\n[x](heavenn.md \'" onmouseover="alert(1)\')\n\n| a | `<script>` |\n|:-:|--:|\n| "> | &lt;script&gt; |\n\nTekst[^"x].\n\n[^"x]: Noot "onload=".\n\n- [ ] `<img onerror=x>`\n\n\\<script> &#60;script&#62;\n');
body('templates in a text', '{{titel}} {{{t.x}}} {{#a}} {{> _kop}} {{=<% %>=}}\n\n## {{titel}}\n\n`{{titel}}`\n\n[{{x}}](heavenn.md "{{titel}}")\n', [], { also: stands('{{titel}} {{{t.x}}} {{#a}} {{> _kop}} {{=<% %>=}}') });
body('headings that name what pages and scripts have', '## __proto__\nA.\n## body\nA.\n## inhoud\nA.\n## constructor\nA.\n## voetnoot_1\nA.\n## "><script>\n\nTekst[^1].\n\n[^1]: Noot.\n', html(kBodyLine + 10));

// ---------------------------------------------------------------- projectenboek.toml
const kRegions = '[landsdelen]\nnoord = "Noord"\noost = "Oost"\n';
const config = (name, lines, expect) => made(`configuration: ${name}`, (root) => put(root, 'projectenboek.toml', `${lines}\n${kRegions}`), expect.map(([line, column, code]) => at(line, column, code, 'projectenboek.toml')));
config('basis_url with a script', 'titel = "B"\nbasis_url = "javascript:alert(1)//"', [[2, 13, 'onbekend-url-schema']]);
config('basis_url with markup', 'titel = "B"\nbasis_url = "https://a.example/\\"><script>"', [[2, 13, 'geen-url']]);
config('basis_url with a user', 'titel = "B"\nbasis_url = "https://ik@a.example/"', [[2, 13, 'gebruiker-in-url']]);
config('bewerk_url with a script', 'titel = "B"\nbasis_url = "https://b.example/"\nbewerk_url = "javascript:alert(1)//{pad}"', [[3, 14, 'onbekend-url-schema']]);
config('contact with a line end', 'titel = "B"\nbasis_url = "https://b.example/"\ncontact = "a@b.example\\nPolicy: https://c.example"', [[3, 11, 'geen-e-mailadres']]);
config('taal with markup', 'titel = "B"\nbasis_url = "https://b.example/"\ntaal = "nl\\"><script>"', [[3, 8, 'onbekende-waarde']]);
config('limits switched off', 'titel = "B"\nbasis_url = "https://b.example/"\ngrenzen = { sleuteldelen = 1_000_000, nesting = 1_000_000, blokdiepte = 1_000_000 }', [[3, 28, 'getal-buiten-bereik'], [3, 49, 'getal-buiten-bereik'], [3, 73, 'getal-buiten-bereik']]);
made('configuration: region that leaves the site', (root) => put(root, 'projectenboek.toml', `titel = "B"\nbasis_url = "https://b.example/"\n${kRegions}"../x" = "X"\n`), [at(6, 1, 'ongeldig-id', 'projectenboek.toml')]);
made('configuration: 400 kB', (root) => put(root, 'projectenboek.toml', `titel = "B"\nbasis_url = "https://b.example/"\n#${'x'.repeat(400_000)}\n${kRegions}`), [at(1, 1, 'bestand-te-groot', 'projectenboek.toml')]);
made('configuration: dotted keys', (root) => put(root, 'projectenboek.toml', `titel = "B"\na${'.a'.repeat(30_000)} = 1\n`), [at(2, 1, 'te-veel-sleuteldelen', 'projectenboek.toml')]);
made('bronnen.toml: dotted keys', (root) => put(root, 'content/bronnen.toml', `[a${'.a'.repeat(30_000)}]\n`), [at(1, 2, 'te-veel-sleuteldelen', 'content/bronnen.toml')]);
made('synoniemen.toml: deep lists', (root) => put(root, 'content/synoniemen.toml', `a = ${'['.repeat(30_000)}\n`), [at(1, 37, 'te-diep-genest', 'content/synoniemen.toml')]);

// ---------------------------------------------------------------- where the site goes
const out = (name, where, code, file, make = () => {}) => cases.push({ name: `output: ${name}`, make, args: ['build', '--out', where], exit: 2, expect: code === undefined ? [] : [{ file, line: 1, column: 1, code }], others: file === undefined });
out('content', '{root}/content', 'uitvoermap-overlapt', 'content');
out('inside content', '{root}/content/site', 'uitvoermap-overlapt', 'content/site');
out('inside content by a detour', '{root}/site/../content/site', 'uitvoermap-overlapt', 'content/site');
out('inside content by a symbolic link', '{root}/omweg/site', 'uitvoermap-overlapt', 'content/site', (root) => fs.symlinkSync('content', path.join(root, 'omweg')));
out('symbolic link', '{root}/koppeling', 'uitvoermap-geen-map', 'koppeling', (root) => {
  fs.mkdirSync(path.join(root, 'elders'));
  fs.symlinkSync('elders', path.join(root, 'koppeling'));
});
out('symbolic link to content', '{root}/koppeling', 'uitvoermap-geen-map', 'koppeling', (root) => fs.symlinkSync('content', path.join(root, 'koppeling')));
out('pipe', '{root}/pijp', 'uitvoermap-geen-map', 'pijp', (root) => execFileSync('mkfifo', [path.join(root, 'pijp')]) && undefined);
out('folder of somebody else', '{root}/elders', 'uitvoermap-van-iemand-anders', 'elders', (root) => {
  fs.mkdirSync(path.join(root, 'elders'));
  put(root, 'elders/brief.txt', 'x');
});
out('git repository', '{root}/elders', 'uitvoermap-van-iemand-anders', 'elders', (root) => {
  fs.cpSync(path.join(root, 'site'), path.join(root, 'elders'), { recursive: true });
  fs.mkdirSync(path.join(root, 'elders/.git'));
});
const overlaps = (name, where, file) => cases.push({ name: `output: ${name}`, args: ['build', '--out', where], exit: 2, expect: [], others: true,
  also: (root, { stdout }) => (JSON.parse(stdout).diagnostics.some(({ code }) => code === 'uitvoermap-overlapt') ? [] : [`not refused: ${file}`]) });
overlaps('the root', '{root}', 'the root');
overlaps('above the root', '{root}/..', 'the folder above');
overlaps('the root of the disk', '/', '/');
overlaps('the home folder', '{root}/home', 'home');
made('the state of a build is a symbolic link', (root) => {
  fs.rmSync(path.join(root, '.projectenboek-site'), { recursive: true, force: true });
  fs.mkdirSync(path.join(root, 'elders'));
  put(root, 'elders/brief.txt', 'x');
  fs.symlinkSync('elders', path.join(root, '.projectenboek-site'));
}, [], { args: ['build'], exit: 2, others: true, also: (root) => (fs.readdirSync(path.join(root, 'elders')).join() === 'brief.txt' ? [] : ['something was written behind the link']) });
made('another build holds the lock', (root) => new Promise((resolve) => {
  fs.mkdirSync(path.join(root, '.projectenboek-site'), { recursive: true });
  const holder = spawn('flock', ['-n', path.join(root, '.projectenboek-site/lock'), 'sh', '-c', 'echo held; exec sleep 60'], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  holder.on('error', () => resolve('skip'));
  holder.stdout.on('data', () => resolve(() => {
    process.kill(-holder.pid); // flock and what it runs
    return new Promise((done) => holder.on('close', done));
  }));
}), [{ file: 'site', line: 1, column: 1, code: 'uitvoermap-bezet' }], { exit: 2 });
made('the port is taken', (root) => new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    put(root, 'poort', String(server.address().port));
    resolve(() => new Promise((done) => server.close(done)));
  });
}), [{ file: '', line: 1, column: 1, code: 'poort-niet-beschikbaar' }], { exit: 2, args: (root) => ['serve', '--port', fs.readFileSync(path.join(root, 'poort'), 'utf8')] });
made('the list of certificates to trust cannot be read', (root) => new Promise((resolve) => {
  const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1', () => {
    put(root, kNew, project({}, `[[links]]\nurl = "https://127.0.0.1:${server.address().port}/"`));
    put(root, 'content/bronnen.toml', fs.readFileSync(path.join(root, 'content/bronnen.toml'), 'utf8').replace(/^url = .*\n/gm, ''));
    resolve(() => new Promise((done) => server.close(done)));
  });
}), [{ file: '', line: 1, column: 1, code: 'geen-certificaten' }], { exit: 2, args: ['links', '--allow-private', '--ca-file', '{root}/ontbreekt.pem'] });
for (const [name, report] of [['a folder', '{root}/content'], ['a device', '/dev/zero']])
  made(`the report of links would take the place of ${name}`, (root) => {
    put(root, 'content/bronnen.toml', fs.readFileSync(path.join(root, 'content/bronnen.toml'), 'utf8').replace(/^url = .*\n/gm, ''));
  }, [{ file: '', line: 1, column: 1, code: 'kan-niet-schrijven' }], { exit: 2, args: ['links', '--report', report], also: () => (fs.statSync('/dev/zero').isCharacterDevice() ? [] : ['a device was replaced']) });
made('an interface text is missing', (root, { checkout }) => {
  fs.cpSync(path.join(checkout, 'templates'), path.join(root, 'templates'), { recursive: true });
  const file = path.join(root, 'templates/strings.nl.toml');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^alle_provincies = .*\n/m, ''));
}, [{ file: 'templates/strings.nl.toml', line: 1, column: 1, code: 'interfacetekst-ontbreekt' }], { exit: 2, args: ['build', '--templates', '{root}/templates'], others: true });

// ---------------------------------------------------------------- new
const kTitle = 'x" \\ \u001b[31m\n"""[a]\n+++\n</title>';
const newFile = (name) => (root) => {
  const file = path.join(root, 'content/projecten', name);
  if (!fs.existsSync(file)) return [`content/projecten/${name} was not made`];
  const line = fs.readFileSync(file, 'utf8').split('\n')[1];
  return /^titel = "(?:[^"\\\u0000-\u001f\u007f]|\\["\\])*"$/.test(line) ? [] : [`the title is no TOML: ${line}`];
};
const make = (name, title, file) => cases.push({ name: `new: ${name}`, args: ['new', title], text: true, exit: 0, expect: [], also: newFile(file) });
make('title that breaks out of its string', kTitle, 'x-31m-a-title.md');
make('title that leaves the folder', '../../../etc/passwd', 'etc-passwd.md');
