import { beforeEach, expect, test } from 'vitest';
import { WebLock } from '../../../src/adapters/blobs/web-lock';
import type { WriterLock } from '../../../src/app/ledger/session/ports';

const PATIENCE_MS = 200;
let one: WriterLock;
let other: WriterLock;
beforeEach(() => {
  const name = crypto.randomUUID();
  one = new WebLock(navigator.locks, name, PATIENCE_MS);
  other = new WebLock(navigator.locks, name, PATIENCE_MS);
});

test('one tab holds the lock, the other does not get it', async () => {
  const held = await one.tryToHold();
  expect(held).not.toBeNull();
  expect(await other.tryToHold()).toBeNull();
  await held?.release();
});

test('a lock that was released is free', async () => {
  await (await one.tryToHold())?.release();
  const held = await other.tryToHold();
  expect(held).not.toBeNull();
  await held?.release();
});

test('a holder that is asked does what it must first and then hands over', async () => {
  const held = await one.tryToHold();
  const order: string[] = [];
  held?.onLost(() => order.push('lost'));
  held?.onAsked(async () => {
    await Promise.resolve();
    order.push('stored');
  });
  const taken = await other.takeOver();
  order.push('taken');
  expect(order).toEqual(['stored', 'taken']);
  await taken.release();
});

test('from a holder that does not answer the lock is taken, and it hears of that', async () => {
  const held = await one.tryToHold();
  const lost = new Promise<void>((resolve) => held?.onLost(resolve));
  const taken = await other.takeOver();
  await expect(lost).resolves.toBeUndefined();
  expect(await one.tryToHold()).toBeNull();
  await taken.release();
});

test('taking over a lock that nobody holds is simply holding it', async () => {
  const taken = await one.takeOver();
  expect(await other.tryToHold()).toBeNull();
  await taken.release();
});
