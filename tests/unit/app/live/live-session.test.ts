import { describe, expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { settled } from '../../../support/fake-pace';
import { LiveStand } from './live-stand';

const BTC_ETH = ['BTCUSDT', 'ETHUSDT'];

describe('a symbol', () => {
  test('enters the run with its first book, and is in no trouble from there on', () => {
    const stand = new LiveStand();
    stand.session.open(stand.venue, BTC_ETH);
    expect([stand.words, stand.states]).toEqual([[], ['syncing', 'syncing']]);
    stand.feed.whole({ time: NOON, symbol: 1 });
    stand.feed.whole({ time: NOON });
    expect(stand.words).toEqual(['symbol 0 ETHUSDT', 'book 0', 'symbol 1 BTCUSDT', 'book 1']);
    expect(stand.session.isLive).toBe(true);
  });

  test('whose scale becomes finer goes on with a whole book at that scale', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.feed.whole({ time: NOON, resync: false }, { priceDecimals: 3, qtyDecimals: 3 });
    expect(stand.words).toEqual(['symbol 0 BTCUSDT', 'book 0']);
    expect(stand.desk.symbol().scale.priceDecimals).toBe(3);
  });

  test('that is in trouble is halted, and others are not', () => {
    const stand = LiveStand.listening(BTC_ETH);
    stand.feed.trouble('gap', 0, 'lost one');
    expect(stand.words).toEqual(['feed 0 gap']);
    expect(stand.desk.state.symbols.map(({ trouble }) => trouble)).toEqual(['gap', null]);
    expect([stand.states, stand.session.isLive]).toEqual([['gap', 'live'], false]);
  });

  test('is halted until its book is whole again, and starts anew then', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    for (let i = 0; i < 3; i++) stand.feed.quote({ time: NOON + i });
    stand.feed.trouble('gap');
    stand.feed.quote({ time: NOON + 3 });
    expect(stand.desk.symbol().outcome).toBe('halted');
    stand.feed.whole({ time: NOON + 4 });
    stand.feed.quote({ time: NOON + 5 });
    expect([stand.desk.symbol().outcome, stand.desk.symbol().windows.count]).toEqual(['not_persistent', 1]);
    expect(stand.session.symbols[0]?.resyncs).toBe(1);
  });

  test('that is removed is told to the engine as offline, and no more after that', () => {
    const stand = LiveStand.listening(BTC_ETH);
    stand.session.remove('BTCUSDT');
    stand.quote();
    stand.feed.trouble('gap');
    expect([stand.words, stand.feed.isClosed]).toEqual([['feed 0 offline'], false]);
  });

  test('that is asked for again after it was removed goes on under its old number', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.session.remove('BTCUSDT');
    expect(stand.feed.isClosed).toBe(true);
    stand.session.open(stand.venue, ['BTCUSDT']);
    stand.words.length = 0;
    stand.feed.whole({ time: NOON });
    expect(stand.words).toEqual(['symbol 0 BTCUSDT', 'book 0', 'feed 0 null']);
  });
});

describe('event time', () => {
  test('is the venue’s: a change of the feed bears the run’s latest, however far the machine’s clock is ahead', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.clock.wall += 3_600_000;
    stand.feed.quote({ time: NOON + 100, received: stand.clock.wall });
    stand.feed.trouble('gap');
    expect(stand.events.at(-1)).toMatchObject({ kind: 'feed', time: NOON + 100 });
    expect(stand.desk.state.time).toBe(NOON + 100);
  });

  test('is opened by no trouble: the first tick opens the day', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.clock.wall += 86_400_000;
    stand.feed.trouble('gap');
    expect(stand.desk.state.time).toBeNull();
    stand.feed.whole({ time: NOON });
    stand.feed.quote({ time: NOON + 1 });
    expect(stand.desk.state.time).toBe(NOON + 1);
  });

  test('does not move while nothing comes, but the engine is asked for rests by the machine’s clock', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.quote();
    stand.pass(3);
    expect(stand.words).toEqual(['book 0', 'timer', 'timer', 'timer']);
    expect(stand.events.at(-1)).toEqual({ kind: 'timer', time: NOON, received: NOON + 3_000 });
  });

  test('is asked for by no timer while ticks come, nor before the first one', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.pass(2);
    for (let i = 0; i < 5; i++) {
      stand.clock.pass(600);
      stand.quote();
      stand.session.look();
    }
    expect(stand.words).not.toContain('timer');
  });
});

describe('silence', () => {
  test('makes a symbol stale after its limit, and a change ends it before it is decided on', () => {
    const stand = LiveStand.listening(['BTCUSDT'], { staleAfterMs: 5_000 });
    stand.quote();
    stand.pass(5);
    expect(stand.states).toEqual(['live']);
    stand.pass(1);
    expect([stand.states, stand.session.symbols[0]?.integrity.reason]).toEqual([['stale'], 'silent']);
    stand.words.length = 0;
    stand.quote();
    expect([stand.words, stand.states]).toEqual([['feed 0 null', 'book 0'], ['live']]);
  });

  test('of one symbol leaves the others', () => {
    const stand = LiveStand.listening(BTC_ETH, { staleAfterMs: 2_000 });
    for (let i = 0; i < 4; i++) {
      stand.pass(1);
      stand.quote(1);
    }
    expect(stand.states).toEqual(['stale', 'live']);
  });

  test('is none where a heartbeat comes, and a heartbeat ends it', () => {
    const stand = LiveStand.listening(['BTCUSDT'], { staleAfterMs: 2_000 });
    for (let i = 0; i < 4; i++) {
      stand.pass(1);
      stand.feed.heartbeat();
    }
    expect(stand.states).toEqual(['live']);
    stand.pass(3);
    expect(stand.states).toEqual(['stale']);
    stand.feed.heartbeat();
    expect(stand.states).toEqual(['live']);
  });

  test('is told in the feed’s own words where the feed has a trouble', () => {
    const stand = LiveStand.listening(['BTCUSDT'], { staleAfterMs: 2_000 });
    stand.feed.trouble('offline', 0, 'closed with 1006');
    stand.pass(5);
    expect([stand.states, stand.session.symbols[0]?.integrity.counts.stale]).toEqual([['offline'], 0]);
  });
});

describe('what comes late', () => {
  test('is applied and not traded on, until what comes is new again', () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.quote();
    stand.clock.pass(9_000);
    stand.session.look();
    stand.clock.pass(4_000);
    stand.words.length = 0;
    stand.feed.quote({ time: NOON + 100, received: stand.clock.wall });
    expect([stand.words, stand.desk.symbol().outcome]).toEqual([['feed 0 stale', 'book 0'], 'halted']);
    stand.quote();
    expect([stand.states, stand.desk.symbol().outcome]).toEqual([['live'], 'not_persistent']);
  });
});

describe('a sleep', () => {
  /** A stand that has slept for an hour, before anything else happens. */
  function slept(): LiveStand {
    const stand = LiveStand.listening(BTC_ETH);
    stand.quote();
    stand.quote(1);
    stand.clock.wall += 3_600_000;
    stand.words.length = 0;
    return stand;
  }

  test('makes every book stale at once, before the first frame after it is taken', () => {
    const stand = slept();
    stand.feed.quote({ time: NOON + 100, received: stand.clock.wall });
    expect(stand.words).toEqual(['feed 0 stale', 'feed 1 stale', 'book 0']);
    expect(stand.desk.symbol().outcome).toBe('halted');
  });

  test('is noticed by a look at the clocks, too', () => {
    const stand = slept();
    stand.session.look();
    expect(stand.states).toEqual(['stale', 'stale']);
  });

  test('is over with a whole new book only, which is asked for', async () => {
    const stand = slept();
    stand.session.look();
    stand.quote();
    await settled();
    expect([stand.states, stand.feed.resyncs]).toEqual([
      ['syncing', 'syncing'],
      [0, 1],
    ]);
    stand.feed.whole({ time: stand.clock.wall });
    expect(stand.states).toEqual(['live', 'syncing']);
  });
});

describe('a crossed book', () => {
  test('is never traded on, and a whole one is asked for', async () => {
    const stand = LiveStand.listening(['BTCUSDT']);
    stand.feed.quote({ time: NOON, bid: 10_002 });
    expect([stand.words, stand.states]).toEqual([['book 0', 'feed 0 crossed'], ['crossed']]);
    expect(stand.feed.resyncs).toEqual([]);
    await settled();
    expect([stand.feed.resyncs, stand.states]).toEqual([[0], ['syncing']]);
    stand.feed.whole({ time: NOON + 1 });
    expect([stand.states, stand.session.symbols[0]?.integrity.counts.crossed]).toEqual([['live'], 1]);
  });
});

test('a symbol’s book can be given up by hand', async () => {
  const stand = LiveStand.listening(BTC_ETH);
  stand.session.resync('ETHUSDT');
  stand.session.resync('nothing');
  await settled();
  expect(stand.feed.resyncs).toEqual([1]);
});

test('the feed’s update is the feed’s own again after it was told', () => {
  const stand = new LiveStand();
  stand.session.open(stand.venue, BTC_ETH);
  stand.feed.whole({ time: NOON, symbol: 1 });
  expect([stand.words, stand.feed.told.at(-1)?.symbol]).toEqual([['symbol 0 ETHUSDT', 'book 0'], 1]);
});

test('the difference of the clocks is told, the way of the message included', () => {
  const stand = LiveStand.listening(['BTCUSDT']);
  for (let i = 0; i < 3; i++) stand.feed.quote({ time: NOON + i, received: NOON + i + 250 });
  expect(stand.session.symbols[0]?.clockOffset).toBe(250);
});

test('what venues say is kept, the newest first', () => {
  const stand = LiveStand.listening(['BTCUSDT']);
  stand.feed.notice('connected', 'wss://here');
  stand.feed.notice('unreachable');
  expect(stand.session.notes.all.map(({ venue, code }) => [venue, code])).toEqual([
    ['binance', 'unreachable'],
    ['binance', 'connected'],
  ]);
});

test('a session that is closed closes every feed', () => {
  const stand = LiveStand.listening(['BTCUSDT']);
  stand.session.open(stand.venue, ['ETHUSDT']);
  stand.session.close();
  expect(stand.venue.feeds.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});
