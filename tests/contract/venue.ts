import { describe, expect, test } from 'vitest';
import { Scene } from '../support/exchange/scene';
import type { VenueScript } from '../support/exchange/script';

/** The desk takes the symbol's book for good, and it is the venue's. */
function expectLive(scene: Scene, symbol = 0): void {
  const told = scene.sink.symbol(symbol);
  const book = scene.book(scene.script.symbols[symbol] ?? '');
  const numbers = (levels: readonly [string, string][]) => levels.map(([p, q]) => [Number(p), Number(q)]);
  expect(told.trouble, told.told.join(' ')).toBe(null);
  expect({ bids: told.bids, asks: told.asks }).toEqual({
    bids: numbers(book.bidLevels),
    asks: numbers(book.askLevels),
  });
  expect(scene.sink.breaches).toEqual([]);
}

/** What every venue's adapter must do, whatever the venue. */
export function venueContract(script: VenueScript): void {
  describe(`${script.id}, on our own frames,`, () => {
    books(script);
    losses(script);
    connections(script);
    endings(script);
    refusedSymbols(script);
  });
}

function books(script: VenueScript): void {
  test('is syncing until its book is whole, and live from then on', async () => {
    const scene = await new Scene(script).listen();
    expect(scene.told.told.slice(0, 4)).toEqual(['syncing', 'scale', 'whole', 'live']);
    expect(scene.told.resyncs).toBe(0);
    expectLive(scene);
  });

  test('tells every change as a tick', async () => {
    const scene = await new Scene(script).listen();
    const before = scene.told.ticks;
    scene.change({ bids: { '100.10': '0', '100.12': '7' } });
    scene.change({ asks: { '100.20': '0', '100.18': '0.25' } });
    expectLive(scene);
    expect(scene.told.ticks).toBe(before + 2);
  });

  test('keeps several symbols apart', async () => {
    const scene = await new Scene(script, 2).listen();
    scene.changeIn(script.symbols[1], { bids: { '100.15': '9' } });
    expectLive(scene, 0);
    expectLive(scene, 1);
    expect(scene.sink.symbol(1).bids[0]).toEqual([100.15, 9]);
  });

  test('gives a book up that is crossed, and gets another', async () => {
    const scene = await new Scene(script).listen();
    scene.book().change({ bids: { '101.00': '1' } });
    scene.say(...script.tells(scene.book(), { bids: { '101.00': '1' } }));
    expect(scene.told.trouble).toBe('crossed');
    scene.book().change({ bids: { '101.00': '0' } });
    await scene.settle();
    expectLive(scene);
    expect(scene.told.resyncs).toBe(1);
  });

  test('gets a whole book when asked to', async () => {
    const scene = await new Scene(script).listen();
    scene.feed.resync(0);
    expect(scene.told.trouble).toBe('syncing');
    await scene.settle();
    expectLive(scene);
    expect(scene.told.resyncs).toBe(1);
  });

  test('takes a finer price by a finer scale and a whole book', async () => {
    const scene = await new Scene(script).listen();
    const before = scene.told.scale?.priceDecimals ?? 0;
    const price = `100.15${'0'.repeat(before)}1`;
    scene.change({ bids: { [price]: '1' } });
    await scene.settle();
    expectLive(scene);
    expect(scene.told.bids[0]).toEqual([Number(price), 1]);
  });
}

const JUNK = ['', '{', 'null', '[]', '"x"', '0', '{"a":{"b":[]}}', 'pong', ' '];

function losses(script: VenueScript): void {
  test('a lost change ends with the right book, by way of a named trouble where it can be seen', async () => {
    const scene = await new Scene(script).listen();
    scene.book().change({ bids: { '100.11': '5' } });
    scene.change({ asks: { '100.19': '6' } });
    const seen: Record<typeof script.losses, string | null> = {
      gap: 'gap',
      checksum: 'checksum',
      healed: null,
      unseen: null,
    };
    expect(scene.told.trouble).toBe(seen[script.losses]);
    if (script.losses === 'unseen') scene.feed.resync(0);
    await scene.settle();
    expectLive(scene);
  });

  test('junk frames do no harm', async () => {
    const scene = await new Scene(script).listen();
    scene.say(...JUNK);
    await scene.settle();
    expectLive(scene);
  });

  test('many losses are not mended at once each: a venue is asked less and less often', async () => {
    const scene = await new Scene(script).listen();
    const isRequest = (text: string) => /[":](un)?subscribe|"depth"/i.test(text);
    const sent = () => scene.world.sockets.flatMap((socket) => socket.sent).filter(isRequest).length;
    const before = sent();
    for (let i = 0; i < 600; i += 1) {
      scene.feed.resync(0);
      await scene.world.pass(100);
    }
    expect(sent() - before).toBeLessThan(60);
  });
}

function connections(script: VenueScript): void {
  test('a lost connection is told as offline, then as syncing, and ends live', async () => {
    const scene = await new Scene(script).listen();
    for (const socket of scene.streams) socket.drop();
    expect(scene.told.trouble).toBe('offline');
    await scene.settle();
    expect(scene.told.troubles).toEqual(['syncing', null, 'offline', 'syncing', null]);
    expectLive(scene);
    expect(scene.told.resyncs).toBe(1);
  });

  test('a silent connection is told as stale and then given up', async () => {
    const scene = await new Scene(script).listen();
    scene.world.serverOf = () => null;
    scene.server.text = () => {};
    await scene.world.pass(script.silentMs / 2 + 200);
    expect(scene.told.trouble).toBe('stale');
    await scene.world.pass(script.silentMs / 2);
    expect(scene.told.trouble).toBe('offline');
  });

  test('a connection that speaks again is live again with its windows stale', async () => {
    const scene = await new Scene(script).listen();
    scene.server.text = () => {};
    await scene.world.pass(script.silentMs / 2 + 200);
    scene.say(script.alive);
    expectLive(scene);
    expect(scene.told.resyncs).toBe(1);
  });
}

function endings(script: VenueScript): void {
  test('nothing is told and nothing runs on after it was closed', async () => {
    const scene = await new Scene(script).listen();
    scene.feed.close();
    const told = scene.told.told.length;
    scene.change({ bids: { '100.12': '7' } });
    await scene.world.pass(120_000);
    expect(scene.told.told).toHaveLength(told);
    expect(scene.world.openSockets).toEqual([]);
    expect(scene.world.timers).toBe(0);
  });

  test('a venue that never answers is told as unreachable, and is tried ever less often', async () => {
    const scene = new Scene(script);
    scene.world.serverOf = () => null;
    await scene.listen();
    await scene.world.pass(200_000);
    expect(scene.sink.notices.map(({ code }) => code)).toContain('unreachable');
    expect(scene.told.trouble).toBe('offline');
    expect(scene.world.sockets.length).toBeLessThan(10);
  });

  const { notice } = script;
  if (notice === null) return;

  test('a notice of the venue is followed without a loss', async () => {
    const scene = await new Scene(script).listen();
    scene.say(notice);
    await scene.settle();
    await scene.settle();
    expect(scene.told.troubles).toEqual(['syncing', null]);
    expect(scene.sink.notices.map(({ code }) => code)).toContain('rotated');
    expect(scene.streams).toHaveLength(1);
    expectLive(scene);
  });
}

function refusedSymbols(script: VenueScript): void {
  test('a symbol that the venue does not have stays syncing, and the others live', async () => {
    const scene = new Scene(script, 2);
    await scene.listen([script.symbols[0], script.unknown]);
    await scene.settle();
    expectLive(scene, 0);
    expect(scene.sink.symbol(1).trouble).toBe('syncing');
    const refusals = scene.sink.notices.filter(({ code }) => code === 'refused');
    expect(refusals.map(({ detail }) => detail.includes(script.unknown))).toEqual(
      script.refuses ? [true] : [],
    );
  });
}
