// SPDX-License-Identifier: EUPL-1.2
// One project's front matter: every key of the content format, about as often as real content has it.

import { Random } from './random.mjs';
import { Bare } from './toml.mjs';
import { capital } from './words.mjs';
import { bronnen, instrumenten, provincies, themas } from './vocabulary.mjs';

// The corpus is made for this day; tests pass it as --today.
export const kToday = '2026-07-01';

const ids = (list) => list.map((item) => item.id);
const provinceIds = ids(provincies);
const themeIds = ids(themas);
const instrumentIds = ids(instrumenten);
const sourceIds = Object.keys(bronnen);

const kSoort = [
  ['project', 40], ['programma', 14], ['campus', 7], ['fieldlab', 8], ['netwerk', 6], ['samenwerking', 6], ['fonds', 4],
  ['regeling', 3], ['agenda', 3], ['deal', 3], ['dienstverlening', 2], ['infrastructuur', 2], ['onderzoek', 1],
  ['gebiedsontwikkeling', 1],
];
const kStatus = [
  ['lopend', 50], ['afgerond', 14], ['in-voorbereiding', 9], ['voorgenomen', 8], ['onbekend', 7], ['aangevraagd', 5],
  ['idee', 4], ['gestopt', 3],
];
const kMoneyStatus = [
  ['toegekend', 50], ['onbekend', 20], ['voorgenomen', 12], ['gereserveerd', 8], ['aangevraagd', 6], ['voorwaardelijk', 4],
];
const kKwalificatie = [['exact', 60], ['circa', 20], ['minimaal', 10], ['in-beginsel', 5], ['maximaal', 5]];

const pad = (number) => String(number).padStart(2, '0');

// A year, a month or a date, in each of the notations that the format allows.
function moment(random, from, to) {
  const year = random.integer(from, to);
  const month = pad(random.integer(1, 12));
  const day = pad(random.integer(1, 28));
  return random.weighted([
    [year, 40], [`${year}-${month}`, 25], [new Bare(`${year}-${month}-${day}`), 20], [`${year}-${month}-${day}`, 15],
  ]);
}

// From fifty thousand to a billion, most of them small, in round figures.
function amount(random) {
  const raw = 50_000 * 20_000 ** (random.next() ** 1.6);
  const step = 10 ** Math.max(3, Math.floor(Math.log10(raw)) - 1);
  return Math.round(raw / step) * step;
}

const optional = (random, probability, make) => (random.chance(probability) ? make() : undefined);

function origin(random) {
  if (!random.chance(0.5)) return {};
  return { bron: random.pick(sourceIds), vindplaats: optional(random, 0.5, () => `p. ${random.integer(1, 90)}`) };
}

function makeOmvang(random, words) {
  return {
    bedrag: optional(random, 0.95, () => amount(random)),
    kwalificatie: optional(random, 0.5, () => random.weighted(kKwalificatie)),
    status: optional(random, 0.5, () => random.weighted(kMoneyStatus)),
    toelichting: optional(random, 0.3, () => words.sentence(random)),
    ...origin(random),
  };
}

// Lines that stay within the whole, when a whole is known: more would be a warning in every second file.
function makeFinanciering(random, words, whole) {
  const lines = random.integer(1, 5);
  const available = whole ?? amount(random);
  return Array.from({ length: lines }, () => {
    const line = { instrument: optional(random, 0.85, () => random.sample(instrumentIds, 1, 2.2)[0]) };
    if (!line.instrument || random.chance(0.2)) line.partij = `${capital(words.noun(random))} ${words.noun(random)}`;
    line.bedrag = optional(random, 0.8, () => Math.floor((available / lines) * (0.3 + 0.7 * random.next())));
    line.kwalificatie = optional(random, 0.3, () => random.weighted(kKwalificatie));
    line.status = optional(random, 0.7, () => random.weighted(kMoneyStatus));
    if (random.chance(0.3)) Object.assign(line, { van: random.integer(2014, 2020), tot: random.integer(2021, 2030) });
    line.provincie = optional(random, 0.2, () => random.pick(provinceIds));
    line.toelichting = optional(random, 0.15, () => words.sentence(random));
    return { ...line, ...origin(random) };
  });
}

function makeLooptijd(random, words) {
  const start = random.integer(2010, 2025);
  const looptijd = { van: moment(random, start, start) };
  const end = random.weighted([['tot', 65], ['open', 10], ['unknown', 25]]);
  if (end === 'tot') looptijd.tot = moment(random, start + 1, start + 8);
  if (end === 'open') looptijd.open = true;
  looptijd.toelichting = optional(random, 0.1, () => words.sentence(random));
  return looptijd;
}

const makeCijfer = (random, words) => ({
  wat: words.phrase(random, 3),
  waarde: amount(random),
  eenheid: random.weighted([['euro', 40], ['banen', 25], ['euro per jaar', 15], ['ha', 10], ['bedrijven', 10]]),
  soort: random.weighted([['deel', 30], ['totaal', 20], ['groter-geheel', 15], ['effect', 15], ['behoefte', 10], ['doel', 10]]),
  kwalificatie: optional(random, 0.3, () => random.weighted(kKwalificatie)),
  toelichting: optional(random, 0.3, () => words.sentence(random)),
  ...origin(random),
});

const makeResultaat = (random, words) => ({
  datum: moment(random, 2016, 2026),
  wat: words.phrase(random, 5),
  waarde: optional(random, 0.5, () => random.integer(1, 5000)),
  eenheid: optional(random, 0.5, () => 'deelnemers'),
  bron: optional(random, 0.5, () => random.pick(sourceIds)),
});

const makeMijlpaal = (random, words) => ({
  datum: moment(random, 2016, 2030),
  wat: words.phrase(random, 4),
  status: random.weighted([['gehaald', 50], ['gepland', 40], ['vervallen', 10]]),
});

const makeGezocht = (random, words) => ({
  wat: random.pick(['partners', 'cofinanciering', 'locatie', 'kennis']),
  toelichting: words.sentence(random),
  tot: optional(random, 0.5, () => random.integer(2026, 2029)),
});

function makePartner(random, words) {
  const naam = `${capital(words.noun(random))} ${random.pick(['BV', 'Groep', 'Universiteit', 'Instituut', 'Coöperatie'])}`;
  if (random.chance(0.5)) return naam;
  return { naam, rol: random.pick(['partner', 'uitvoerder', 'onderzoek']), land: optional(random, 0.15, () => 'België') };
}

function makeContact(random, words) {
  const host = `${words.noun(random).replace(/[^a-z]/g, 'x')}.example`;
  return {
    organisatie: `${capital(words.noun(random))} ${words.noun(random)}`,
    functie: optional(random, 0.6, () => 'programmamanager'),
    email: optional(random, 0.7, () => `info@${host}`),
    url: optional(random, 0.4, () => `https://${host}/`),
  };
}

const makeLocatie = (random, words) => ({
  naam: capital(words.noun(random)),
  provincie: optional(random, 0.8, () => random.pick(provinceIds)),
  land: optional(random, 0.1, () => 'Duitsland'),
});

const makeBron = (random, words) =>
  random.chance(0.7)
    ? { bron: random.pick(sourceIds), vindplaats: optional(random, 0.6, () => `p. ${random.integer(1, 120)}`) }
    : {
        titel: capital(words.phrase(random, 4)),
        url: optional(random, 0.8, () => `https://example.org/${words.noun(random)}`),
        datum: optional(random, 0.6, () => moment(random, 2011, 2026)),
      };

const many = (random, probability, from, to, make) =>
  optional(random, probability, () => Array.from({ length: random.integer(from, to) }, make));

// Projects that came earlier, so that references resolve and no chain of parts can be a cycle.
function makeRelations(random, words, earlier) {
  if (earlier.length < 10) return {};
  const other = () => random.pick(earlier);
  const others = [...new Set([other(), other(), other()])];
  return {
    onderdeel_van: optional(random, 0.12, other),
    verwant: optional(random, 0.2, () =>
      others.slice(0, random.integer(1, 2)).map((project) =>
        random.chance(0.6)
          ? project
          : { project, soort: random.pick(['verwant', 'mogelijk-zelfde', 'opvolger-van']), reden: words.phrase(random, 5) })),
    niet_verwant: optional(random, 0.03, () => [{ project: others.at(-1), reden: words.phrase(random, 4) }]),
  };
}

function makeProvincies(random) {
  const count = random.weighted([[0, 2], [1, 55], [2, 18], [3, 13], [4, 6], [6, 3], [12, 3]]);
  // Drawn from the shuffled list, so that a project in three provinces is not always in the same three.
  return random.sample(provinceIds, count, 1.2);
}

// The first and the last day that a moment can be, as texts that sort as days do.
const dayOf = (moment, rest) => {
  const text = moment instanceof Bare ? moment.text : String(moment);
  return text + rest.slice(text.length - '2016'.length);
};
const firstDay = (moment) => dayOf(moment, '-01-01');
const lastDay = (moment) => dayOf(moment, '-12-31');

// A project whose end is past at its peildatum does not go on: `check` warns of that, and a corpus should not measure warnings.
function settled(project) {
  const tot = project.looptijd?.tot;
  const past = project.status === 'lopend' && tot !== undefined && lastDay(tot) < firstDay(project.peildatum);
  return past ? { ...project, status: 'afgerond' } : project;
}

export function makeProject({ seed, index, words, id, titel, earlier }) {
  const random = new Random(seed, 'project', index);
  const status = random.weighted(kStatus);
  const explained = status === 'gestopt' || random.chance(status === 'aangevraagd' ? 0.5 : 0.05);
  const omvang = optional(random, 0.45, () => makeOmvang(random, words));
  const financiering = optional(random, 0.45, () => makeFinanciering(random, words, omvang?.bedrag));
  const own = new Set((financiering ?? []).map((line) => line.instrument));
  const without = random.sample(instrumentIds, random.weighted([[0, 45], [1, 30], [2, 18], [4, 7]]), 2.2);
  const derived = random.chance(0.15);
  return settled({
    titel,
    samenvatting: makeSummary(random, words),
    soort: random.weighted(kSoort),
    status,
    status_toelichting: explained ? words.sentence(random) : undefined,
    peildatum: random.chance(0.7) ? moment(random, 2021, 2026) : moment(random, 2011, 2020),
    themas: random.sample(themeIds, random.weighted([[1, 50], [2, 32], [3, 14], [5, 4]]), 1.8),
    provincies: makeProvincies(random),
    provincie_basis: derived ? 'afgeleid' : optional(random, 0.1, () => 'genoemd'),
    provincie_toelichting: derived ? words.sentence(random) : undefined,
    instrumenten: optional(random, 0.7, () => without.filter((instrument) => !own.has(instrument))),
    omvang,
    financiering,
    cijfers: many(random, 0.25, 1, 4, () => makeCijfer(random, words)),
    looptijd: optional(random, 0.8, () => makeLooptijd(random, words)),
    meerwaarde: optional(random, 0.25, () => `${words.sentence(random)} ${words.sentence(random)}`),
    resultaten: many(random, 0.12, 1, 3, () => makeResultaat(random, words)),
    mijlpalen: many(random, 0.2, 1, 4, () => makeMijlpaal(random, words)),
    gezocht: many(random, 0.12, 1, 2, () => makeGezocht(random, words)),
    penvoerder: optional(random, 0.5, () => `${capital(words.noun(random))} ${words.noun(random)}`),
    partners: many(random, 0.6, 1, 8, () => makePartner(random, words)),
    contact: optional(random, 0.4, () => makeContact(random, words)),
    trefwoorden: optional(random, 0.5, () => [...new Set([words.noun(random), words.noun(random), words.noun(random)])]),
    ook_bekend_als: optional(random, 0.15, () => [capital(words.phrase(random, 3))]),
    voorheen: optional(random, 0.04, () => [`oud-${id}`]),
    ...makeRelations(random, words, earlier),
    locaties: many(random, 0.25, 1, 4, () => makeLocatie(random, words)),
    links: many(random, 0.4, 1, 3, () => ({ titel: words.phrase(random, 3), url: `https://example.org/${words.noun(random)}` })),
    bronnen: Array.from({ length: random.integer(1, 3) }, () => makeBron(random, words)),
    gecontroleerd: optional(random, 0.3, () => ({ op: moment(random, 2022, 2026), door: 'redactie' })),
    afweging: optional(random, 0.08, () => ({ toekomstbeeld: words.sentence(random), rijpheid: words.sentence(random) })),
    concept: optional(random, 0.005, () => true),
    extra: optional(random, 0.03, () => ({ dossier: `D-${random.integer(1000, 9999)}` })),
  });
}

function makeSummary(random, words) {
  const sentence = words.sentence(random);
  return sentence.length <= 300 ? sentence : `${sentence.slice(0, 298)}.`;
}

// A title that no other project has, of two to four words.
export function makeTitle({ seed, index, words, taken }) {
  const random = new Random(seed, 'title', index);
  const text = capital(Array.from({ length: random.integer(2, 4) }, () => words.noun(random)).join(' ')).slice(0, 70).trim();
  let titel = text;
  for (let number = 2; taken.has(titel.toLowerCase()); number++) titel = `${text} ${number}`;
  taken.add(titel.toLowerCase());
  return titel;
}
