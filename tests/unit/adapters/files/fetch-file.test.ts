import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile } from '../../../../src/adapters/files/fetch-file';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the network answers. */
function answers(answer: () => Response): void {
  vi.stubGlobal('fetch', async () => answer());
}

test('a file that is there comes with its bytes and the name at the end of its address', async () => {
  answers(() => new Response(Uint8Array.of(1, 2, 3)));
  const file = await fetchFile('https://desk.example/app/sample/market%20one.rec.gz');
  if (!file.ok) expect.fail('it was not fetched');
  expect(file.value.name).toBe('market one.rec.gz');
  expect([...new Uint8Array(await file.value.arrayBuffer())]).toEqual([1, 2, 3]);
});

test('the address is asked for as it is', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (url: unknown) => {
    asked.push(url);
    return new Response('');
  });
  await fetchFile('sample/market.rec.gz');
  expect(asked).toEqual(['sample/market.rec.gz']);
});

test.each([404, 500])('an answer %d is trouble that says what is safe and what to do', async (status) => {
  answers(() => new Response('no', { status }));
  expect(await fetchFile('sample/market.rec.gz')).toEqual({
    ok: false,
    error: {
      kind: 'trouble',
      trouble: { kind: 'not_fetched', file: 'market.rec.gz', reason: `HTTP ${status}` },
    },
  });
});

test('no network is trouble, not an exception', async () => {
  answers(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await fetchFile('sample/market.rec.gz')).toMatchObject({
    error: { kind: 'trouble', trouble: { file: 'market.rec.gz', reason: 'Failed to fetch' } },
  });
});

test('a body that breaks off is trouble, not an exception', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  answers(() => new Response(body));
  expect(await fetchFile('sample/market.rec.gz')).toMatchObject({
    error: { trouble: { file: 'market.rec.gz', reason: 'network error' } },
  });
});

test('an address with a stray percent sign is no exception', async () => {
  answers(() => new Response('', { status: 404 }));
  expect(await fetchFile('sample/100%.gz')).toMatchObject({
    error: { trouble: { file: '100%.gz', reason: 'HTTP 404' } },
  });
});
