/** Names of all sheets, in the order of the menu; what each is stands in the registry. */
export const SHEET_NAMES = [
  'report',
  'recordings',
  'ledgers',
  'data',
  'settings',
  'rests',
  'rest-settings',
  'preferences',
  'keys',
] as const;

/** Name of a sheet. */
export type SheetName = (typeof SHEET_NAMES)[number];
