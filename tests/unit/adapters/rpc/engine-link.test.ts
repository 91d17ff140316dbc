import { expose } from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { connectEngine } from '../../../../src/adapters/rpc/engine-link';
import type { ViewState } from '../../../../src/app/view/view-state';
import { FakeDesk } from '../../ui/fake-desk';
import { someView } from '../../ui/some-view';

const open: MessagePort[] = [];

/** A desk behind a pair of ports, as the worker's is behind the worker. */
function threadWith(desk: object): MessagePort {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  expose(desk, port2);
  return port1;
}

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

test('a call reaches the desk with its arguments', async () => {
  const desk = new FakeDesk();
  await connectEngine(threadWith(desk)).desk.setSpeed(Number.POSITIVE_INFINITY);
  expect(desk.calls).toEqual(['setSpeed Infinity']);
});

test('views come back through the callback, whole', async () => {
  const desk = new FakeDesk();
  const { desk: remote } = connectEngine(threadWith(desk));
  const view = await new Promise<ViewState>((resolve) => {
    void remote.watch(resolve).then(() => desk.send(someView({ ticks: 7 })));
  });
  expect(view).toEqual(someView({ ticks: 7 }));
});

test('a call under way when the thread crashes is rejected with the reason', async () => {
  const thread = threadWith({ play: () => new Promise(() => undefined) });
  const call = connectEngine(thread).desk.play();
  thread.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(call).rejects.toThrow('out of memory');
});

test('a call after the crash is rejected too', async () => {
  const thread = threadWith({});
  const { desk, lost } = connectEngine(thread);
  thread.dispatchEvent(new Event('messageerror'));
  await lost;
  await expect(desk.pause()).rejects.toThrow('could not be read');
});

test('a thread whose script fails to load says so without a message of its own', async () => {
  const thread = threadWith({});
  const { lost } = connectEngine(thread);
  thread.dispatchEvent(new Event('error'));
  expect(await lost).toBe('its script could not be loaded or run');
});
