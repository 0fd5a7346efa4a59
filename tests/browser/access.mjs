// SPDX-License-Identifier: EUPL-1.2
// What a screen reader needs to find its way, as checks over the tree of ax_tree.mjs. Each gives its problems as texts.

import { ofRole } from './ax_tree.mjs';

const kLandmarks = ['banner', 'main', 'contentinfo'];
const kVague = /^(klik( hier)?|hier|lees (meer|verder)|meer( lezen| informatie)?|link|deze pagina|click here|read more|more|here)\W*$/i;

export function landmarkProblems({ nodes }) {
  const problems = kLandmarks.map((role) => [role, ofRole(nodes, role).length])
    .filter(([, count]) => count !== 1)
    .map(([role, count]) => `${count} × ${role}`);
  const names = ofRole(nodes, 'navigation').map(({ name }) => name);
  if (names.length === 0) problems.push('no navigation');
  if (names.includes('')) problems.push('navigation without a name');
  return [...problems, ...repeated(names).map((name) => `two navigations are called «${name}»`)];
}

const repeated = (names) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];

export function headingProblems({ nodes }) {
  const headings = ofRole(nodes, 'heading');
  const first = headings.filter(({ level }) => level === 1);
  const problems = first.length === 1 ? [] : [`${first.length} × h1`];
  if (headings[0] && headings[0].level !== 1) problems.push(`the first heading is of level ${headings[0].level}`);
  headings.forEach(({ level, name }, index) => {
    if (name === '') problems.push(`an empty heading of level ${level}`);
    const before = headings[index - 1]?.level ?? level;
    if (level > before + 1) problems.push(`level ${level} after level ${before}: ${name}`);
  });
  return problems;
}

export function linkProblems({ nodes }) {
  const links = ofRole(nodes, 'link', 'button');
  const problems = links.filter(({ name }) => name === '').map(({ url }) => `a link without a name: ${url}`);
  problems.push(...links.filter(({ name }) => kVague.test(name)).map(({ name, url }) => `«${name}» says nothing: ${url}`));
  const addresses = new Map();
  for (const { name, url } of links) {
    const known = addresses.get(name);
    if (known !== undefined && known !== url) problems.push(`«${name}» leads to ${known} and to ${url}`);
    addresses.set(name, known ?? url);
  }
  return problems;
}

const scope = (node) => node.element?.attributes.scope;

// `row` of the body: its first cell is its header.
function rowProblem(row, name) {
  const [first] = row.children;
  if (first?.role !== 'rowheader') return `${name}: a row begins with ${first?.role ?? 'nothing'}: ${first?.name ?? ''}`;
  return scope(first) === 'row' ? undefined : `${name}: a row header without scope: ${first.name}`;
}

function tableProblem(table) {
  const name = table.name || '(without a name)';
  const problems = table.name === '' ? ['a table without a name'] : [];
  const columns = ofRole([table], 'columnheader');
  if (columns.length === 0) problems.push(`${name}: no column header`);
  for (const column of columns) {
    if (column.name === '') problems.push(`${name}: an empty column header`);
    if (scope(column) !== 'col') problems.push(`${name}: a column header without scope: ${column.name}`);
  }
  const rows = ofRole([table], 'row').filter((row) => ofRole([row], 'columnheader').length === 0);
  if (rows.length === 0) problems.push(`${name}: no rows`);
  return [...problems, ...rows.map((row) => rowProblem(row, name)).filter(Boolean)];
}

const within = (element, holds) => element !== undefined && (holds(element) || within(element.parent, holds));
// What is not shown at all takes no focus either.
const isAway = (element) => within(element, ({ attributes }) => 'hidden' in attributes);
const isHidden = (element) => isAway(element) || within(element, ({ attributes }) => attributes['aria-hidden'] === 'true');
const seen = ({ elements }, ...tags) => elements.filter((element) => tags.includes(element.tag) && !isHidden(element));
const describe = ({ tag, attributes }) => `<${tag}${attributes.class ? ` class="${attributes.class}"` : ''}>`;

// What is a table, list or picture in the page must be one for a screen reader: a style can take that away.
function lost(tree, tags, roles) {
  const kept = new Set(ofRole(tree.nodes, ...roles).map(({ element }) => element));
  return seen(tree, ...tags).filter((element) => !kept.has(element));
}

export function tableProblems(tree) {
  const layout = lost(tree, ['table'], ['table']).map((table) => `${describe(table)} is no table for a screen reader`);
  return [...layout, ...ofRole(tree.nodes, 'table').flatMap(tableProblem)];
}

export function listProblems(tree) {
  const lists = lost(tree, ['ul', 'ol'], ['list']).map((list) => `${describe(list)} is no list for a screen reader`);
  const items = lost(tree, ['li'], ['listitem']).map((item) => `${describe(item)} is no item of a list for a screen reader`);
  const terms = lost(tree, ['dl'], ['DescriptionList']).map((list) => `${describe(list)} is no list of terms for a screen reader`);
  const empty = ofRole(tree.nodes, 'list').filter((list) => ofRole(list.children, 'listitem').length === 0);
  return [...lists, ...items, ...terms, ...empty.map(({ element }) => `${describe(element)} has no items`)];
}

const isDecoration = ({ tag, attributes }) => tag === 'img' && attributes.alt === '';

export function imageProblems(tree) {
  const roles = ['image', 'img', 'SvgRoot', 'graphics-document'];
  const named = new Set(ofRole(tree.nodes, ...roles).filter(({ name }) => name !== '').map(({ element }) => element));
  const pictures = seen(tree, 'img', 'svg', 'canvas', 'object').filter((element) => !isDecoration(element));
  return pictures.filter((element) => !named.has(element)).map((element) => `${describe(element)} is neither named nor hidden`);
}

const kReferences = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers', 'list'];

export function referenceProblems({ elements }) {
  const ids = elements.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);
  const problems = repeated(ids).map((id) => `#${id} occurs twice`);
  for (const { tag, attributes } of elements) {
    const names = kReferences.flatMap((name) => (attributes[name] ?? '').split(/\s+/).filter(Boolean));
    problems.push(...names.filter((id) => !ids.includes(id)).map((id) => `<${tag}> refers to #${id}, which does not exist`));
  }
  return problems;
}

const kFocusable = ['a', 'button', 'input', 'select', 'textarea', 'summary', 'iframe'];

function takesFocus({ tag, attributes }) {
  if (attributes.tabindex !== undefined) return Number(attributes.tabindex) >= 0;
  return kFocusable.includes(tag) && (tag !== 'a' || 'href' in attributes) && !('disabled' in attributes);
}

export function focusProblems({ elements }) {
  const ahead = elements.filter(({ attributes }) => Number(attributes.tabindex) > 0);
  const hidden = elements.filter((element) => takesFocus(element) && isHidden(element) && !isAway(element));
  return [
    ...ahead.map((element) => `${describe(element)} has tabindex ${element.attributes.tabindex}`),
    ...hidden.map((element) => `${describe(element)} takes the focus and is hidden from a screen reader`),
  ];
}

export function languageProblems({ elements }) {
  const language = elements.find(({ tag }) => tag === 'html')?.attributes.lang ?? '';
  const odd = elements.filter(({ attributes }) => 'lang' in attributes && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(attributes.lang));
  return [...(language === '' ? ['the page does not say its language'] : []), ...odd.map((element) => `${describe(element)} has an odd language`)];
}

export const kChecks = [
  landmarkProblems, headingProblems, linkProblems, tableProblems, listProblems, imageProblems, referenceProblems, focusProblems,
  languageProblems,
];
