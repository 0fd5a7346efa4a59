// SPDX-License-Identifier: EUPL-1.2
// projectenboek.toml of a corpus.

import { landsdelen } from './vocabulary.mjs';

export function siteSettings(overrides = {}) {
  return {
    titel: 'Projectenboek',
    basis_url: 'https://projectenboek.example/',
    taal: 'nl',
    repository: 'https://git.example/provincies/projectenboek',
    bewerk_url: 'https://git.example/provincies/projectenboek/edit/main/{pad}',
    nieuw_url: 'https://git.example/provincies/projectenboek/new/main/content/projecten',
    actueel_jaren: 5,
    landsdelen: Object.fromEntries(
      Object.entries(landsdelen).map(([id, naam]) => [id, { naam, omschrijving: `De provincies van ${naam}.` }])),
    ...overrides,
  };
}

// The parts that cost most, off: for comparing with a generator that has no such parts.
export const kLean = { onderdelen: { zoeken: false, inzicht: false } };
