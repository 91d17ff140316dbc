import { expect, test } from 'vitest';
import { actionsFor, troubleIn } from '../../../../src/app/ledger/actions';
import { mayCommit, mayOrder } from '../../../../src/app/ledger/state';
import { TROUBLES } from '../../../support/ledger-troubles';

test.each(TROUBLES)('$kind offers something', (trouble) => {
  expect(actionsFor(trouble).length).toBeGreaterThan(0);
});

test('a ledger that is well is in no trouble', () => {
  expect(troubleIn({ kind: 'open' })).toBeNull();
});

test('a state that can lose rows when the tab closes always offers the export', () => {
  const holding = TROUBLES.filter((state) => mayCommit(state) && state.kind !== 'clock_back');
  expect(holding.map((state) => actionsFor(state).includes('export'))).toEqual(holding.map(() => true));
});

test('orders are placed only where commits are possible too', () => {
  expect(TROUBLES.filter((state) => mayOrder(state) && !mayCommit(state))).toEqual([]);
});
