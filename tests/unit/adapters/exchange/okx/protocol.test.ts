import { expect, test } from 'vitest';
import { okxChecksum } from '../../../../../src/adapters/exchange/okx/checksum';
import { ScaledBook } from '../../../../../src/adapters/exchange/feed/scaled-book';
import { levelsOf } from '../../../../../src/adapters/exchange/read/levels';
import { LevelList } from '../../../../../src/core/market/level-list';
import { Scene } from '../../../../support/exchange/scene';
import { OKX_SCRIPT, okxFrame, okxTopFrame } from '../../../../support/exchange/scripts/okx';

interface Update {
  readonly seqId: number;
  readonly prevSeqId: number;
  readonly bids?: readonly (readonly string[])[];
  readonly checksum?: number;
}

function update({ seqId, prevSeqId, bids = [], checksum = 0 }: Update): string {
  const data = { asks: [], bids, ts: '1787612486307', checksum, seqId, prevSeqId };
  return JSON.stringify({ arg: { channel: 'books', instId: 'BTC-USDT' }, action: 'update', data: [data] });
}

const last = (scene: Scene): number => scene.book().id * 11;
const sent = (scene: Scene): string[] => scene.streams.flatMap((socket) => socket.sent);

test('a message that says that nothing has changed keeps the book', async () => {
  const scene = await new Scene(OKX_SCRIPT).listen();
  scene.say(update({ seqId: last(scene), prevSeqId: last(scene) }));
  expect(scene.told.trouble).toBe(null);
});

test('after maintenance numbers may begin anew', async () => {
  const scene = await new Scene(OKX_SCRIPT).listen();
  scene.say(update({ seqId: 3, prevSeqId: last(scene), bids: [['100.12', '9', '0', '1']] }));
  scene.say(update({ seqId: 7, prevSeqId: 3, bids: [['100.13', '8', '0', '1']] }));
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.bids[0]).toEqual([100.13, 8]);
});

test('a checksum that is not 0 must be that of the book', async () => {
  const scene = await new Scene(OKX_SCRIPT).listen();
  const book = new ScaledBook(null, 400);
  const list = (levels: readonly [string, string][]) => levelsOf(levels) ?? new LevelList();
  book.take({ bids: list(scene.book().bidLevels), asks: list(scene.book().askLevels) }, true);
  const checksum = okxChecksum(book);
  scene.say(update({ seqId: 3, prevSeqId: last(scene), checksum }));
  expect(scene.told.trouble).toBe(null);
  scene.say(update({ seqId: 4, prevSeqId: 3, checksum: checksum + 1 }));
  expect(scene.told.trouble).toBe('checksum');
});

test('a symbol for which changes but no snapshot come is moved to the best five levels', async () => {
  const scene = new Scene(OKX_SCRIPT);
  scene.server.text = (socket, text) => {
    for (const frame of OKX_SCRIPT.answers(text, socket, scene.server.books))
      if (!frame.includes('"snapshot"')) socket.say(frame);
  };
  await scene.listen();
  for (let i = 0; i < 25; i += 1) {
    scene.book().change({ bids: { '100.11': String(i + 1) } });
    scene.say(okxFrame('update', scene.book(), [['100.11', String(i + 1)]], []));
  }
  await scene.world.pass(100);
  expect(scene.sink.notices.map(({ code }) => code)).toContain('fallback');
  expect(sent(scene).slice(-2)).toEqual([
    '{"op":"unsubscribe","args":[{"channel":"books","instId":"BTC-USDT"}]}',
    '{"op":"subscribe","args":[{"channel":"books5","instId":"BTC-USDT"}]}',
  ]);
  expect(scene.told.trouble).toBe(null);
  scene.book().change({ asks: { '100.19': '6' } });
  scene.say(okxTopFrame(scene.book()));
  expect(scene.told.asks[0]).toEqual([100.19, 6]);
  expect(scene.sink.breaches).toEqual([]);
});

test('a symbol for which nothing comes is moved there too, after a while', async () => {
  const scene = new Scene(OKX_SCRIPT);
  scene.server.text = (socket, text) => {
    for (const frame of OKX_SCRIPT.answers(text, socket, scene.server.books))
      if (!frame.includes('"snapshot"')) socket.say(frame);
  };
  await scene.listen([...OKX_SCRIPT.symbols].slice(0, 1));
  await scene.world.pass(120_000);
  expect(scene.sink.notices.map(({ code }) => code)).toContain('fallback');
  expect(scene.told.trouble).toBe(null);
});
