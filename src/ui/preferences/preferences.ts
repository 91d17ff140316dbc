import { LANGUAGES } from '../words/languages';

/** What a person may choose about the page itself, the first choice of each being how the page comes. */
export const CHOICES = {
  /** `browser` goes by the browser's languages. */
  language: ['browser', ...LANGUAGES],
  theme: ['system', 'dark', 'light'],
  /** `less` stills what moves; `system` goes by the device. */
  motion: ['system', 'less'],
  /** Whether keys without Ctrl or Alt do something (WCAG 2.1.4). */
  keys: ['on', 'off'],
  /** Whether the device is kept awake while a market plays. */
  awake: ['on', 'off'],
  notifyFills: ['off', 'on'],
  notifyHalts: ['off', 'on'],
  notifyRests: ['off', 'on'],
  /** Whether the first-run tour was closed. */
  tour: ['new', 'seen'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** Name of a preference. */
export type PreferenceName = keyof typeof CHOICES;

/** What a preference may be. */
export type Preference<Name extends PreferenceName> = (typeof CHOICES)[Name][number];

/** All preferences. */
export type Preferences = { readonly [Name in PreferenceName]: Preference<Name> };
