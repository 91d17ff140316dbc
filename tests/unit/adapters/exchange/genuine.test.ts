import { describe, expect, test } from 'vitest';
import { venueShelf } from '../../../../src/adapters/exchange/registry';
import { ok } from '../../../../src/core/result';
import { FakeWorld } from '../../../support/exchange/fake-world';
import {
  bookAfter,
  CAPTURES,
  type Capture,
  framesOf,
  hasFrames,
  jsonOf,
} from '../../../support/exchange/genuine';
import { RecordingSink } from '../../../support/exchange/recording-sink';

/** A world in which the capture's venue is, with its snapshot over REST where it has one. */
function worldOf({ rest }: Capture): FakeWorld {
  const world = new FakeWorld();
  if (rest) world.answerOf = () => ok(jsonOf(rest));
  const subscribed = '{"result":null,"id":1}';
  world.serverOf = (address) =>
    address.includes('ws-api') ? null : { text: (socket) => rest && socket.say(subscribed) };
  return world;
}

/** Plays a capture to its venue's adapter, its frames as they stand; the snapshot comes between the first two. */
async function listenTo(capture: Capture): Promise<RecordingSink> {
  const world = worldOf(capture);
  const sink = new RecordingSink(1);
  const shelf = venueShelf(world).find(({ id }) => id === capture.id);
  const feed = (await shelf?.load())?.open([capture.symbol], sink);
  await world.pass(100);
  const say = (frame: string): void => world.sockets[0]?.say(frame);
  const [first = '', ...others] = [...(capture.before ?? []), ...framesOf(capture.file)];
  say(first);
  await world.pass(capture.rest ? 6_000 : 1);
  others.forEach(say);
  feed?.close();
  return sink;
}

describe.skipIf(!hasFrames()).each(CAPTURES)('$id, on $file,', (capture) => {
  test('is live at the end, without a trouble, with the book that plain maps give', async () => {
    const sink = await listenTo(capture);
    const told = sink.symbol();
    expect(told.troubles).toEqual(['syncing', null]);
    expect({ bids: told.bids, asks: told.asks }).toEqual(bookAfter(capture));
    expect(sink.breaches).toEqual([]);
  });
});
