// SPDX-License-Identifier: EUPL-1.2
// Folding, words, other forms of a word, and what is near a word that is misspelt.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { fold, stopWords, variants, words } from '../../assets/js/engine.js';
import { corrections, distance, vocabulary } from '../../assets/js/spelling.js';
import { marked } from '../../assets/js/words.js';
import { Random } from '../bench/random.mjs';

test('folding takes letters apart, drops marks and makes small', () => {
  for (const [text, wanted] of [
    ['Fryslân', 'fryslan'], ['Súdwest', 'sudwest'], ['COÖRDINATIE', 'coordinatie'], ['Straße', 'strasse'], ['ẞ', 'ss'], ['Ærø', 'aero'], ['Œuvre', 'oeuvre'],
    ['Đorđe', 'dorde'], ['Łódź', 'lodz'], ['Þór', 'thor'], ['ıİ', 'ii'], ['ĲSSEL ĳ', 'ijssel ij'], ['CO₂ m²', 'co2 m2'], ['ﬁets', 'fiets'], ['water\u00adstof', 'waterstof'],
    ['e\u0301', 'e'], ['ΟΔΟΣ οδός', 'οδοσ οδοσ'], ['Ⅳ', 'iv'],
  ]) assert.equal(fold(text), wanted);
});

test('words: apostrophes go, hyphens part segments, anything else parts words', () => {
  for (const [text, wanted] of [
    ["'s-Hertogenbosch", ['s|hertogenbosch']], ['R&D', ['rd']], ['2.0', ['2', '0']], ["auto's en foto’s", ['autos', 'en', 'fotos']],
    ['Noord\u2011Brabant', ['noord|brabant']], ['2020–2024', ['2020|2024']], ['a - b – c', ['a', 'b', 'c']], ['a--b', ['a', 'b']], ['en/of', ['en', 'of']],
    ["-a' &b&", ['a', 'b']], ['', []], ['R&D-project', ['rd|project']], ['100% ½', ['100', '1', '2']], ['漢字 жизнь', ['漢字', 'жизнь']], ['١٢', ['١٢']],
  ]) {
    assert.deepEqual(words(text).map(({ segments }) => segments.join('|')), wanted, text);
    for (const { form, segments } of words(text)) assert.equal(form, segments.join(''));
  }
});

test('stop words are folded, sorted and there once', () => {
  assert.deepEqual(stopWords, [...new Set(stopWords)].sort());
  assert.deepEqual(stopWords, stopWords.map(fold));
  // A word that the build leaves out and a query does not would be one that no project has.
  const source = fs.readFileSync(new URL('../../generator/language/stop_words.cpp', import.meta.url), 'utf8');
  assert.deepEqual(stopWords, [...source.slice(source.indexOf('kStopWords[]'), source.indexOf('kFrequent[]')).matchAll(/"(\w+)"/g)].map(([, word]) => word));
});

test('places of marks are places in the text as it is', () => {
  const at = (text, marks) => marked(text, marks).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(at('De Fryslân-route door Fryslân', ['fryslan']), ['Fryslân-route', 'Fryslân']);
  assert.deepEqual(at('water\u00adstof en Waterstofnet, wind', ['waterstof', 'win']), ['water\u00adstof', 'Waterstofnet']);
  assert.deepEqual(at('gas en gasnet', ['gas']), ['gas']);
});

test('variants of a form have the form that the book may know', () => {
  for (const [form, wanted] of Object.entries({
    huizen: 'huis', wegen: 'weg', straten: 'straat', bruggen: 'brug', brieven: 'brief', grote: 'groot', witte: 'wit', mogelijkheden: 'mogelijkheid',
    industrieen: 'industrie', ideeen: 'idee', provincien: 'provincie', gemeenten: 'gemeente', autos: 'auto', tunnels: 'tunnel', kinderen: 'kind',
    huisje: 'huis', autootje: 'auto', bloemetje: 'bloem', boompje: 'boom', koninkje: 'koning', bruggetjes: 'brug', dagen: 'dag', golven: 'golf',
    werkt: 'werken', werkte: 'werken', bouwden: 'bouwen', gebouwd: 'bouwen', gemaakt: 'maken', geinvesteerd: 'investeren', leefde: 'leven', reisde: 'reizen',
    uitgevoerd: 'uitvoeren', verduurzaamd: 'verduurzamen', investeert: 'investeren',
    huis: 'huizen', weg: 'wegen', straat: 'straten', brug: 'bruggen', brief: 'brieven', pilot: 'pilots', idee: 'ideeen', industrie: 'industrieen',
    gemeente: 'gemeenten', mogelijkheid: 'mogelijkheden', auto: 'autos', groot: 'grote', glas: 'glazen',
  })) assert.ok(variants(form).includes(wanted), `${form}: ${variants(form)}`);
});

test('variants have no word that only looks like a form', () => {
  for (const [form, unwanted] of Object.entries({ plaats: 'plaat', banden: 'banen', gemeente: 'gemenen', pla: 'plan', weg: 'weeg' })) {
    assert.ok(!variants(form).includes(unwanted), `${form}: ${variants(form)}`);
  }
  assert.deepEqual(variants('2030'), []);
  for (const form of ['', 'a', 'en', 'e', 's', 'gegegegegedt']) assert.ok(!variants(form).includes(form));
});

// By trying everything: all texts one edit away, twice, without touching again what was swapped.
function distanceByDefinition(a, b) {
  const memo = new Map();
  const at = (i, j) => {
    const key = `${i},${j}`;
    if (memo.has(key)) return memo.get(key);
    const ways = [i && j ? at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1) : Infinity, i ? at(i - 1, j) + 1 : Infinity, j ? at(i, j - 1) + 1 : Infinity];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
    const least = i + j === 0 ? 0 : Math.min(...ways);
    memo.set(key, least);
    return least;
  };
  return at(a.length, b.length);
}

test('distance is that of optimal string alignment', () => {
  const random = new Random('distance');
  const word = () => Array.from({ length: random.integer(0, 7) }, () => random.pick(['a', 'b', 'c'])).join('');
  for (let i = 0; i < 3000; i++) {
    const [a, b] = [word(), word()];
    const wanted = distanceByDefinition(a, b);
    assert.equal(Math.min(distance(a, b, 2), 3), Math.min(wanted, 3), `${a} ${b}`);
  }
});

const bookOfWords = (counts) => vocabulary(Object.keys(counts), (i) => Object.values(counts)[i]);
const near = (word, book) => corrections(word, book).map(({ form }) => form);

test('what is near a misspelt word', () => {
  const book = bookOfWords({ energietransitie: 9, waterstofketen: 2, water: 50, wonen: 9, woning: 5, bodem: 3, boden: 1, zoden: 9, lopen: 1, kopen: 2, oplopen: 3, straat: 3, staat: 8, land: 4, zand: 4, lang: 1, innovatie: 4 });
  for (const [word, wanted] of Object.entries({
    enrgietransitie: ['energietransitie'], energietranstie: ['energietransitie'], waterstfketen: ['waterstofketen'], watrestofkteen: ['waterstofketen'],
    watre: ['water'], wwater: ['water'], vater: ['water'], inovatie: ['innovatie'], lnad: ['land'], lond: ['land'], pand: [], aand: [], xnergietransitei: [],
    wat: [], 2031: [], bdoem: ['bodem'], energietransitiexyz: [],
  })) assert.deepEqual(near(word, book), wanted, word);
  // A swap or a double letter before another slip; then what most projects have.
  assert.deepEqual(near('strraat', book), ['straat']);
  assert.deepEqual(near('sttaat', bookOfWords({ straat: 90, staat: 1 })), ['staat', 'straat']);
  assert.deepEqual(near('xopen', bookOfWords({ lopen: 1, kopen: 2 })), ['kopen', 'lopen']);
});
