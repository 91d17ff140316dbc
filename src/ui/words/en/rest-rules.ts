/** The rule of the rest: in sentences, in short as it is stored, and what stood in where it gave no time. */
export const restRules = {
  notARuling:
    'These times are computed for a trading desk and are not a halachic ruling. Ask your rabbi what applies to you.',
  sunsetNotice:
    'Sunset comes before nightfall. Shabbat is commonly held to end at nightfall, when three stars are out: choose degrees or minutes after sunset to rest until then.',
  minute: '1 minute',
  minutes: (count: string): string => `${count} minutes`,
  begins: (minutes: string, extra: string): string =>
    `The rest begins ${minutes} before sunset on the eve${extra}.`,
  ends: (when: string, extra: string): string => `It ends ${when} on the last day${extra}.`,
  extra: (minutes: string): string => `, and ${minutes} more`,
  endsAt: {
    sunset: 'at sunset',
    degrees: (degrees: string): string => `when the sun is ${degrees} degrees below the horizon`,
    minutes: (minutes: string): string => `${minutes} after sunset`,
  },
  yomTov: {
    off: 'Yom Tov is not kept: the desk trades on it.',
    israel: 'Yom Tov is kept as in Israel; days that adjoin Shabbat make one rest with it.',
    diaspora: 'Yom Tov is kept as in the diaspora; days that adjoin Shabbat make one rest with it.',
  },
  highLatitude: (how: string): string => `Where the sun does not set or night does not fall: ${how}.`,
  byCity: (city: string): string => `the sun of ${city}, by solar time`,
  byMidnight: 'solar midnight, and solar noon for the start in the polar night',
  byMinutes: (sunset: string, night: string): string =>
    `sunset counts as ${sunset} after solar noon, nightfall ${night} after that`,
  method: {
    sun: (minutes: string, end: string): string => `sunset - ${minutes} min .. ${end}`,
    sunset: 'sunset',
    degrees: (degrees: string): string => `degrees:${degrees}`,
    minutes: (minutes: string): string => `minutes:${minutes}`,
    closed: 'noon of the eve .. solar midnight',
    noClock: 'no clock',
  },
  standIn: {
    start: (text: string): string => `start: ${text}`,
    end: (text: string): string => `end: ${text}`,
    polarDay: 'no sunset (polar day)',
    polarNight: 'no sunset (polar night)',
    noSunset: 'no sunset',
    noDegrees: (degrees: string): string => `no ${degrees} degrees`,
    noPlace: 'no valid place',
    noPlaceOrZone: 'no valid place or zone',
    noon: 'solar noon',
    midnight: 'solar midnight',
    afterNoon: (minutes: string): string => `${minutes} minutes after solar noon`,
    afterSunset: (minutes: string): string => `${minutes} minutes after sunset`,
    city: (city: string): string => `solar time of ${city}`,
    zone: (zone: string): string => `zone ${zone}`,
    everyZone: 'every zone',
  },
};
