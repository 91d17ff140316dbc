import { expect, test } from 'vitest';
import { MENU, SHEETS } from '../../../../src/ui/sheets/registry';
import { SHEET_NAMES } from '../../../../src/ui/sheets/sheet-names';
import { SheetsModel } from '../../../../src/ui/sheets/sheets-model';

test('no sheet is open at first', () => {
  expect(new SheetsModel().current.value).toBeNull();
});

test('a sheet is opened for what it is to show', () => {
  const sheets = new SheetsModel();
  sheets.open('rests', 'a rest');
  expect(sheets.current.value).toEqual({ name: 'rests', argument: 'a rest' });
});

test('a sheet that is opened takes the place of the one before it', () => {
  const sheets = new SheetsModel();
  sheets.open('rests', 'a rest');
  sheets.open('rest-settings');
  expect(sheets.current.value).toEqual({ name: 'rest-settings', argument: null });
});

test('a sheet that is closed leaves the desk', () => {
  const sheets = new SheetsModel();
  sheets.open('rests');
  sheets.close();
  expect(sheets.current.value).toBeNull();
});

test('no two sheets of the menu have one title', () => {
  expect(new Set(MENU.map((name) => SHEETS[name].title)).size).toBe(MENU.length);
});

for (const name of SHEET_NAMES) {
  test(`the sheet "${name}" can be loaded`, async () => {
    expect(await SHEETS[name].load()).toBeTypeOf('function');
  });
}
