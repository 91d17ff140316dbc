import { words } from '../words/words';
import type { Sheet } from './sheet';
import { SHEET_NAMES, type SheetName } from './sheet-names';

/** All sheets by name. A new one is a name and an entry here; its code is not part of the first script. */
export const SHEETS: Readonly<Record<SheetName, Sheet>> = {
  report: {
    title: words.report.title,
    load: async () => (await import('../report/report-sheet')).ReportSheet,
  },
  ledgers: {
    title: words.ledgers.title,
    load: async () => (await import('../ledgers/ledgers-sheet')).LedgersSheet,
  },
  data: {
    title: words.data.title,
    load: async () => (await import('../data/data-sheet')).DataSheet,
  },
  recordings: {
    title: words.recordings.title,
    load: async () => (await import('../recordings/recordings-sheet')).RecordingsSheet,
  },
  settings: {
    title: words.settings.title,
    load: async () => (await import('../settings/config-sheet')).ConfigSheet,
  },
  rests: {
    title: words.rest.list.title,
    load: async () => (await import('../shabbat/rests/rests-sheet')).RestsSheet,
  },
  'rest-settings': {
    title: words.restSettings.title,
    load: async () => (await import('../shabbat/settings/settings-sheet')).SettingsSheet,
  },
  preferences: {
    title: words.app.title,
    load: async () => (await import('../preferences/preferences-sheet')).PreferencesSheet,
  },
  keys: {
    title: words.app.keys.title,
    load: async () => (await import('../keys/keys-sheet')).KeysSheet,
  },
};

/** The sheets of the header's menu. */
export const MENU: readonly SheetName[] = SHEET_NAMES.filter((name) => SHEETS[name].inMenu !== false);
