// SPDX-License-Identifier: EUPL-1.2
// The fixed part of a corpus: the twelve provinces, 20 themes, 35 instruments, sources and the site's own pages.

export const landsdelen = { noord: 'Noord-Nederland', oost: 'Oost-Nederland', zuid: 'Zuid-Nederland', west: 'West-Nederland' };

// id, name, CBS code, part of the country, development company
export const provincies = [
  ['groningen', 'Groningen', 'PV20', 'noord', 'NOM'],
  ['fryslan', 'Fryslân', 'PV21', 'noord', 'NOM'],
  ['drenthe', 'Drenthe', 'PV22', 'noord', 'NOM'],
  ['overijssel', 'Overijssel', 'PV23', 'oost', 'Oost NL'],
  ['flevoland', 'Flevoland', 'PV24', 'west', 'Horizon'],
  ['gelderland', 'Gelderland', 'PV25', 'oost', 'Oost NL'],
  ['utrecht', 'Utrecht', 'PV26', 'west', 'ROM Utrecht Region'],
  ['noord-holland', 'Noord-Holland', 'PV27', 'west', 'ROM InWest'],
  ['zuid-holland', 'Zuid-Holland', 'PV28', 'west', 'InnovationQuarter'],
  ['zeeland', 'Zeeland', 'PV29', 'zuid', 'Impuls Zeeland'],
  ['noord-brabant', 'Noord-Brabant', 'PV30', 'zuid', 'BOM'],
  ['limburg', 'Limburg', 'PV31', 'zuid', 'LIOF'],
].map(([id, naam, cbs_code, landsdeel, rom]) => ({ id, naam, cbs_code, landsdeel, rom: [rom] }));

// id, name, former ids
export const themas = [
  ['energietransitie', 'Energietransitie'],
  ['circulaire-economie', 'Circulaire economie'],
  ['digitalisering', 'Digitalisering'],
  ['sleuteltechnologie', 'Sleuteltechnologie'],
  ['life-sciences-gezondheid', 'Life sciences en gezondheid'],
  ['landbouw-voedsel', 'Landbouw en voedsel'],
  ['water-deltatechnologie', 'Water en deltatechnologie'],
  ['mobiliteit-logistiek', 'Mobiliteit en logistiek'],
  ['arbeidsmarkt-human-capital', 'Arbeidsmarkt en human capital'],
  ['innovatie-ecosysteem', 'Innovatie-ecosysteem'],
  ['mkb-dienstverlening', 'Mkb-dienstverlening'],
  ['high-tech-systemen', 'High-tech systemen'],
  ['chemie-biobased', 'Chemie en biobased'],
  ['internationalisering', 'Internationalisering'],
  ['veiligheid', 'Veiligheid'],
  ['creatieve-industrie', 'Creatieve industrie'],
  ['maintenance', 'Maintenance'],
  ['retail', 'Retail', ['detailhandel']],
  ['risicokapitaal', 'Risicokapitaal'],
  ['gebiedsontwikkeling', 'Gebiedsontwikkeling'],
].map(([id, naam, voorheen]) => ({ id, naam, voorheen }));

// id, name, kind, abbreviation
export const instrumenten = [
  ['provinciale-middelen', 'Provinciale middelen', 'regionaal'],
  ['efro', 'Europees Fonds voor Regionale Ontwikkeling', 'europees', 'EFRO'],
  ['regio-deal', 'Regio Deal', 'nationaal'],
  ['nationaal-groeifonds', 'Nationaal Groeifonds', 'nationaal'],
  ['mit', 'Mkb-innovatiestimulering Regio en Topsectoren', 'nationaal', 'MIT'],
  ['rom', 'Regionale ontwikkelingsmaatschappij', 'regionaal'],
  ['interreg', 'Interreg', 'europees'],
  ['bedrijfsleven', 'Bijdragen van bedrijven', 'privaat'],
  ['vff', 'Vroegefasefinanciering', 'nationaal', 'VFF'],
  ['gemeentelijke-middelen', 'Gemeentelijke middelen', 'regionaal'],
  ['kennisinstellingen', 'Bijdragen van kennisinstellingen', 'privaat'],
  ['nationaal-programma-groningen', 'Nationaal Programma Groningen', 'nationaal'],
  ['jtf', 'Just Transition Fund', 'europees'],
  ['horizon-europe', 'Horizon Europe', 'europees'],
  ['react-eu', 'REACT-EU', 'europees'],
  ['sbir', 'Small Business Innovation Research', 'nationaal'],
  ['city-deal', 'City Deal', 'nationaal'],
  ['wbso', 'Wet bevordering speur- en ontwikkelingswerk', 'nationaal'],
  ['pps-toeslag', 'PPS-toeslag', 'nationaal'],
  ['sde', 'Stimulering duurzame energieproductie', 'nationaal'],
  ['nwa', 'Nationale Wetenschapsagenda', 'nationaal'],
  ['invest-nl', 'Invest-NL', 'nationaal'],
  ['innovatiefonds', 'Innovatiefonds', 'regionaal'],
  ['subsidieregeling', 'Provinciale subsidieregeling', 'regionaal'],
  ['eib', 'Europese Investeringsbank', 'europees'],
  ['eic', 'European Innovation Council', 'europees'],
  ['elfpo', 'Europees landbouwfonds', 'europees'],
  ['esf', 'Europees Sociaal Fonds', 'europees'],
  ['mirt', 'Meerjarenprogramma Infrastructuur', 'nationaal'],
  ['regio-envelop', 'Regio Envelop', 'nationaal'],
  ['mkb-deal', 'Mkb-deal', 'nationaal'],
  ['valorisatie', 'Valorisatieprogramma', 'nationaal'],
  ['investeerders', 'Private investeerders', 'privaat'],
  ['innovatiedeal', 'Innovatiedeal', 'afspraak'],
  ['convenant', 'Convenant', 'afspraak'],
].map(([id, naam, soort, afkorting]) => ({ id, naam, soort, afkorting }));

export const bronnen = {
  leaflet: { titel: 'Samenhangend investeren', uitgever: 'IPO', datum: '2022-06-23', url: 'https://example.org/leaflet' },
  advies: { titel: 'Samen de lat hoog leggen', uitgever: 'AWTI', datum: '2021', url: 'https://example.org/advies' },
  agenda: { titel: 'Mkb-samenwerkingsagenda', uitgever: 'EZ', datum: '2016', url: 'https://example.org/agenda' },
  bijlage: { titel: 'Bijdragen decentrale overheden', uitgever: 'EL&I', datum: '2011' },
  jaarverslag: { titel: 'Jaarverslag regionale fondsen', uitgever: 'Rijksdienst', datum: '2025-03' },
};

export const paginas = {
  over: 'Over dit projectenboek',
  toegankelijkheid: 'Toegankelijkheid',
  privacy: 'Privacy',
  bijdragen: 'Bijdragen',
};
