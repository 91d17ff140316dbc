import { expect, test } from 'vitest';
import type { Fault } from '../../../support/venues/faults/fault';
import { Collector } from './collector';

const ADDRESS = 'wss://stream.binance.com:9443/ws/btcusdt@depth@100ms';

/** Frames of a market of five updates, the fault injected after the first two. */
function heardWith(fault: Fault): string[] {
  const client = new Collector('USDT').connect(ADDRESS).step(2);
  return client.inject(fault).step(3).texts;
}

const FRAMES = new Collector('USDT').connect(ADDRESS).step(5).texts;
const [one = '', two = '', three = '', four = '', five = ''] = FRAMES;

test('drop: a message is missing', () => {
  expect(heardWith({ fault: 'drop', messages: 1 })).toEqual([one, two, four, five]);
});

test('duplicate: a message comes twice', () => {
  expect(heardWith({ fault: 'duplicate', messages: 1 })).toEqual([one, two, three, three, four, five]);
});

test('reorder: messages come last first', () => {
  expect(heardWith({ fault: 'reorder', messages: 3 })).toEqual([one, two, five, four, three]);
});

test('delay: messages come in their order, together', () => {
  const client = new Collector('USDT').connect(ADDRESS).step(2).inject({ fault: 'delay', messages: 3 });
  expect(client.step(2).texts).toEqual([one, two]);
  expect(client.step().texts).toEqual(FRAMES);
});

test('corrupt: one message bears another level, and its numbers chain', () => {
  const heard = heardWith({ fault: 'corrupt', level: 'negative' });
  expect(heard.filter((text, i) => text !== FRAMES[i])).toEqual([heard[2]]);
  expect(heard[2]).toContain('"-');
});

test('silence: nothing comes any more, and the socket stays open', () => {
  const client = new Collector('USDT').connect(ADDRESS).step(2).inject({ fault: 'silence' }).step(3);
  expect(client.texts).toEqual([one, two]);
  expect(client.closed).toBeNull();
});

test('close: the socket ends with the code', () => {
  const client = new Collector('USDT')
    .connect(ADDRESS)
    .step(2)
    .inject({ fault: 'close', code: 1012 })
    .step(3);
  expect(client.texts).toEqual([one, two]);
  expect(client.closed).toBe(1012);
});

test('flood: so many frames that say nothing', () => {
  expect(heardWith({ fault: 'flood', frames: 1_000 })).toHaveLength(1_005);
});

test.each([
  ['truncated', Math.floor(three.length / 2)],
  ['empty', 0],
] as const)('junk: %s', (junk, length) => {
  expect(heardWith({ fault: 'junk', junk })[2]).toHaveLength(length);
});

test('junk: five megabytes', () => {
  expect(heardWith({ fault: 'junk', junk: 'large' })[2]?.length).toBeGreaterThan(5_000_000);
});

test('a script names the sockets that are meant, and when', () => {
  const steps = [{ after: 2, fault: { fault: 'close', code: 1006 } }] as const;
  const script = { sockets: [{ venue: 'binance', sockets: [2], steps }] } as const;
  const client = new Collector('USDT', script).connect(ADDRESS).step(3);
  expect(client.closed).toBeNull();
  expect(client.connect(ADDRESS).step(3).closed).toBe(1006);
});

test('a script refuses a handshake or a subscription', () => {
  const refusing = { sockets: [{ venue: 'binance', refuseHandshake: 451 }] } as const;
  expect(new Collector('USDT', refusing).connect(ADDRESS).refused).toBe(451);
  const script = { sockets: [{ venue: 'binance', refuseSubscriptions: true }] } as const;
  const client = new Collector('USDT', script).connect('wss://stream.binance.com:9443/stream');
  expect(client.send({ method: 'SUBSCRIBE', params: [], id: 1 }).take()).toMatchObject([{ code: 2 }]);
});

test.each([
  ['hang', null],
  ['nonsense', { status: 200, body: '<!doctype html>' }],
  [418, { status: 418, body: {} }],
] as const)('a script has REST fail: %s', (rest, answer) => {
  const client = new Collector('USDT', { rest: [{ venue: 'binance', rest }] });
  expect(client.rest('binance', '/api/v3/depth?symbol=BTCUSDT')).toEqual(answer);
});
