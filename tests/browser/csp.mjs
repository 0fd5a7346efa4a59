// SPDX-License-Identifier: EUPL-1.2
// The content security policy that the design promises, and how to read one.

export function parsePolicy(text) {
  const directives = text.split(';').map((part) => part.trim()).filter(Boolean);
  return Object.fromEntries(directives.map((directive) => {
    const [name, ...sources] = directive.split(/\s+/);
    return [name.toLowerCase(), sources.join(' ')];
  }));
}

export const kPolicy = parsePolicy(`default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';
  connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`);
