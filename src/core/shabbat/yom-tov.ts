import { addDays, type CivilDay } from './civil-day';
import { hebrewYearAt, roshHashana } from './hebrew-year';

/** Whose Yom Tov is kept; `off` keeps Shabbat alone. */
export type YomTovSchedule = 'off' | 'israel' | 'diaspora';

/** A day on which work is forbidden, by the civil day at whose eve it begins. */
export interface YomTovDay {
  readonly day: CivilDay;
  readonly name: string;
}

/** [days after 1 Tishrei, name]; Rosh Hashana's first day bears the year and is added apart. */
type Offsets = readonly (readonly [number, string])[];

const AUTUMN: Offsets = [
  [1, 'Rosh Hashana II'],
  [9, 'Yom Kippur'],
  [14, 'Sukkot I'],
  [21, 'Shmini Atzeret'],
];
const AUTUMN_DIASPORA: Offsets = [
  [15, 'Sukkot II'],
  [22, 'Simchat Torah'],
];
/** Counted back from the next 1 Tishrei, since the months from Nisan to Elul have fixed lengths. */
const SPRING: Offsets = [
  [-163, 'Pesach I'],
  [-157, 'Pesach VII'],
];
const SPRING_ISRAEL: Offsets = [[-113, 'Shavuot']];
const SPRING_DIASPORA: Offsets = [
  [-162, 'Pesach II'],
  [-156, 'Pesach VIII'],
  [-113, 'Shavuot I'],
  [-112, 'Shavuot II'],
];

/** The days of Yom Tov from one civil day to another, both included, in order; the days of Chol Hamoed are none. */
export function yomTovDays(from: CivilDay, to: CivilDay, schedule: YomTovSchedule): YomTovDay[] {
  if (schedule === 'off') return [];
  const days: YomTovDay[] = [];
  for (let year = hebrewYearAt(from); year <= hebrewYearAt(to); year += 1)
    days.push(...daysOfYear(year, schedule));
  return days.filter(({ day }) => day >= from && day <= to).toSorted((a, b) => a.day - b.day);
}

function daysOfYear(year: number, schedule: 'israel' | 'diaspora'): YomTovDay[] {
  const tishrei = roshHashana(year);
  const next = roshHashana(year + 1);
  const israel = schedule === 'israel';
  return [
    { day: tishrei, name: `Rosh Hashana ${year}` },
    ...at(tishrei, AUTUMN),
    ...(israel ? [] : at(tishrei, AUTUMN_DIASPORA)),
    ...at(next, SPRING),
    ...at(next, israel ? SPRING_ISRAEL : SPRING_DIASPORA),
  ];
}

function at(origin: CivilDay, offsets: Offsets): YomTovDay[] {
  return offsets.map(([days, name]) => ({ day: addDays(origin, days), name }));
}
