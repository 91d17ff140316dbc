import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf } from '../../../../src/app/recording/event-notes';
import { fingerprintOf } from '../../../../src/app/session/fingerprint-notes';
import { startNote, startOf } from '../../../../src/app/session/session-start';
import { epochMs } from '../../../../src/core/time';
import { DEFAULT_SETTINGS } from '../../../../src/core/shabbat/settings';
import { startWith } from './recorded-session';

const codes = fc.constantFrom(
  'feed',
  'timer',
  'command',
  'rests',
  'configure',
  'session',
  'checkpoint',
  'end',
  '',
);
const TIME = epochMs(1_723_000_000_000);

test('no note from outside throws, whatever its payload is', () => {
  const payload = fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '[]', '{"symbol":null}'));
  const property = fc.property(codes, payload, (code, text) => {
    const note = { time: TIME, code, payload: text };
    eventOf(note, () => 0);
    startOf(note);
    fingerprintOf(note);
  });
  fc.assert(property, { seed: 2, numRuns: 2_000 });
});

test('a start with one part changed is either none or a whole one', () => {
  const rest = { settings: DEFAULT_SETTINGS, lastKnown: { zone: 'UTC', longitude: 0 }, held: null };
  const { payload } = startNote(startWith({ rest }), TIME);
  const property = fc.property(fc.nat(payload.length - 1), fc.string({ maxLength: 2 }), (at, other) => {
    const changed = payload.slice(0, at) + other + payload.slice(at + 1);
    const start = startOf({ time: TIME, code: 'session', payload: changed });
    if (start !== null) expect(Object.keys(start).sort()).toEqual(Object.keys(startWith()).sort());
  });
  fc.assert(property, { seed: 4, numRuns: 1_000 });
});

test('notes of codes that this version does not know are no events', () => {
  expect(eventOf({ time: TIME, code: 'tomorrow', payload: '{}' }, () => 0)).toBeNull();
  expect(eventOf({ time: TIME, code: 'command', payload: '{"command":"sell_all"}' }, () => 0)).toBeNull();
  expect(
    eventOf({ time: TIME, code: 'feed', payload: '{"symbol":"X","trouble":"gap"}' }, () => -1),
  ).toBeNull();
});
