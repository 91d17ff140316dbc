import type { RecordingError } from '../../../../src/app/recording/error';
import { RecordingReader } from '../../../../src/app/recording/reader';
import type { RecordingSource } from '../../../../src/app/recording/source';
import type { RecordingNote, RecordingStream } from '../../../../src/app/recording/stream';
import type { SymbolScale } from '../../../../src/core/market/scale';
import { BookUpdate } from '../../../../src/core/market/update';

/** A level as price ticks and quantity lots. */
export type Level = readonly [price: number, quantity: number];

/** A book update as a plain value, to be compared. */
export interface PlainUpdate {
  readonly symbol: number;
  readonly time: number;
  readonly received: number;
  readonly updateId: number;
  readonly reset: boolean;
  readonly tick: boolean;
  readonly resync: boolean;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

/** An event of a stream as a plain value. */
export type PlainEvent =
  | { readonly kind: 'update'; readonly update: PlainUpdate }
  | { readonly kind: 'scale'; readonly scale: SymbolScale; readonly update: PlainUpdate }
  | { readonly kind: 'note'; readonly note: RecordingNote };

/** All that a stream gave until its end or its error. */
export interface Played {
  readonly events: readonly PlainEvent[];
  readonly error: RecordingError | null;
}

/** Copies an update. */
export function plainUpdate(update: BookUpdate): PlainUpdate {
  const { symbol, time, received, updateId, reset, tick, resync, bidCount, askCount } = update;
  const levels = Array.from(
    { length: bidCount + askCount },
    (_, i): Level => [update.prices[i] ?? Number.NaN, update.quantities[i] ?? Number.NaN],
  );
  const bids = levels.slice(0, bidCount);
  const asks = levels.slice(bidCount);
  return { symbol, time, received, updateId, reset, tick, resync, bids, asks };
}

/** Plays a stream from where it is. */
export async function play(stream: RecordingStream): Promise<Played> {
  const events: PlainEvent[] = [];
  const update = new BookUpdate();
  for (;;) {
    const block = await stream.nextBlock();
    if (!block.ok) return { events, error: block.error };
    if (!block.value) return { events, error: null };
    for (let event = stream.next(update); event !== 'end'; event = stream.next(update)) {
      if (event === 'note') events.push({ kind: 'note', note: stream.note });
      else if (event === 'update') events.push({ kind: 'update', update: plainUpdate(update) });
      else events.push({ kind: 'scale', scale: stream.scale(update.symbol), update: plainUpdate(update) });
    }
  }
}

/** Opens a recording that must be sound. */
export async function openSound(source: RecordingSource): Promise<RecordingReader> {
  const opened = await RecordingReader.open(source);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** The recorded events: updates and notes, without the scales that the reader adds. */
export function recorded(events: readonly PlainEvent[]): PlainEvent[] {
  return events.filter(({ kind }) => kind !== 'scale');
}

/** The updates among events. */
export function updatesOf(events: readonly PlainEvent[]): PlainUpdate[] {
  return events.flatMap((event) => (event.kind === 'update' ? [event.update] : []));
}
