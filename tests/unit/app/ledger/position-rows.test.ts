import { expect, test } from 'vitest';
import { positionRowsIn } from '../../../../src/app/ledger/position-rows';
import { position } from '../../adapters/ledger/samples';

test('positions come back as a snapshot wrote them, in their order', () => {
  const rows = [position({ symbol: 'ETHUSDT' }), position()];
  expect(positionRowsIn(JSON.stringify(rows))).toEqual(rows);
});

test.each(['{}', 'null', '[1]', '[null]', '[{"symbol":"BTCUSDT"}]', '[{"symbol":7}]', 'x'])(
  'what no ledger writes is refused: %s',
  (json) => {
    expect(() => positionRowsIn(json)).toThrow(/snapshot's position|not valid JSON/);
  },
);
