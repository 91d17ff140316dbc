import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { epochMs } from '../../../../src/core/time';
import type { Script } from '../../../support/venues/faults/fault';
import { DrawnSource } from '../../../support/venues/market/drawn-source';
import { SimulatedMarket } from '../../../support/venues/market/simulated-market';
import { VenueServer } from '../../../support/venues/wire/venue-server';

const UPDATES = 50;
const STREAM = '/binance/data-stream.binance.vision/stream?streams=btcusdt@depth@100ms';
const DEPTH = '/binance/api/v3/depth?symbol=BTCUSDT&limit=1000';

let server: VenueServer | null = null;

afterEach(async () => {
  await server?.stop();
});

/** A server whose market is played ten thousand times as fast as it was. */
async function startedPort(script: Script = {}): Promise<number> {
  const pace = { start: epochMs(0), everyMs: 100, updates: UPDATES };
  const market = new SimulatedMarket([DrawnSource.moody('BTC', 'USDT', pace, 1)]);
  server = await VenueServer.start({ market, speed: 10_000, waits: true, script });
  return server.port;
}

/** The first `count` frames of a socket. */
function framesOf(socket: WebSocket, count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const frames: string[] = [];
    socket.on('message', (data: Buffer) => {
      frames.push(data.toString());
      if (frames.length === count) resolve(frames);
    });
  });
}

test('the market waits until its book is asked for, and then every update goes over the socket', async () => {
  const port = await startedPort();
  const socket = new WebSocket(`ws://localhost:${port}${STREAM}`);
  await once(socket, 'open');
  const frames = framesOf(socket, UPDATES);
  const answer = await fetch(`http://localhost:${port}${DEPTH}`);
  const snapshot: { readonly lastUpdateId: number } = JSON.parse(await answer.text());
  const [first = ''] = await frames;
  expect(JSON.parse(first)).toHaveProperty('data.U', snapshot.lastUpdateId + 1);
});

test('it waits no longer for one who is told whole books and so asks for none', async () => {
  const port = await startedPort();
  const partial = STREAM.replace('@depth@', '@depth20@');
  const socket = new WebSocket(`ws://localhost:${port}${partial}`);
  const frames = await framesOf(socket, 1 + UPDATES);
  expect(frames).toHaveLength(1 + UPDATES);
});

test('pages of any origin may read the answers of REST', async () => {
  const port = await startedPort();
  const answer = await fetch(`http://localhost:${port}${DEPTH}`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('a host that is not the venue’s is not found', async () => {
  const port = await startedPort();
  const socket = new WebSocket(`ws://localhost:${port}/binance/ws.kraken.com/v2`);
  const [error] = await once(socket, 'error').catch((reason: unknown) => [reason]);
  expect(String(error)).toContain('404');
});

test('a refused handshake has its status, a cut socket no code', async () => {
  const steps = [{ after: 3, fault: { fault: 'close', code: 1006 } }] as const;
  const sockets = [
    { venue: 'binance', sockets: [1], refuseHandshake: 451 },
    { venue: 'binance', sockets: [2], steps },
  ] as const;
  const port = await startedPort({ sockets });
  const [error] = await once(new WebSocket(`ws://localhost:${port}${STREAM}`), 'error');
  expect(String(error)).toContain('451');
  const second = new WebSocket(`ws://localhost:${port}${STREAM}`);
  await once(second, 'open');
  await fetch(`http://localhost:${port}${DEPTH}`);
  expect((await once(second, 'close'))[0]).toBe(1006);
});
