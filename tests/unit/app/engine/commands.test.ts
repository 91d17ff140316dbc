import { expect, test } from 'vitest';
import { NOON, TestDesk } from '../../../support/desk';

test.each([
  [['pause'], [true, false]],
  [
    ['pause', 'resume'],
    [false, false],
  ],
  [['kill'], [false, true]],
  [
    ['kill', 'rearm'],
    [false, false],
  ],
  [
    ['kill', 'resume'],
    [false, true],
  ],
  [
    ['pause', 'rearm'],
    [true, false],
  ],
  [
    ['pause', 'pause', 'resume'],
    [false, false],
  ],
] as const)('%j leaves paused and killed as %j', (commands, expected) => {
  const desk = new TestDesk();
  for (const command of commands) desk.command(command, NOON);
  expect([desk.state.pausedByUser, desk.state.killed]).toEqual(expected);
});

test.each(['resume', 'rearm'] as const)('%s leaves streaks as they are', (command) => {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.quotes([NOON, NOON + 1]);
  desk.command(command, NOON + 2);
  expect(desk.symbol().streak.length).toBe(2);
});

test.each(['pause', 'kill'] as const)('%s sets the streak of every symbol to 0', (command) => {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT']);
  desk.quotes([NOON, NOON + 1]);
  desk.quotes([NOON, NOON + 1], { symbol: 1 });
  desk.command(command, NOON + 2);
  expect(desk.state.symbols.map((symbol) => symbol.streak.length)).toEqual([0, 0]);
});
