import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_BYTES, PageFile } from '../../../../../src/app/ledger/pages/page-file';

type Change = {
  readonly kind: 'write' | 'truncate';
  readonly at: number;
  readonly length: number;
  readonly fill: number;
};

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('write', 'write', 'write', 'truncate'),
    at: fc.integer({ min: 0, max: 200_000 }),
    length: fc.integer({ min: 0, max: 70_000 }),
    fill: fc.integer({ min: 1, max: 255 }),
  }),
  { maxLength: 12 },
);

/** The same change on a plain array of bytes. */
function onBytes(bytes: Uint8Array, { kind, at, length, fill }: Change): Uint8Array {
  const size = kind === 'truncate' ? at : length === 0 ? bytes.length : Math.max(bytes.length, at + length);
  const next = new Uint8Array(size);
  next.set(bytes.subarray(0, size));
  if (kind === 'write') next.fill(fill, at, at + length);
  return next;
}

function onFile(file: PageFile, { kind, at, length, fill }: Change): void {
  if (kind === 'truncate') file.truncate(at);
  else file.write(at, new Uint8Array(length).fill(fill));
}

test('a page file holds what a plain array of bytes would', () => {
  const property = fc.property(changes, (list) => {
    const file = new PageFile();
    for (const change of list) onFile(file, change);
    expect(Buffer.compare(file.toBytes(), list.reduce(onBytes, new Uint8Array()))).toBe(0);
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
});

test('an older copy with the changed pages laid over it, cut to size, is the file', () => {
  const property = fc.property(changes, changes, (before, after) => {
    const file = new PageFile();
    for (const change of before) onFile(file, change);
    file.takeDirty();
    const copy = PageFile.from(file.toBytes());
    for (const change of after) onFile(file, change);
    for (const page of file.takeDirty()) copy.write(page * PAGE_BYTES, file.page(page));
    copy.truncate(file.size);
    expect(Buffer.compare(copy.toBytes(), file.toBytes())).toBe(0);
  });
  fc.assert(property, { seed: 2, numRuns: 200 });
});

test('only the pages written to are taken, once and in order', () => {
  const file = PageFile.from(new Uint8Array(10 * PAGE_BYTES));
  file.write(7 * PAGE_BYTES, Uint8Array.of(1));
  file.write(2 * PAGE_BYTES - 1, Uint8Array.of(1, 1));
  expect([file.takeDirty(), file.takeDirty()]).toEqual([[1, 2, 7], []]);
});

test('pages given back are taken again, but not those cut off meanwhile', () => {
  const file = PageFile.from(new Uint8Array(4 * PAGE_BYTES));
  file.truncate(2 * PAGE_BYTES);
  file.restoreDirty([0, 3]);
  expect(file.takeDirty()).toEqual([0]);
});

test('the slices of a file are its bytes in order', () => {
  const bytes = Uint8Array.from({ length: 150_000 }, (_, n) => n % 251);
  expect(Buffer.concat([...PageFile.from(bytes).slices()]).equals(bytes)).toBe(true);
});

test('reading past the end gives what there is', () => {
  const target = new Uint8Array(8);
  expect([
    PageFile.from(Uint8Array.of(1, 2, 3)).read(1, target),
    target[0],
    new PageFile().read(9, target),
  ]).toEqual([2, 2, 0]);
});
