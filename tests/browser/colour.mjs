// SPDX-License-Identifier: EUPL-1.2
// How much two colours differ for an eye: the contrast of WCAG 2.2, over [red, green, blue] of 0 to 255.

function luminance(rgb) {
  const [r, g, b] = rgb.map((channel) => channel / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrastOf(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// Of what getComputedStyle gives.
export function rgbOf(colour) {
  const match = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/);
  if (!match) throw new Error(`«${colour}» is no plain colour`);
  return match.slice(1).map(Number);
}
