import { describe, expect, test } from 'vitest';
import type { FeedTrouble } from '../../src/app/live/venue-port';
import { Stand, type StandVenue } from '../support/venues/client/stand';
import type { Fault } from '../support/venues/faults/fault';

/** What a venue's protocol lets a client find out. */
export interface FaultVenue extends StandVenue {
  /**
   * How a lost message shows: by the order of numbers (`gap`), by a checksum, not at all, or not needed because the
   * next one is a whole book.
   */
  readonly losses: 'gap' | 'checksum' | 'unseen' | 'healed';
  /** Whether the venue announces that it will close a socket. */
  readonly announces: boolean;
}

const MINUTE_MS = 60_000;

/** After the fault: live again, the books those of the market, and no live tick on another one. */
async function expectHealed(stand: Stand): Promise<void> {
  await stand.world.pass(30_000);
  await stand.becomesLive();
  await stand.world.pass(10_000);
  const { client } = stand;
  const isLive = client.areLive;
  expect({ isLive, wrong: client.wrong, differences: await stand.differences() }).toEqual({
    isLive: true,
    wrong: [],
    differences: [],
  });
  expect(client.symbols.every(({ ticks }) => ticks > 100)).toBe(true);
}

/** A live feed, then the fault, then what must come after it. */
async function expectHealedAfter(venue: FaultVenue, ...faults: readonly Fault[]): Promise<Stand> {
  const stand = await Stand.live(venue);
  for (const fault of faults) stand.inject(fault);
  await expectHealed(stand);
  return stand;
}

/** Faults that show by themselves, whatever the protocol, or do no harm. */
const PLAIN: readonly [name: string, fault: Fault][] = [
  ['a message comes twice', { fault: 'duplicate', messages: 3 }],
  ['messages come late, in a burst', { fault: 'delay', messages: 30 }],
  ['ten thousand frames that say nothing', { fault: 'flood', frames: 10_000 }],
  ['the venue closes with 1000', { fault: 'close', code: 1000 }],
  ['the venue restarts (1012)', { fault: 'close', code: 1012 }],
  ['the network cuts the socket', { fault: 'close', code: 1006 }],
  ['the venue ends a socket that is a day old', { fault: 'rotate' }],
  ['nothing comes any more', { fault: 'silence' }],
  ['a bid above all asks', { fault: 'corrupt', level: 'crossing' }],
  ['a quantity below zero', { fault: 'corrupt', level: 'negative' }],
  ['a price that is no number', { fault: 'corrupt', level: 'no_number' }],
  ['a text in place of a message', { fault: 'junk', junk: 'text' }],
  ['a page of HTML in place of a message', { fault: 'junk', junk: 'html' }],
  ['an empty frame in place of a message', { fault: 'junk', junk: 'empty' }],
  ['half a message', { fault: 'junk', junk: 'truncated' }],
  ['a message whose levels are of other types', { fault: 'junk', junk: 'wrong_types' }],
];

/** Faults that a client can only see by the order of messages. */
const LOST: readonly [name: string, fault: Fault][] = [
  ['a message is lost', { fault: 'drop', messages: 1 }],
  ['twenty messages are lost', { fault: 'drop', messages: 20 }],
  ['messages come in another order', { fault: 'reorder', messages: 3 }],
  ['a binary frame in place of a message', { fault: 'junk', junk: 'binary' }],
  ['five megabytes in place of a message', { fault: 'junk', junk: 'large' }],
];

/** Every fault of the simulator on one venue: the books are right at the end, and no tick is told of a wrong one. */
export function venueFaults(venue: FaultVenue): void {
  describe(`${venue.id}: every fault ends live with the market's book, with no tick on a wrong one:`, () => {
    test('no fault at all', async () => {
      const { client } = await expectHealedAfter(venue);
      expect([...client.troubles]).toEqual(['syncing']);
    });
    test.each(PLAIN)('%s', async (_, fault) => {
      await expectHealedAfter(venue, fault);
    });
    if (venue.losses === 'unseen') unseenLosses(venue);
    else seenLosses(venue);
    handshakes(venue);
    networks(venue);
  });
}

function seenLosses(venue: FaultVenue): void {
  test.each(LOST)('%s', async (_, fault) => {
    const { client } = await expectHealedAfter(venue, fault);
    if (venue.losses === 'gap' || venue.losses === 'checksum')
      expect(client.troubles).toContain(venue.losses);
  });
}

/** Nothing in the protocol tells; the transport must not lose, and a new book puts it right. */
function unseenLosses(venue: FaultVenue): void {
  test.each(LOST)('%s: unseen, and right again with the next whole book', async (_, fault) => {
    const stand = await Stand.live(venue);
    stand.inject(fault);
    await stand.world.pass(MINUTE_MS);
    for (const symbol of [0, 1]) stand.feed.resync(symbol);
    expect(await stand.becomesLive()).toBe(true);
    expect(await stand.differences()).toEqual([]);
  });
}

function handshakes(venue: FaultVenue): void {
  const { id } = venue;

  test.each([451, 403, 429, 503])('handshakes are refused with %i, then taken', async (refuseHandshake) => {
    const sockets = [{ venue: id, sockets: [1, 2, 3], refuseHandshake }] as const;
    const stand = await Stand.open(venue, { script: { sockets } });
    expect(await stand.becomesLive(2 * MINUTE_MS)).toBe(true);
    await expectHealed(stand);
  });

  test('handshakes are always refused: offline, in words, and never more often than the venue allows', async () => {
    const sockets = [{ venue: id, refuseHandshake: 451 }] as const;
    const stand = await Stand.open(venue, { script: { sockets } });
    await stand.world.pass(10 * MINUTE_MS);
    expectNamed(stand, 'offline');
    expect(stand.client.notices.map(({ code }) => code)).toContain('unreachable');
    expect(stand.world.refusals.get(429) ?? 0).toBe(0);
  });

  test('subscriptions are refused, then taken', async () => {
    const sockets = [{ venue: id, sockets: [1, 2], refuseSubscriptions: true }] as const;
    const stand = await Stand.open(venue, { script: { sockets } });
    await stand.world.pass(10 * MINUTE_MS);
    if (stand.client.areLive) await expectHealed(stand);
    else expectNamed(stand, 'syncing', 'offline');
    expect(stand.client.notices.map(({ code }) => code)).toContain('refused');
  });
}

function networks(venue: FaultVenue): void {
  test('the network is gone for a minute', async () => {
    const stand = await Stand.live(venue);
    stand.world.setOffline(true);
    await stand.world.pass(MINUTE_MS);
    expectNamed(stand, 'offline');
    stand.world.setOffline(false);
    await expectHealed(stand);
  });

  test.runIf(venue.announces)('the venue announces its end: another socket takes over', async () => {
    const stand = await expectHealedAfter(venue, { fault: 'notice' });
    expect([...stand.client.troubles]).toEqual(['syncing']);
    expect(stand.client.notices.map(({ code }) => code)).toContain('maintenance');
  });

  test('one fault after the other', async () => {
    const stand = await Stand.live(venue, { everyMs: 250 });
    for (const [, fault] of PLAIN) {
      stand.inject(fault);
      await stand.world.pass(MINUTE_MS);
    }
    await expectHealed(stand);
  });

  test('a market that is quiet for minutes at a time loses no socket in two hours', async () => {
    const stand = await Stand.open(venue, { everyMs: 4 * MINUTE_MS });
    expect(await stand.becomesLive(10 * MINUTE_MS)).toBe(true);
    await stand.world.pass(120 * MINUTE_MS);
    expect([...stand.client.troubles]).toEqual(['syncing']);
    expect(await stand.differences()).toEqual([]);
  });

  test('a busy quarter of an hour goes by without a loss', async () => {
    const stand = await Stand.live(venue, { everyMs: 1_000 });
    await stand.world.pass(15 * MINUTE_MS);
    expect([...stand.client.troubles]).toEqual(['syncing']);
    expect(stand.client.wrong).toEqual([]);
    expect(await stand.differences()).toEqual([]);
  });

  test('a day and an hour go by without a loss', async () => {
    const stand = await Stand.open(venue, { everyMs: MINUTE_MS });
    expect(await stand.becomesLive(3 * MINUTE_MS)).toBe(true);
    await stand.world.pass(25 * 60 * MINUTE_MS);
    expect([...stand.client.troubles]).toEqual(['syncing']);
    expect(stand.client.wrong).toEqual([]);
    expect(await stand.differences()).toEqual([]);
  });

  test('nothing is heard and nothing runs after the feed was closed', async () => {
    const stand = await Stand.live(venue);
    stand.feed.close();
    const { frames } = stand.client;
    await stand.world.pass(30_000);
    expect(stand.client.frames).toBe(frames);
    expect(stand.world.simulator.open(venue.id)).toEqual([]);
  });
}

/** No symbol is live, each is in one of these states. */
function expectNamed({ client }: Stand, ...states: readonly FeedTrouble[]): void {
  for (const { troubles } of client.symbols) expect(states).toContain(troubles.at(-1));
}
