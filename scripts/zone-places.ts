/*
 * Writes src/adapters/place/zone-places.json from the time-zone database's own tables (public domain): the principal
 * place of every zone of every country. Run it when the database gains a zone:
 *   node scripts/run.mjs zone-places [DIRECTORY of zone.tab and iso3166.tab]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = 'src/adapters/place/zone-places.json';
const directory = process.argv[2] ?? '/usr/share/zoneinfo';

/** The tab-separated lines of a table that are no comments. */
function linesOf(name: string): string[][] {
  const lines = readFileSync(join(directory, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

/** Degrees of one half of an ISO 6709 position: sign, degrees, minutes and perhaps seconds. */
function degreesOf(text: string, digits: number): number {
  const whole = Number(text.slice(1, 1 + digits));
  const minutes = Number(text.slice(1 + digits, 3 + digits));
  const seconds = Number(text.slice(3 + digits) || 0);
  const degrees = whole + minutes / 60 + seconds / 3600;
  return Math.round((text.startsWith('-') ? -degrees : degrees) * 10_000) / 10_000;
}

function placeLine([country = '', position = '', zone = '']: string[]): string {
  const [latitude = '', longitude = ''] = position.match(/[+-]\d+/g) ?? [];
  return [zone, country, degreesOf(latitude, 2), degreesOf(longitude, 3)].join(',');
}

const places = linesOf('zone.tab').map(placeLine).toSorted();
const countries = Object.fromEntries(linesOf('iso3166.tab').map(([code = '', name = '']) => [code, name]));
writeFileSync(TARGET, `${JSON.stringify({ countries, places }, null, 1)}\n`);
process.stdout.write(`${places.length} places written to ${TARGET}\n`);
