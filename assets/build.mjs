// SPDX-License-Identifier: EUPL-1.2
// Makes dist/, the only thing the generator reads: one style sheet out of the theme, the chosen components of NL Design
// System and our own styles; the letter; the map; one script out of js/. Custom properties that nothing uses are left out, as
// are selectors of components that no template uses. Without npm's packages it still makes the style sheet of our own.
// usage: node build.mjs [--theme FILE] [--dist DIR]; BOEK_THEME=FILE does the same as --theme
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { unreadable, withoutVariants } from "./contrast.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const defaultTheme = join(here, "theme.css");
const { values: options } = parseArgs({ options: {
  theme: { type: "string", default: process.env.BOEK_THEME || defaultTheme },
  dist: { type: "string", default: join(here, "dist") },
} });
const dist = resolve(options.dist);

// In this order; ours come last and win.
const components = [
  "@nl-design-system-candidate/heading-css/dist/heading.css",
  "@nl-design-system-candidate/paragraph-css/dist/paragraph.css",
  "@nl-design-system-candidate/link-css/dist/link.css",
  "@nl-design-system-candidate/data-badge-css/dist/data-badge.css",
  "@nl-design-system-candidate/skip-link-css/dist/skip-link.css",
  "@utrecht/breadcrumb-nav-css/dist/index.css",
  "@utrecht/table-css/dist/index.css",
];
const own = ["tokens.css", "base.css", "layout.css", "components.css", "tables.css", "lists.css", "charts.css",
  "filters.css", "search.css", "print.css"];
const font = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";
const map = "@svg-maps/netherlands/index.js";

const inModules = (name) => join(here, "node_modules", name);

function readComponents() {
  const missing = components.filter((file) => !existsSync(inModules(file)));
  if (missing.length > 0) {
    console.error("Niet gevonden in assets/node_modules: " + missing.join(", "));
    console.error("Draai `npm ci` in assets/. De eigen opmaak wordt wel gemaakt.");
  }
  return components
    .filter((file) => !missing.includes(file))
    .map((file) => readFileSync(inModules(file), "utf8"));
}

// Comments, except those with a licence, and white space that means nothing.
function minify(css) {
  return css
    .replace(/\/\*(?!\*?\s*@license)[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/([{;][-\w]+): /g, "$1:")
    .replace(/;}/g, "}")
    .trim();
}

// Splits at top level: [prelude, body] of each rule, at-rules with a block included.
function rulesOf(css) {
  const rules = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css.startsWith("/*", i)) {
      i = css.indexOf("*/", i) + 1;
    } else if (css[i] === "{") {
      if (depth++ === 0) open = i;
    } else if (css[i] === "}" && --depth === 0) {
      rules.push([css.slice(start, open), css.slice(open + 1, i)]);
      start = i + 1;
    }
  }
  return rules;
}

// The classes that templates, the renderer's own HTML and the script use.
function usedClasses() {
  const sources = [join(here, "..", "templates"), join(here, "..", "generator", "render"), join(here, "js"), join(here, "js", "ui")];
  let text = "";
  for (const dir of sources)
    if (existsSync(dir))
      for (const name of readdirSync(dir))
        if (/\.(html|cpp|js)$/.test(name)) text += readFileSync(join(dir, name), "utf8");
  return new Set(text.match(/\b(?:nl|utrecht)-[a-z0-9_-]+/g) ?? []);
}

// Leaves out selectors with a component class that nothing uses.
function withoutUnused(css, used) {
  let out = "";
  for (const [prelude, body] of rulesOf(css)) {
    const licence = (prelude.match(/\/\*[\s\S]*?\*\//g) ?? []).join("");
    const head = prelude.replace(/\/\*[\s\S]*?\*\//g, "");
    if (head.startsWith("@")) {
      const inner = head.startsWith("@media") || head.startsWith("@supports")
        ? withoutUnused(body, used) : body;
      if (inner) out += `${licence}${head}{${inner}}`;
      continue;
    }
    const kept = head.split(",").filter((selector) =>
      (selector.match(/\.(?:nl|utrecht)-[a-z0-9_-]+/g) ?? []).every((c) => used.has(c.slice(1))));
    out += licence;
    if (kept.length > 0) out += `${kept.join(",")}{${body}}`;
  }
  return out;
}

// Leaves out definitions of custom properties that no var() reads, until nothing changes.
function withoutUnusedProperties(css) {
  for (;;) {
    const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    const next = css.replace(/(--[\w-]+):[^;{}]*(;|(?=}))/g, (all, name) => (used.has(name) ? all : ""));
    if (next === css) return css.replace(/[^{}]*\{\}/g, "");
    css = next;
  }
}

// A theme of NL Design System stands in a class of its own; here there is one theme, for every page.
function readTheme() {
  const theme = readFileSync(options.theme, "utf8");
  const standIn = readFileSync(defaultTheme, "utf8");
  const faults = unreadable(theme, standIn);
  if (faults.length > 0) {
    console.error(`Dit thema is niet goed te lezen (${options.theme}):`);
    for (const fault of faults) console.error(`  ${fault}`);
    process.exit(1);
  }
  const everywhere = withoutVariants(theme).replace(/\.[\w-]+-theme(?![\w-])/g, ":root");
  return options.theme === defaultTheme ? [theme] : [standIn, everywhere];
}

// Made before anything is removed: when it fails, dist/ stays as it was.
async function readMap() {
  if (!existsSync(inModules(map))) return null;
  const { makeMap, readSource } = await import("./map.mjs");
  return makeMap(readSource(readFileSync(inModules(map), "utf8")));
}

// Exports the engine, and lets the page come to life where there is one: the tests search with the very file of the site.
function entryOfScript() {
  const start = `if (isSupported && typeof document === "object") import("./zoek.js");`;
  const page = existsSync(join(here, "js", "zoek.js")) ? `import { isSupported } from "./engine.js"; ${start}` : "";
  return `export * from "./engine.js"; ${page}`;
}

// Made before anything is removed, like the map. Without esbuild there is none, and pages are as without JavaScript.
async function makeScript() {
  if (!existsSync(inModules("esbuild/package.json"))) return null;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: entryOfScript(), resolveDir: join(here, "js"), sourcefile: "script.js" },
    bundle: true, minify: true, write: false, format: "esm", target: "es2020", charset: "utf8", legalComments: "none", logLevel: "error",
  });
  return outputFiles[0].contents;
}

const hasFont = existsSync(inModules(font));
const used = usedClasses();
const theme = readTheme().map(minify);
const vendor = readComponents().map((css) => withoutUnused(minify(css), used));
const ours = [...(hasFont ? ["font.css"] : []), ...own].map((name) => minify(readFileSync(join(here, "css", name), "utf8")));
const css = withoutUnusedProperties([...theme, ...vendor, ...ours].join("\n")) + "\n";
const provinces = await readMap();
const script = await makeScript();
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, "boek.css"), css);
for (const name of readdirSync(join(here, "img"))) copyFileSync(join(here, "img", name), join(dist, name));
if (hasFont) copyFileSync(inModules(font), join(dist, "source-sans-3.woff2"));
if (provinces) writeFileSync(join(dist, "kaart.toml"), provinces);
if (script) writeFileSync(join(dist, "zoek.js"), script);
