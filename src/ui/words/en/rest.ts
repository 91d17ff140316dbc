/** Shabbat and Yom Tov on the desk: the card, the header, the veil, the calendar. */
export const rest = {
  title: 'Shabbat',
  details: 'Shabbat: details',
  settings: 'Settings of the rest',
  calendar: 'Calendar and log',
  begins: 'Begins',
  ends: 'Ends',
  beginsIn: 'Rest begins in',
  endsIn: 'Rest ends in',
  clock: 'On the clock of',
  device: 'This device',
  rules: 'The rule',
  method: 'Computed as',
  fallback: 'Stand-in',
  passedOver: 'Signals passed over',
  horizon: 'horizon',
  setPlace: 'Set your place',
  defaultPlace: 'This is the place that the desk came with. Set yours: the times depend on it.',
  waiting: 'The first event of the market will tell the time.',
  nextPause: 'Next pause',
  restEnds: 'Rest ends',
  veil: {
    until: (time: string): string => `The desk rests until ${time}. Prices stand still.`,
    show: 'Show prices',
    hide: 'Keep prices still',
  },
  state: {
    resting: (names: string): string => `The desk rests for ${names}.`,
    trading: 'The desk is trading.',
    awake: 'The desk is not resting.',
    next: (names: string): string => `Next: ${names}.`,
  },
  /** Names of days in one breath: "Pesach I and Shabbat". */
  names: {
    /** The days by the names that the calendar gives them; a number or a year stands behind. */
    days: {
      Shabbat: 'Shabbat',
      'Rosh Hashana': 'Rosh Hashana',
      'Yom Kippur': 'Yom Kippur',
      Sukkot: 'Sukkot',
      'Shmini Atzeret': 'Shmini Atzeret',
      'Simchat Torah': 'Simchat Torah',
      Pesach: 'Pesach',
      Shavuot: 'Shavuot',
    },
    none: 'the rest',
    all: (first: string, last: string): string => `${first} and ${last}`,
  },
  arc: {
    noon: (degrees: string, time: string): string => `Sun: ${degrees} degrees at noon, ${time}`,
    sunset: (time: string): string => `sunset at ${time}`,
    noSunset: 'no sunset',
    rest: (from: string, to: string): string => `rest from ${from} to ${to}`,
  },
  clocks: {
    ahead: (span: string): string =>
      `The clock of this device is ${span} ahead of the market's time. The desk rests where either says so.`,
    behind: (span: string): string =>
      `The clock of this device is ${span} behind the market's time. The desk rests where either says so.`,
    jumpedAhead: (span: string): string =>
      `The clock of this device jumped ahead, or the device slept, by ${span}. The schedule was asked again at once.`,
    jumpedBack: (span: string): string =>
      `The clock of this device jumped back by ${span}. The schedule was asked again at once.`,
    unknownSpan: 'an unknown time',
    /** Years to seconds. */
    units: ['y', 'd', 'h', 'min', 's'],
  },
  list: {
    title: 'Days of rest',
    jumps: 'Jumps of this device’s clock',
    noJumps: 'None seen yet.',
    at: 'Clock then',
    jump: 'Jump',
    ics: 'Save calendar (.ics)',
    csv: 'Save table (.csv)',
    coming: 'The coming 12 months',
    past: 'Rests that the open ledger knows of',
    loading: 'Computing…',
    noneComing: 'There is no rest in the coming 12 months.',
    nonePast: 'None yet. A rest is written down when the desk enters it.',
    names: 'What',
    year: 'Year',
    entered: 'Entered',
    left: 'Left',
    lasting: 'lasts',
    place: 'Place',
  },
};
