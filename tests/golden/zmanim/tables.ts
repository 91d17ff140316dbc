import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../../src/core/shabbat/place';
import { type EpochMs, epochMs } from '../../../src/core/time';

/** One line of a table by column name; every line has every column. */
export type Row = (column: string) => string;

/** The shortened tables beside this file, and the full ones where they are at hand (they are no part of the project). */
const SOURCES = { short: import.meta.dirname, full: join(import.meta.dirname, '../../../../shared/golden') };

export type TableSource = keyof typeof SOURCES;

/** Whether the table can be read on this machine. */
export function hasTable(source: TableSource, name: string): boolean {
  return existsSync(join(SOURCES[source], name));
}

/** The lines of a comma-separated table without quoted fields, header taken off. */
export function readTable(source: TableSource, name: string): Row[] {
  const [header = '', ...lines] = readFileSync(join(SOURCES[source], name), 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return (column) => {
      const field = fields[columns.indexOf(column)];
      if (field === undefined) throw new Error(`No column ${column} in: ${line}`);
      return field;
    };
  });
}

/** The place of a row. */
export function placeOf(row: Row): Place {
  const [latitude, longitude] = [Number(row('lat')), Number(row('lon'))];
  return { name: row('city'), latitude, longitude, zone: row('tz'), source: 'coordinates' };
}

/** An instant of a row, or null where the field is empty. */
export function instantOf(row: Row, column: string): EpochMs | null {
  return row(column) === '' ? null : epochMs(Date.parse(row(column)));
}

/** Groups rows by place, in order of first appearance. */
export function byCity(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row('city'), [...(groups.get(row('city')) ?? []), row]);
  return [...groups];
}
