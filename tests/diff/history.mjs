// SPDX-License-Identifier: EUPL-1.2
// A book and twenty changes to it, as editors make them: what `diff` has to tell of each stands in expected/.
// The book is the basis of the golden tests with the files below.

// A project that is right in every way; `more` stands between its required keys and its sources.
function project({ title, summary = 'Een zin over dit project.', status = 'lopend', date = 2022, themes = ['gezondheid'], provinces = ['drenthe'], more = '', body = '' }) {
  const list = (names) => `[${names.map((name) => `"${name}"`).join(', ')}]`;
  return `+++
titel = "${title}"
samenvatting = "${summary}"
soort = "project"
status = "${status}"
peildatum = ${date}
themas = ${list(themes)}
provincies = ${list(provinces)}
${more}
[[bronnen]]
bron = "awti-2021"
+++
${body}`;
}

const kFirst = {
  'content/projecten/waterstofhaven.md': project({
    title: 'Waterstofhaven',
    themes: ['energietransitie', 'circulaire-economie'],
    provinces: ['groningen', 'fryslan'],
    more: '\n[omvang]\nbedrag = 90_000_000\nkwalificatie = "circa"\n\n[looptijd]\nvan = 2020\ntot = 2025\n',
    body: '\n## Waarom\n\nDe haven wordt een knooppunt van waterstof in het noorden.\n',
  }),
  'content/projecten/zorg-op-afstand.md': project({
    title: 'Zorg op afstand',
    summary: 'Huisartsen volgen patiënten thuis met metingen en beeldbellen.',
    status: 'voorgenomen',
    body: '\nPatiënten meten zelf hun bloeddruk en bespreken de uitslag van huis uit met de praktijk.\n',
  }),
  'content/projecten/gezond-eten.md': project({
    title: 'Gezond eten',
    summary: 'Scholen en boeren werken samen aan gezonde maaltijden uit de streek.',
    body: '\nDe kantine van elke school kookt met groente van een boer in de buurt.\n',
  }),
  'content/projecten/slimme-sensoren.md': project({ title: 'Slimme sensoren', more: 'concept = true\n' }),
};

// Each takes a book in hand: replace(file, from, to), write(file, text), move(from, to), remove(file).
export const changes = [
  ['bedrag-gewijzigd', (book) => book.replace('content/projecten/waterstofhaven.md', 'bedrag = 90_000_000\nkwalificatie = "circa"', 'bedrag = 1_100_000_000')],
  ['provincie-erbij', (book) => book.replace('content/projecten/zorgcampus.md', '["overijssel"]', '["overijssel", "drenthe", "fryslan"]')],
  ['hernoemd-met-voorheen', (book) => {
    book.move('content/projecten/gezond-eten.md', 'content/projecten/gezond-eten-op-school.md');
    book.replace('content/projecten/gezond-eten-op-school.md', '"Gezond eten"', '"Gezond eten op school"');
    book.replace('content/projecten/gezond-eten-op-school.md', '\n[[bronnen]]', 'voorheen = ["gezond-eten"]\n\n[[bronnen]]');
  }],
  ['hernoemd-zonder-voorheen', (book) => {
    book.move('content/projecten/zorg-op-afstand.md', 'content/projecten/zorg-thuis.md');
    book.replace('content/projecten/zorg-thuis.md', '"Zorg op afstand"', '"Zorg thuis"');
  }],
  ['thema-weg', (book) => book.replace('content/projecten/waterstofhaven.md', '["energietransitie", "circulaire-economie"]', '["energietransitie"]')],
  ['concept-gepubliceerd', (book) => book.replace('content/projecten/slimme-sensoren.md', 'concept = true\n', '')],
  ['alleen-tekst', (book) => book.replace('content/projecten/waterstofhaven.md', 'een knooppunt van waterstof in het noorden', 'een **knooppunt** van groene waterstof voor heel Noord-Nederland')],
  ['titel', (book) => book.replace('content/projecten/slimme-sensoren.md', '"Slimme sensoren"', '"Slimme sensoren in de zorg"')],
  ['status-en-peildatum', (book) => {
    book.replace('content/projecten/zorg-thuis.md', '"voorgenomen"', '"lopend"');
    book.replace('content/projecten/zorg-thuis.md', 'peildatum = 2022', 'peildatum = "2026-03"');
  }],
  ['financiering-erbij', (book) => book.replace('content/projecten/waterstofhaven.md', '[[bronnen]]', '[[financiering]]\ninstrument = "efro"\nbedrag = 5_000_000\nstatus = "aangevraagd"\n\n[[bronnen]]')],
  ['twee-projecten-tegelijk', (book) => {
    book.replace('content/projecten/waterstofhaven.md', 'bedrag = 5_000_000\nstatus = "aangevraagd"', 'bedrag = 7_500_000\nstatus = "toegekend"');
    book.replace('content/projecten/heavenn.md', 'samenvatting = "Een keten van groene waterstof in het noorden."', 'samenvatting = "Een keten van groene waterstof in Noord-Nederland."');
  }],
  ['nieuw-project-met-omvang', (book) => book.write('content/projecten/noorderfonds.md', project({
    title: 'Noorder *fonds* [x](https://kwaad.example) @iedereen <b>#12|`x`',
    date: 2025,
    provinces: ['groningen'],
    more: '\n[omvang]\nbedrag = 12_500_000\n',
  }))],
  ['link-erbij', (book) => {
    book.replace('content/projecten/zorg-thuis.md', '[[bronnen]]', '[[links]]\ntitel = "De praktijk"\nurl = "https://zorg-thuis.example/praktijk"\n\n[[bronnen]]');
    book.replace('content/projecten/waterstofhaven.md', 'De haven wordt', 'De [haven](https://haven.example/) wordt');
  }],
  ['bestand-stuk', (book) => book.replace('content/projecten/waterstofhaven.md', 'titel = "Waterstofhaven"', 'titel = "Waterstofhaven')],
  ['bestand-hersteld', (book) => book.replace('content/projecten/waterstofhaven.md', 'titel = "Waterstofhaven\n', 'titel = "Waterstofhaven"\n')],
  ['bewust-leeg', (book) => book.replace('content/provincies/overijssel.md', '\n+++\n', '\nleeg = { circulaire-economie = "De provincie werkt hieraan binnen andere thema\'s." }\n+++\n')],
  ['looptijd', (book) => book.replace('content/projecten/waterstofhaven.md', 'tot = 2025', 'tot = 2030')],
  ['verwant', (book) => book.replace('content/projecten/zorg-thuis.md', '\n[[links]]', 'verwant = [{ project = "zorgcampus", reden = "Werken met dezelfde artsen." }]\n\n[[links]]')],
  ['andere-naam-van-instrument', (book) => book.replace('content/instrumenten/efro.md', '["EFRO-middelen"]', '["EFRO-middelen", "EFRO-gelden"]')],
  ['verwijderd', (book) => book.remove('content/projecten/noorderfonds.md')],
];

export function lay(book) {
  for (const [file, text] of Object.entries(kFirst)) book.write(file, text);
}

// So many projects at once that no comment could hold them all.
export function manyProjects(count) {
  const files = {};
  for (let i = 0; i < count; i++) {
    files[`content/projecten/groot-${i}.md`] = project({
      title: `Een project met een lange titel, zoals <script>alert(${i})</script> & @anderen`,
      more: `ook_bekend_als = ["Naam ${i}"]\n\n[omvang]\nbedrag = ${1_000 + i}\n\n[[links]]\ntitel = "Meer"\nurl = "https://groot.example/${i}"\n`,
    }).replace('lange titel', `lange titel ${i}`);
  }
  return files;
}
