import { expect, test } from 'vitest';
import { Connection, type ConnectionRules } from '../../../../../src/adapters/exchange/socket/connection';
import { Timers } from '../../../../../src/adapters/exchange/socket/timers';
import { FakeWorld } from '../../../../support/exchange/fake-world';

async function connected(
  rules: Partial<ConnectionRules>,
): Promise<{ world: FakeWorld; connection: Connection; sent: () => readonly string[] }> {
  const world = new FakeWorld();
  world.serverOf = () => ({});
  const connection = new Connection(
    {
      address: 'wss://x',
      ports: world,
      timers: new Timers(world),
      rules: {
        patience: { startMs: 3_600_000, silentMs: 3_600_000 },
        ping: null,
        messages: { count: 3, perMs: 1_000 },
        ...rules,
      },
    },
    { opened() {}, frame() {}, doubtful() {}, closed() {} },
  );
  await world.pass(1);
  return { world, connection, sent: () => world.sockets[0]?.sent ?? [] };
}

test('messages beyond the limit are sent later, in their order', async () => {
  const { world, connection, sent } = await connected({});
  for (const text of ['a', 'b', 'c', 'd', 'e']) connection.send(text);
  expect(sent()).toEqual(['a', 'b', 'c']);
  await world.pass(700);
  expect(sent()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a ping is sent again and again', async () => {
  const { world, sent } = await connected({ ping: { text: 'ping', everyMs: 20_000, onlyIdle: false } });
  await world.pass(60_000);
  expect(sent()).toEqual(['ping', 'ping', 'ping']);
});

test('a ping for idle times is not sent while frames come', async () => {
  const { world, sent } = await connected({ ping: { text: 'ping', everyMs: 20_000, onlyIdle: true } });
  for (let i = 0; i < 6; i += 1) {
    world.sockets[0]?.say('frame');
    await world.pass(10_000);
  }
  expect(sent()).toEqual([]);
  await world.pass(40_000);
  expect(sent()).toEqual(['ping', 'ping']);
});

test('messages that wait are not sent after the end', async () => {
  const { world, connection, sent } = await connected({});
  for (const text of ['a', 'b', 'c', 'd']) connection.send(text);
  connection.close();
  await world.pass(5_000);
  expect([sent(), world.timers]).toEqual([['a', 'b', 'c'], 0]);
});
