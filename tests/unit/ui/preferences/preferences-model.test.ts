import { expect, test } from 'vitest';
import { PreferencesModel } from '../../../../src/ui/preferences/preferences-model';
import { keptInMemory } from '../kept-in-memory';

test('the page comes as the system and the browser have it', () => {
  const preferences = new PreferencesModel(keptInMemory());
  expect([preferences.theme.value, preferences.language.value, preferences.keys.value]).toEqual([
    'system',
    'browser',
    'on',
  ]);
});

test('what is chosen holds at once and on the next visit', () => {
  const kept = keptInMemory();
  const preferences = new PreferencesModel(kept);
  preferences.choose('theme', 'dark');
  expect(preferences.theme.value).toBe('dark');
  expect(new PreferencesModel(kept).theme.value).toBe('dark');
});

test('what is kept and is no choice counts as never chosen', () => {
  const kept = keptInMemory();
  kept.write('theme', 'pink');
  expect(new PreferencesModel(kept).theme.value).toBe('system');
});

test('the page has to follow the desk out of sight once one notice is wanted', () => {
  const preferences = new PreferencesModel(keptInMemory());
  expect(preferences.wantsNotices()).toBe(false);
  preferences.choose('notifyRests', 'on');
  expect(preferences.wantsNotices()).toBe(true);
});
