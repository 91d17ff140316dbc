import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { askByHttp } from '../../../../src/adapters/risk-service/http-risk-service';

const QUESTION = { symbol: 'BTCUSDT', side: 'buy', quantity: '0.5', position: '-1' } as const;
let server: Server | null = null;

/** A service on this machine that answers as the test says, and what it was asked. */
async function serving(
  answer: (response: ServerResponse) => void,
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      asked.push(`${request.method} ${request.headers['content-type']} ${body}`);
      answer(response);
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve);
  });
  const address = listening.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/check`, asked };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

test('the question is posted as JSON, and the answer read', async () => {
  const { url, asked } = await serving((response) => response.end('{"approved":true,"adjusted_qty":"0.25"}'));
  expect(await askByHttp(url, QUESTION)).toEqual({ kind: 'approved', adjusted: '0.25', reason: null });
  expect(asked).toEqual([`POST application/json ${JSON.stringify(QUESTION)}`]);
});

test.each([
  ['nonsense', (response: ServerResponse) => response.end('not JSON')],
  ['nonsense', (response: ServerResponse) => response.end('{"ok":true}')],
  [
    'nonsense',
    (response: ServerResponse) => response.end(`{"approved":true,"reason":"${'x'.repeat(20_000)}"}`),
  ],
  ['unreachable', (response: ServerResponse) => response.writeHead(500).end('{"approved":true}')],
  ['unreachable', (response: ServerResponse) => response.writeHead(302, { Location: '/elsewhere' }).end()],
  ['unreachable', (response: ServerResponse) => response.destroy()],
] as const)('a service that fails is %s', async (failure, answer) => {
  const { url } = await serving(answer);
  expect(await askByHttp(url, QUESTION)).toEqual({ kind: 'failed', failure });
});

test('a service that says nothing is given up', async () => {
  const { url } = await serving(() => undefined);
  expect(await askByHttp(url, QUESTION)).toEqual({ kind: 'failed', failure: 'timed_out' });
});

test('nobody listens there', async () => {
  const { url } = await serving(() => undefined);
  server?.close();
  expect(await askByHttp(url.replace(/\d+\/check/, '1/check'), QUESTION)).toEqual({
    kind: 'failed',
    failure: 'unreachable',
  });
});

test('an address that no configuration may name is not asked', async () => {
  expect(await askByHttp('http://risk.example/check', QUESTION)).toEqual({
    kind: 'failed',
    failure: 'unreachable',
  });
});
