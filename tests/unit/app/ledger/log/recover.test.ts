import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recover } from '../../../../../src/app/ledger/log/recover';
import { Desk, granted, imageOf, type Step } from './desk';
import { JournalStore, type Transaction } from './journal-store';

const page = fc.integer({ min: 0, max: 37 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      page,
      pages: fc.integer({ min: 1, max: 20 }),
      fill: fc.integer({ min: 1, max: 200 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), page }) },
  { weight: 5, arbitrary: fc.constant({ kind: 'flush' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'fold' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);
const story = fc.array(step, { minLength: 5, maxLength: 60 });

/** What happens to one of the last transactions on its way to the disk. */
type Mishap =
  | { readonly kind: 'drop'; readonly back: number }
  | { readonly kind: 'truncate'; readonly back: number; readonly keep: number; readonly bytes: number }
  | { readonly kind: 'swap'; readonly back: number; readonly with: number }
  | { readonly kind: 'repeat'; readonly back: number };

const back = fc.integer({ min: 1, max: 6 });
const anyMishap: fc.Arbitrary<Mishap> = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), back }),
  fc.record({
    kind: fc.constant('truncate' as const),
    back,
    keep: fc.nat({ max: 6 }),
    bytes: fc.nat({ max: 5_000 }),
  }),
  fc.record({ kind: fc.constant('swap' as const), back, with: back }),
  fc.record({ kind: fc.constant('repeat' as const), back }),
);

/** The first operations of a transaction, the last of them with its value cut short. */
function cutShort(transaction: Transaction, keep: number, bytes: number): Transaction {
  const kept = transaction.slice(0, keep);
  const torn = transaction[keep];
  if (torn === undefined || torn.value === null || bytes === 0) return kept;
  return [...kept, { range: torn.range, value: torn.value.slice(0, bytes) }];
}

function befall(transactions: readonly Transaction[], mishap: Mishap): Transaction[] {
  const at = Math.max(0, transactions.length - mishap.back);
  const one = transactions[at];
  if (one === undefined) return [...transactions];
  if (mishap.kind === 'drop') return transactions.toSpliced(at, 1);
  if (mishap.kind === 'repeat') return [...transactions, one];
  if (mishap.kind === 'truncate') return transactions.with(at, cutShort(one, mishap.keep, mishap.bytes));
  const other = Math.max(0, transactions.length - mishap.with);
  return transactions.with(at, transactions[other] ?? one).with(other, one);
}

/** Times the usual number of stories; the nightly run tells many more. */
const TIMES = process.env['SUNDOWN_LONG'] === '1' ? 40 : 1;

const NAMED = ['absent', 'damaged'];

test('after any story the last flush comes back, byte for byte', async () => {
  const property = fc.asyncProperty(story, async (steps) => {
    const store = new JournalStore();
    const desk = await Desk.start(store);
    for (const one of steps) await desk.step(one);
    await desk.flush();
    const found = granted(await recover(store));
    expect(imageOf(found.file) === imageOf(desk.file)).toBe(true);
    expect([found.sequence, found.lost]).toEqual([desk.sequence, 0]);
  });
  await fc.assert(property, { seed: 1, numRuns: 150 * TIMES });
}, 600_000);

test('whatever befalls the last transactions, an earlier flush comes back whole, or an error with a name', async () => {
  const property = fc.asyncProperty(
    story,
    fc.array(anyMishap, { minLength: 1, maxLength: 3 }),
    async (steps, mishaps) => {
      const store = new JournalStore();
      const desk = await Desk.start(store);
      for (const one of steps) await desk.step(one);
      const after = new JournalStore(mishaps.reduce(befall, store.transactions));
      const found = await recover(after);
      if (!found.ok) expect(NAMED).toContain(found.error.code);
      else expect(desk.images.get(found.value.sequence)?.has(imageOf(found.value.file))).toBe(true);
    },
  );
  await fc.assert(property, { seed: 2, numRuns: 600 * TIMES });
}, 600_000);

test('life goes on after a mishap: what is flushed from then on comes back, and never what was given up', async () => {
  const property = fc.asyncProperty(
    story,
    anyMishap,
    story,
    anyMishap,
    async (before, first, after, second) => {
      const store = new JournalStore();
      const desk = await Desk.start(store);
      for (const one of before) await desk.step(one);
      const damaged = new JournalStore(befall(store.transactions, first));
      const found = await recover(damaged);
      if (!found.ok) return;
      const next = await Desk.over(damaged, found.value);
      for (const one of after) await next.step(one);
      const again = await recover(new JournalStore(befall(damaged.transactions, second)));
      if (!again.ok) {
        expect(NAMED).toContain(again.error.code);
      } else {
        const known = [desk, next].map(({ images }) => images.get(again.value.sequence));
        expect(known.some((images) => images?.has(imageOf(again.value.file)))).toBe(true);
      }
    },
  );
  await fc.assert(property, { seed: 3, numRuns: 300 * TIMES });
}, 600_000);

test('losing any one transaction that a power cut can lose costs later flushes at most, never the ledger', async () => {
  const property = fc.asyncProperty(story, back, async (steps, lost) => {
    const store = new JournalStore();
    const desk = await Desk.start(store);
    const made = store.transactions.length;
    for (const one of steps) await desk.step(one);
    fc.pre(store.transactions.length - lost >= made && lost <= store.unsettled);
    const found = granted(
      await recover(new JournalStore(befall(store.transactions, { kind: 'drop', back: lost }))),
    );
    expect(desk.images.get(found.sequence)?.has(imageOf(found.file))).toBe(true);
  });
  await fc.assert(property, { seed: 4, numRuns: 400 * TIMES });
}, 600_000);
