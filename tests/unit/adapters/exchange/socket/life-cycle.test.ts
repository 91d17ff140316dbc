import { beforeEach, expect, test } from 'vitest';
import {
  LifeCycle,
  type LifeCycleRules,
  type Line,
} from '../../../../../src/adapters/exchange/socket/life-cycle';
import { TokenBucket } from '../../../../../src/adapters/exchange/socket/token-bucket';
import { FakeWorld } from '../../../../support/exchange/fake-world';

const RULES: LifeCycleRules = {
  addresses: ['wss://first', 'wss://second'],
  patience: { startMs: 30_000, silentMs: 20_000 },
  ping: null,
  messages: { count: 5, perMs: 1_000 },
  rotateMs: 600_000,
};

/** A life-cycle whose visits are ready once they heard "book". */
class Cycle {
  readonly told: string[] = [];
  readonly world = new FakeWorld();
  readonly lifeCycle: LifeCycle<Visitor>;
  #visits = 0;

  constructor(rules: Partial<LifeCycleRules> = {}, connects = { count: 10, perMs: 60_000 }) {
    this.world.serverOf = () => ({});
    const bucket = new TokenBucket(connects, this.world.time);
    this.lifeCycle = new LifeCycle(this.world, { ...RULES, ...rules }, bucket, {
      visit: (line) => new Visitor((this.#visits += 1), line, this.told),
      promoted: ({ name }, isRotation) => this.told.push(`${name} ${isRotation ? 'takes over' : 'is used'}`),
      lost: (detail, retryMs) => this.told.push(`lost: ${detail}, ${retryMs}`),
      connected: () => {},
      leaving: (detail) => this.told.push(`leaving: ${detail}`),
      unreachable: () => this.told.push('unreachable'),
    });
  }

  get addresses(): string[] {
    return this.world.sockets.map(({ address }) => address);
  }
}

class Visitor {
  readonly name: string;
  readonly line: Line;
  readonly #told: string[];
  #isReady = false;

  constructor(number: number, line: Line, told: string[]) {
    this.name = `visit ${number}`;
    this.line = line;
    this.#told = told;
  }

  opened(): void {
    this.#told.push(`${this.name} open`);
  }

  frame(text: string): void {
    if (text === 'book') this.#isReady = true;
    if (text === 'bye') this.line.leave('bye');
    if (text === 'bad') this.line.giveUp('bad');
  }

  doubtful(): void {
    this.#told.push(`${this.name} doubtful`);
  }

  isReady(): boolean {
    return this.#isReady;
  }
}

let cycle: Cycle;
beforeEach(async () => {
  cycle = new Cycle();
  await cycle.world.pass(10);
});

/** Frames on all open sockets, for so long. */
async function alive(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5_000) {
    for (const socket of cycle.world.openSockets) socket.say('book');
    await cycle.world.pass(5_000);
  }
}

test('a new connection is used at once', () => {
  expect(cycle.told).toEqual(['visit 1 is used', 'visit 1 open']);
});

test('silence of 10 s is doubted and one of 20 s ends the connection, and another is opened after a wait', async () => {
  cycle.world.openSockets[0]?.say('book');
  await cycle.world.pass(10_000);
  expect(cycle.told.at(-1)).toBe('visit 1 doubtful');
  await cycle.world.pass(10_000);
  expect(cycle.told.at(-1)).toBe('lost: silent for too long, 500');
  await cycle.world.pass(510);
  expect(cycle.told.slice(-2)).toEqual(['visit 2 is used', 'visit 2 open']);
});

test('before the first frame a connection has 30 s', async () => {
  await cycle.world.pass(29_980);
  expect(cycle.told).toHaveLength(2);
  await cycle.world.pass(20);
  expect(cycle.told.at(-1)).toContain('silent');
});

test('an address where nothing is heard makes way for the next, and both failing is told as unreachable', async () => {
  cycle = new Cycle();
  cycle.world.serverOf = () => null;
  await cycle.world.pass(65_000);
  expect(cycle.addresses.slice(0, 3)).toEqual(['wss://first', 'wss://second', 'wss://first']);
  expect(cycle.told).toContain('unreachable');
});

test('an address that spoke is kept after a loss', async () => {
  for (let i = 0; i < 3; i += 1) {
    cycle.world.openSockets[0]?.say('book');
    cycle.world.openSockets[0]?.drop();
    await cycle.world.pass(30_000);
  }
  expect(new Set(cycle.addresses)).toEqual(new Set(['wss://first']));
});

test('each loss waits longer than the last, until a minute has gone well', async () => {
  const lose = async (): Promise<string | undefined> => {
    for (const socket of cycle.world.openSockets) {
      socket.say('book');
      socket.drop();
    }
    const told = cycle.told.at(-1);
    await cycle.world.pass(16_000);
    return told;
  };
  expect([await lose(), await lose(), await lose()].map((text) => text?.split(', ')[1])).toEqual([
    '500',
    '1000',
    '2000',
  ]);
  await alive(60_000);
  expect((await lose())?.split(', ')[1]).toBe('500');
});

test('a look waits for no back-off: the next try is made at once', async () => {
  for (let i = 0; i < 4; i += 1) {
    cycle.world.openSockets[0]?.say('book');
    cycle.world.openSockets[0]?.drop();
    await cycle.world.pass(30_000);
  }
  cycle.world.openSockets[0]?.drop();
  const before = cycle.addresses.length;
  cycle.lifeCycle.look();
  await cycle.world.pass(10);
  expect([cycle.addresses.length, cycle.told.at(-1)]).toEqual([before + 1, 'visit 6 open']);
});

test('a look at a connection that is heard changes nothing', async () => {
  cycle.world.openSockets[0]?.say('book');
  const before = cycle.told.length;
  cycle.lifeCycle.look();
  await cycle.world.pass(2_000);
  expect([cycle.told.length, cycle.world.openSockets.length]).toEqual([before, 1]);
});

test('the limit of connections is kept, however short the waits', async () => {
  cycle = new Cycle({}, { count: 3, perMs: 60_000 });
  cycle.world.chance = 0;
  await cycle.world.pass(10);
  for (let i = 0; i < 40; i += 1) {
    for (const socket of cycle.world.openSockets) socket.drop();
    await cycle.world.pass(1_000);
  }
  expect(cycle.world.sockets.length).toBeLessThanOrEqual(5);
});

test('an old connection is dropped only when the new one is ready', async () => {
  await alive(600_000);
  const [old, fresh] = cycle.world.openSockets;
  expect([cycle.told.at(-1), old?.isClosed]).toEqual(['visit 2 open', false]);
  fresh?.say('not yet');
  expect(old?.isClosed).toBe(false);
  fresh?.say('book');
  expect([cycle.told.at(-1), old?.isClosed]).toEqual(['visit 2 takes over', true]);
});

test('a new connection that fails leaves the old one in use and is tried again', async () => {
  await alive(600_000);
  cycle.world.openSockets[1]?.drop();
  await alive(5_000);
  expect(cycle.told.filter((text) => text.startsWith('lost'))).toEqual([]);
  await alive(5_000);
  expect(cycle.told.at(-1)).toBe('visit 3 takes over');
});

test('an old connection that ends before the new one is ready makes way for it', async () => {
  await alive(600_000);
  cycle.world.openSockets[0]?.drop('gone');
  expect(cycle.told.slice(-2)).toEqual(['lost: gone, null', 'visit 2 is used']);
});

test('a loss while the next try of a rotation is far off does not wait for that', async () => {
  await alive(600_000);
  for (let i = 0; i < 6; i += 1) {
    cycle.world.openSockets[1]?.drop();
    await cycle.world.pass(1);
    for (let ms = 0; ms < 15_000 && cycle.world.openSockets.length < 2; ms += 1_000) await alive(1_000);
  }
  cycle.world.openSockets[1]?.drop();
  cycle.world.chance = 0;
  cycle.world.openSockets[0]?.drop('gone');
  await cycle.world.pass(10);
  expect(cycle.told.slice(-3)).toEqual(['lost: gone, 0', 'visit 9 is used', 'visit 9 open']);
});

test('a venue that asks us to go is left for a new connection at once', async () => {
  cycle.world.openSockets[0]?.say('bye');
  await cycle.world.pass(10);
  expect(cycle.told.slice(-2)).toEqual(['leaving: bye', 'visit 2 open']);
  expect(cycle.world.openSockets).toHaveLength(2);
});

test('a venue that asks again and again gets one new connection', async () => {
  for (let i = 0; i < 5; i += 1) cycle.world.openSockets[0]?.say('bye');
  await cycle.world.pass(10);
  expect(cycle.world.openSockets).toHaveLength(2);
});

test('a connection that is given up is closed and followed by another', async () => {
  cycle.world.openSockets[0]?.say('bad');
  expect([cycle.told.at(-1), cycle.world.openSockets.length]).toEqual(['lost: bad, 500', 0]);
  await cycle.world.pass(1_000);
  expect(cycle.world.openSockets).toHaveLength(1);
});

test('nothing runs on after the end', async () => {
  cycle.world.openSockets[0]?.say('bye');
  await cycle.world.pass(10);
  cycle.lifeCycle.close();
  expect([cycle.world.openSockets, cycle.world.timers]).toEqual([[], 0]);
});
