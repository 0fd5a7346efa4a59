// SPDX-License-Identifier: EUPL-1.2
// Makes the map of the provinces out of @svg-maps/netherlands (CC BY 4.0, by MapSVG): far fewer points, on a
// grid of whole units, under the ids of this project, with the best place for a label in each province.
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import polylabel from "polylabel";

const kIds = {
  dr: "drenthe", fl: "flevoland", fr: "fryslan", ge: "gelderland", gr: "groningen", li: "limburg", nb: "noord-brabant",
  nh: "noord-holland", ov: "overijssel", ut: "utrecht", ze: "zeeland", zh: "zuid-holland",
};

// The borders of neighbours differ by a fraction of a unit; on a grid of about half a unit most coincide, and are
// then simplified as one line.
const kGrid = 1300;
// Points whose triangle with their neighbours is smaller than this say nothing at the size the map is shown (square units).
const kSmallestTriangle = 1.6;
// Smaller islands are specks: the Afsluitdijk and the Houtribdijk among them (square units).
const kSmallestIsland = 6;

// Closed rings of absolute points, of a path that knows only relative `m` and `z`.
function ringsOf(path) {
  const rings = [];
  let x = 0;
  let y = 0;
  for (const [, numbers] of path.matchAll(/m([^mz]*)z/gi)) {
    const steps = numbers.trim().split(/[\s,]+/).map(Number);
    const ring = [];
    for (let i = 0; i < steps.length; i += 2) ring.push([(x += steps[i]), (y += steps[i + 1])]);
    [x, y] = ring[0];
    rings.push([...ring, ring[0]]);
  }
  return rings;
}

// Where a label stands when no part of a province is large enough for one to be found: in Zeeland, on Zeeuws-Vlaanderen.
const kLabels = { zeeland: [76, 586] };

function areaOf(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

// Whole units, relative, without steps that go nowhere.
function pathOf(rings) {
  let out = "";
  for (const ring of rings) {
    const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)])
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
    if (points.length < 4) continue;
    out += `M${points[0][0]} ${points[0][1]}l`;
    out += points.slice(1, -1)
      .map(([x, y], i) => `${x - points[i][0]} ${y - points[i][1]}`)
      .join(" ").replace(/ -/g, "-");
    out += "z";
  }
  return out;
}

// The data of the package. It is a module by its text and not by its name, which Node.js 18 does not load.
export function readSource(text) {
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

// TOML: `viewBox`, and a table of `provincies` with id, pad (the d of an SVG path) and the x and y where a label fits best.
export function makeMap(source) {
  const features = source.locations.map(({ id, path }) => ({
    type: "Feature", id: kIds[id], properties: {},
    geometry: { type: "MultiPolygon", coordinates: ringsOf(path).map((ring) => [ring]) },
  }));
  const shared = topology({ kaart: { type: "FeatureCollection", features } }, kGrid);
  const simple = simplify(presimplify(shared), kSmallestTriangle);
  const provincies = feature(simple, simple.objects.kaart).features.map(({ id, geometry }) => {
    const rings = geometry.coordinates.map(([ring]) => ring)
      .filter((ring) => areaOf(ring) >= kSmallestIsland)
      .sort((a, b) => areaOf(b) - areaOf(a));
    const [x, y] = kLabels[id] ?? polylabel([rings[0]], 0.5);
    return { id, pad: pathOf(rings), x: Math.round(x), y: Math.round(y) };
  });
  provincies.sort((a, b) => (a.id < b.id ? -1 : 1));
  const tables = provincies.map(({ id, pad, x, y }) => `\n[[provincies]]\nid = "${id}"\npad = "${pad}"\nx = ${x}\ny = ${y}\n`);
  return `# Gemaakt uit @svg-maps/netherlands van MapSVG (CC BY 4.0), vereenvoudigd.\nviewBox = "${source.viewBox}"\n${tables.join("")}`;
}
