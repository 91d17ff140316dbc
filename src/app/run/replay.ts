import { BookUpdate } from '../../core/market/update';
import { ok, type Result } from '../../core/result';
import type { Effects } from '../engine/effects';
import type { RecordingError } from '../recording/error';
import { eventOf, isMarketNote } from '../recording/event-notes';
import type { RecordingNote, RecordingStream } from '../recording/stream';
import type { Run } from './run';

/** Which notes of a recording become events of the run again; asked for each one in its place. */
export type TakesNote = (note: RecordingNote) => boolean;

/**
 * Feeds a recording to a run, one event at a time. Where nothing else is said, the run takes what the market did and
 * not what the person did who was at the desk when it was recorded. What lies up to `goneTo` only makes the books: so a run
 * goes on that stopped there before.
 */
export class Replay {
  readonly stream: RecordingStream;
  readonly run: Run;
  readonly #takesNote: TakesNote;
  /** The run's index of each of the recording's symbols. */
  readonly #indexes: number[] = [];
  readonly #update = new BookUpdate();
  /** Event time up to which the run had gone before. */
  readonly goneTo: number;

  constructor(
    stream: RecordingStream,
    run: Run,
    takesNote: TakesNote = isMarketNote,
    goneTo: number = Number.NEGATIVE_INFINITY,
  ) {
    this.stream = stream;
    this.run = run;
    this.#takesNote = takesNote;
    this.goneTo = goneTo;
  }

  /** What comes next only makes the books. */
  get windsOn(): boolean {
    return this.stream.peekTime() <= this.goneTo;
  }

  /** Loads the next block; false at the recording's end, where the run is finished. */
  async nextBlock(): Promise<Result<boolean, RecordingError>> {
    const block = await this.stream.nextBlock();
    if (block.ok && !block.value) this.run.finish();
    return block;
  }

  /** Event time of what `next` will take; NaN at the block's end. */
  peekTime(): number {
    return this.stream.peekTime();
  }

  /** Takes the next event of the loaded block to the run and returns its effects; null at the block's end. */
  next(): Effects | null {
    const { stream, run } = this;
    const update = this.#update;
    for (;;) {
      switch (stream.next(update)) {
        case 'update':
          update.symbol = this.#indexes[update.symbol] ?? update.symbol;
          if (update.time <= this.goneTo) update.tick = false;
          return run.take(update);
        case 'scale':
          this.#announce();
          return run.take(update);
        case 'note': {
          const effects = this.#takeNote(stream.note);
          if (effects !== null) return effects;
          break;
        }
        case 'end':
          return null;
      }
    }
  }

  #takeNote(note: RecordingNote): Effects | null {
    if (note.time <= this.goneTo || !this.#takesNote(note)) return null;
    const { symbols } = this.run.state;
    const event = eventOf(note, (name) => symbols.findIndex((symbol) => symbol.name === name));
    return event === null ? null : this.run.take(event);
  }

  /** Under the index that the run has for the name, or its next free one. */
  #announce(): void {
    const update = this.#update;
    const name = this.stream.symbols[update.symbol]?.name;
    if (name === undefined)
      throw new Error('a recording changed the scale of a symbol that it does not name');
    const scale = this.stream.scale(update.symbol);
    const { symbols } = this.run.state;
    const known = symbols.findIndex((symbol) => symbol.name === name);
    const symbol = known < 0 ? symbols.length : known;
    this.#indexes[update.symbol] = symbol;
    update.symbol = symbol;
    this.run.take({ kind: 'symbol', symbol, name, scale });
  }
}

/** Plays a replay to its end as fast as it goes; `onTick` sees the effects of each tick. Errors: those of the recording. */
export async function playToEnd(
  replay: Replay,
  onTick: ((effects: Effects) => void) | null = null,
): Promise<Result<null, RecordingError>> {
  for (;;) {
    const block = await replay.nextBlock();
    if (!block.ok) return block;
    if (!block.value) return ok(null);
    playBlock(replay, onTick);
  }
}

function playBlock(replay: Replay, onTick: ((effects: Effects) => void) | null): void {
  for (let effects = replay.next(); effects !== null; effects = replay.next()) {
    if (onTick !== null && effects.outcome !== null) onTick(effects);
  }
}

/** What makes a replay's ids its own: the configuration, the symbols and when the market begins. */
export function replayIdentity(configText: string, stream: RecordingStream): string {
  return `${configText}\n${stream.symbols.map(({ name }) => name).join(',')}\n${stream.firstTime ?? ''}`;
}
