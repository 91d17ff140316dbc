import { expect, test } from 'vitest';
import { heldView, restView } from '../../../../src/app/view/rest-view';
import { heldRest } from '../../../../src/core/shabbat/held-rest';
import type { PauseWindow } from '../../../../src/core/shabbat/window';
import { scheduleOf, SHABBAT } from '../../../support/shabbat';
import { JERUSALEM, NEW_YORK, rulesWith, SAO_PAULO } from '../../core/shabbat/known-places';

/** The window that holds an instant. */
function windowAt(iso: string, place = SAO_PAULO, rules = rulesWith({})): PauseWindow {
  const window = scheduleOf(place, rules).windowAt(Date.parse(iso));
  if (window === null) throw new Error(`no window at ${iso}`);
  return window;
}

test('a window is shown as the desk keeps it, and with its exact instants', () => {
  const window = windowAt('2024-08-10T12:00:00Z');
  expect(restView(window)).toEqual({
    ...SHABBAT,
    exactStart: window.start,
    exactEnd: window.end,
    kind: 'shabbat',
    days: 1,
    names: ['Shabbat'],
    method: 'sunset - 18 min .. sunset',
    fallback: null,
  });
});

const DIASPORA = rulesWith({ yomTov: 'diaspora' });

test.each([
  ['a Shabbat', windowAt('2024-08-10T12:00:00Z')],
  [
    'a Shabbat from sunset to an earlier sunset',
    windowAt('2024-11-02T12:00:00Z', JERUSALEM, rulesWith({ bufferMinutes: 0 })),
  ],
  [
    'two days from sunset to an earlier sunset',
    windowAt('2024-10-03T16:00:00Z', JERUSALEM, rulesWith({ bufferMinutes: 0, yomTov: 'israel' })),
  ],
  ['three days on end', windowAt('2024-10-18T16:00:00Z', NEW_YORK, DIASPORA)],
])('%s that has begun has as many days as its window', (_what, window) => {
  const { days } = heldView(heldRest(window, 'shabbat', 'here', true));
  expect(days).toBe(window.days);
});

test('a rest that has begun is shown with the instants that the desk keeps', () => {
  const held = heldRest(windowAt('2024-08-10T12:00:00Z'), 'shabbat', 'São Paulo', true);
  expect(heldView(held)).toMatchObject({
    ...SHABBAT,
    exactStart: SHABBAT.start,
    exactEnd: SHABBAT.end,
    names: ['Shabbat'],
  });
});
