import { expect, test } from 'vitest';
import {
  LedgerDamage,
  orderRow,
  positionRow,
  snapshotRow,
  tradeRow,
} from '../../../../src/adapters/ledger/decode';

const trade = ['T', 'O', 'S', 'buy', '1', '1', '0', 'USDT', null, 't', 't'];

test.each([
  [
    'text where a number stands',
    () => tradeRow([...trade.slice(0, 4), 1.5, ...trade.slice(5)]),
    /1.5 where text/,
  ],
  ['a word that is no side', () => tradeRow(trade.with(3, 'hold')), /"hold" where one of buy, sell/],
  [
    'a null where the column forbids it',
    () => positionRow(['S', null, '1', '0', '0', 't']),
    /null where text/,
  ],
  [
    'a number where text stands',
    () => snapshotRow(['1', '1', '0', '0.5', 0, '[]', 't']),
    /"0.5" where a number/,
  ],
  [
    'a row with a column missing',
    () => orderRow(['O', 'S', 'buy', 'market', '1', null, 'filled', '1']),
    LedgerDamage,
  ],
])('%s is damage that is named', (_, read, message) => {
  expect(read).toThrow(message);
});
