// SPDX-License-Identifier: EUPL-1.2
// The content as its files say it, read without the program: front matter parsed by another TOML library, and the
// rules of the design written a second time. Nothing here may look at what the program made.

import fs from 'node:fs';
import path from 'node:path';
import { parse, TomlDate } from 'smol-toml';

const kName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;
export const kProvinces = [
  'groningen', 'fryslan', 'drenthe', 'overijssel', 'flevoland', 'gelderland', 'utrecht', 'noord-holland', 'zuid-holland',
  'zeeland', 'noord-brabant', 'limburg',
];

function readFrontMatter(file) {
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
  const match = text.match(/^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*$/m);
  if (!match) throw new Error(`${file} has no front matter`);
  return parse(match[1]);
}

// Front matter by id; an absent folder is an empty one.
function readFolder(content, folder) {
  const directory = path.join(content, folder);
  if (!fs.existsSync(directory)) return new Map();
  const names = fs.readdirSync(directory).filter((name) => kName.test(name)).sort();
  return new Map(names.map((name) => [name.slice(0, -'.md'.length), readFrontMatter(path.join(directory, name))]));
}

// A moment as text of its own precision: 2016, 2016-05 or 2016-05-13.
export function momentText(value) {
  return value instanceof TomlDate ? value.toISOString().slice(0, 10) : String(value);
}

// A year or month counts by its last day.
export function lastDay(value) {
  const [year, month, day] = momentText(value).split('-').map(Number);
  if (day !== undefined) return momentText(value);
  const last = new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month ?? 12).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

function yearsBefore(today, years) {
  const [year, month, day] = today.split('-');
  return `${String(Number(year) - years).padStart(4, '0')}-${month}-${day}`;
}

const kNeverCounted = ['fonds', 'regeling', 'agenda'];
const unique = (list) => [...new Set(list)];

// { folder, old, id } of every id that a record had before.
const formerIds = (folder, records) =>
  [...records].flatMap(([id, { voorheen = [] }]) => voorheen.map((old) => ({ folder, old, id })));

export class Content {
  constructor({ content, root, today }) {
    const config = parse(fs.readFileSync(path.join(root, 'projectenboek.toml'), 'utf8'));
    this.landsdelen = Object.keys(config.landsdelen ?? {});
    this.since = yearsBefore(today, config.actueel_jaren ?? 5);
    const themes = readFolder(content, 'themas');
    const instruments = readFolder(content, 'instrumenten');
    this.themas = [...themes.keys()];
    this.instrumenten = [...instruments.keys()];
    this.landsdeelOf = new Map([...readFolder(content, 'provincies')].map(([id, province]) => [id, province.landsdeel]));
    this.tables = new Map([...readFolder(content, 'projecten')].filter(([, project]) => project.concept !== true));
    this.projects = [...this.tables].map(([id, table]) => this.describe(id, table));
    this.former = [...formerIds('projecten', this.tables), ...formerIds('themas', themes), ...formerIds('instrumenten', instruments)];
  }

  describe(id, table) {
    const lines = table.financiering ?? [];
    const provincies = table.provincies ?? [];
    return {
      id,
      table,
      provincies,
      themas: table.themas ?? [],
      instrumenten: unique([...(table.instrumenten ?? []), ...lines.map((line) => line.instrument).filter(Boolean)]),
      landsdelen: unique(provincies.map((province) => this.landsdeelOf.get(province)).filter(Boolean)),
      bedrag: table.omvang?.bedrag,
      actueel: !['afgerond', 'gestopt'].includes(table.status) && lastDay(table.peildatum) >= this.since,
      telbaar: this.isTelbaar(id),
      teltMee: this.counts(id),
    };
  }

  // Nearest first. A parent that is a draft does not exist, and ends the chain.
  ancestors(id) {
    const chain = [];
    for (let parent = this.tables.get(id)?.onderdeel_van; this.tables.has(parent); parent = this.tables.get(parent).onderdeel_van) {
      chain.push(parent);
    }
    return chain;
  }

  isTelbaar(id) {
    const { soort, status } = this.tables.get(id);
    return !kNeverCounted.includes(soort) && status !== 'gestopt' && !this.ancestors(id).some((ancestor) => this.counts(ancestor));
  }

  counts(id) {
    return this.tables.get(id).omvang?.bedrag !== undefined && this.isTelbaar(id);
  }

  total(projects) {
    const known = projects.filter((project) => project.teltMee);
    return {
      aantal: projects.length,
      telbaar: projects.filter((project) => project.telbaar).length,
      bedrag_bekend_bij: known.length,
      bedrag: known.length > 0 ? known.reduce((sum, project) => sum + project.bedrag, 0) : null,
    };
  }

  // The amounts that a project has for an instrument, of its own financing lines.
  amountsFor(id, instrument) {
    const lines = this.tables.get(id).financiering ?? [];
    return lines.filter((line) => line.instrument === instrument && line.bedrag !== undefined).map((line) => line.bedrag);
  }

  instrumentTotal(projects, instrument) {
    const known = projects.filter(
      (project) => project.telbaar && this.amountsFor(project.id, instrument).length > 0 &&
        !this.ancestors(project.id).some((ancestor) => this.amountsFor(ancestor, instrument).length > 0));
    const amounts = known.flatMap((project) => this.amountsFor(project.id, instrument));
    return {
      ...this.total(projects),
      bedrag_bekend_bij: known.length,
      bedrag: known.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
    };
  }
}
