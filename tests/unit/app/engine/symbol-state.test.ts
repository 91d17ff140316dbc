import { describe, expect, test } from 'vitest';
import { NOON, TestDesk } from '../../../support/desk';

function rescaled(): TestDesk {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.quotes([NOON, NOON + 1]);
  desk.step({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: { priceDecimals: 4, qtyDecimals: 5 } });
  return desk;
}

describe('a finer scale', () => {
  test('says the last tick’s integers anew, so that its figures stay what they were', () => {
    const { measures } = rescaled().symbol();
    expect(measures).toMatchObject({ doubleMid: 2_000_000, spread: 200, bidDepth: 900, askDepth: 100 });
    expect(measures).toMatchObject({ imbalance: 0.8, spreadBps: 2 });
  });

  test('leaves the mid and the mark where they were', () => {
    const desk = rescaled();
    expect(desk.symbol().mid()).toBe(100);
    expect(desk.state.broker.account.marks.get(0)?.toFixed()).toBe('100');
  });

  test('empties the book', () => {
    const { book } = rescaled().symbol();
    expect([book.bids.levels, book.asks.levels]).toEqual([0, 0]);
  });

  test('lets ticks at the new scale go on from the old ones', () => {
    const [finer, same] = [rescaled(), TestDesk.with(['BTCUSDT'])];
    finer.change({ bids: [[999_900, 900]], asks: [[1_000_100, 100]], time: NOON + 2 });
    same.quotes([NOON, NOON + 1, NOON + 2]);
    const [one, other] = [finer.symbol(), same.symbol()];
    expect(one.mid()).toBe(other.mid());
    expect([one.streak.length, one.windows.count]).toEqual([3, 3]);
  });
});

test('a mid in quote units is the double nearest to the exact one', () => {
  const desk = new TestDesk();
  desk.step({ kind: 'symbol', symbol: 0, name: 'X', scale: { priceDecimals: 8, qtyDecimals: 0 } });
  desk.change({ bids: [[1_234, 1]], asks: [[1_237, 1]], time: NOON });
  expect(desk.symbol().mid()).toBe(0.000012355);
});
