// SPDX-License-Identifier: EUPL-1.2
// The accessibility tree of a page, as Chromium gives it to a screen reader: plain nodes, each with the element it
// stands for.

function attributesOf(flat = []) {
  const attributes = {};
  for (let i = 0; i < flat.length; i += 2) attributes[flat[i]] = flat[i + 1];
  return attributes;
}

// Every element of the page by its number in the browser: { tag, attributes, parent }.
function elementsOf(node, parent, found = new Map()) {
  const element = node.nodeType === 1 ? { tag: node.localName, attributes: attributesOf(node.attributes), parent } : parent;
  if (node.nodeType === 1) found.set(node.backendNodeId, element);
  for (const child of node.children ?? []) elementsOf(child, element, found);
  return found;
}

const text = (value) => (value?.value ?? '').replace(/\s+/g, ' ').trim();
const property = (node, name) => node.properties?.find((entry) => entry.name === name)?.value.value;

// Nodes that a screen reader does not meet are left out, and their children stand in their place.
function build(node, byId, elements) {
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap((child) => build(child, byId, elements));
  if (node.ignored || node.role?.value === 'none') return children;
  return [{
    role: node.role?.value ?? '',
    name: text(node.name),
    level: property(node, 'level'),
    url: property(node, 'url'),
    element: elements.get(node.backendDOMNodeId),
    children,
  }];
}

export function* walk(nodes) {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

export const ofRole = (nodes, ...roles) => [...walk(nodes)].filter(({ role }) => roles.includes(role));

// { nodes, elements }: the tree, and every element of the document, those that no screen reader meets included.
export async function readTree(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    const elements = elementsOf(root, undefined);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [document] = build(nodes[0], byId, elements);
    return { nodes: document.children, elements: [...elements.values()] };
  } finally {
    await session.detach();
  }
}
