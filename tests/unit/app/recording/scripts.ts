import * as fc from 'fast-check';
import type { RecordingNote } from '../../../../src/app/recording/stream';
import type { RecordingWriter } from '../../../../src/app/recording/writer';
import type { SymbolScale } from '../../../../src/core/market/scale';
import { epochMs } from '../../../../src/core/time';
import type { Level, PlainEvent, PlainUpdate } from './events';
import { declare } from './memory';
import { bookUpdate } from './book-update';

/** What may be asked of a writer, in any order. */
export type Action =
  | { readonly kind: 'update'; readonly update: PlainUpdate }
  | { readonly kind: 'note'; readonly note: RecordingNote }
  | { readonly kind: 'declare'; readonly symbol: number; readonly scale: SymbolScale }
  | { readonly kind: 'flush' };

/** Actions on symbols whose names are all different. */
export interface Script {
  readonly names: readonly string[];
  readonly actions: readonly Action[];
}

const edge = fc.constantFrom(
  0,
  1,
  127,
  128,
  255,
  256,
  65_535,
  65_536,
  2 ** 23,
  2 ** 24,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
);
const whole = fc.oneof(edge, fc.nat(1000), fc.nat(), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER));
const anyPrice = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 6_183_000, max: 6_184_000 }) },
  { weight: 1, arbitrary: whole },
);
const level: fc.Arbitrary<Level> = fc.tuple(
  anyPrice,
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: whole }),
);
const levels = fc.array(level, { maxLength: 6 });
const anyTime = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1_723_000_000_000, max: 1_723_000_001_000 }) },
  { weight: 1, arbitrary: whole },
);
const decimals = fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(18) });

function anyUpdate(symbols: number): fc.Arbitrary<PlainUpdate> {
  return fc.record({
    symbol: fc.nat(symbols - 1),
    time: anyTime,
    received: anyTime,
    updateId: whole,
    reset: fc.boolean(),
    tick: fc.boolean(),
    resync: fc.boolean(),
    bids: levels,
    asks: levels,
  });
}

const anyNote: fc.Arbitrary<RecordingNote> = fc.record({
  time: anyTime.map(epochMs),
  code: fc.string({ maxLength: 6, unit: 'grapheme' }),
  payload: fc.string({ maxLength: 40, unit: 'binary' }),
});

function anyAction(symbols: number): fc.Arbitrary<Action> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('update' as const), update: anyUpdate(symbols) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), note: anyNote }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('declare' as const),
        symbol: fc.nat(symbols - 1),
        scale: fc.record({ priceDecimals: decimals, qtyDecimals: decimals }),
      }),
    },
  );
}

const anyName = fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' });

/** Any script of one to three symbols. */
export const anyScript: fc.Arbitrary<Script> = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({ names: fc.constant(names), actions: fc.array(anyAction(names.length), { maxLength: 40 }) }),
  );

/** A recorded event as the script has it, with the scale that its symbol had. */
export interface Asked {
  readonly event: PlainEvent;
  readonly scale: SymbolScale | null;
}

/** Carries a script out; every symbol begins without decimals. Returns what must come back. */
export function carryOut(script: Script, writer: RecordingWriter): Asked[] {
  const asked: Asked[] = [];
  for (const name of script.names) declare(writer, name, [0, 0]);
  for (const action of script.actions) {
    switch (action.kind) {
      case 'update':
        writer.write(bookUpdate(action.update));
        asked.push({ event: action, scale: writer.symbols[action.update.symbol]?.scale ?? null });
        break;
      case 'note':
        writer.writeNote(action.note);
        asked.push({ event: action, scale: null });
        break;
      case 'declare':
        writer.declareSymbol(script.names[action.symbol] ?? '', action.scale);
        break;
      case 'flush':
        writer.flush();
        break;
    }
  }
  return asked;
}
