import { BookUpdate } from '../../core/market/update';
import { ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { RecordingError } from '../recording/error';
import { eventOf, isMarketNote } from '../recording/event-notes';
import type { RecordingNote, RecordingStream } from '../recording/stream';
import type { EventTaker, Run } from './run';

/** Which notes of a recording become events of the run again; asked for each one in its place. */
export type TakesNote = (note: RecordingNote) => boolean;

/**
 * Feeds a recording to a run, one event at a time. Where nothing else is said, the run takes what the market did and
 * not what the person did who was at the desk when it was recorded. What lies up to `goneTo` only makes the books: so a run
 * goes on that stopped there before.
 */
export class Replay<Taker extends EventTaker = Run> {
  readonly stream: RecordingStream;
  readonly run: Taker;
  /** How far it has come: recorded updates taken, latest time of any, and how many there were at the last tick. */
  readonly place = { updates: 0, latest: Number.NEGATIVE_INFINITY, tick: 0 };
  readonly #takesNote: TakesNote;
  /** The run's index of each of the recording's symbols. */
  readonly #indexes: number[] = [];
  readonly #update = new BookUpdate();
  /** Event time up to which the run had gone before. */
  readonly goneTo: number;

  constructor(
    stream: RecordingStream,
    run: Taker,
    takesNote: TakesNote = isMarketNote,
    goneTo: number = Number.NEGATIVE_INFINITY,
  ) {
    this.stream = stream;
    this.run = run;
    this.#takesNote = takesNote;
    this.goneTo = goneTo;
  }

  /** The same recording, from its start, to somebody else who takes what this one's run takes. */
  beside<Other extends EventTaker>(run: Other): Replay<Other> {
    return new Replay(this.stream.fork(), run, this.#takesNote, this.goneTo);
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

  /** Takes an event that is not recorded to the run. */
  take(event: EngineEvent): Effects {
    return this.run.take(event);
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
          this.#count();
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

  /**
   * Goes to a place of the recording without a run's work: the run's state is that of the place already, and only its
   * books are brought there. Errors: those of the recording.
   */
  async moveTo(target: Readonly<Replay['place']>): Promise<Result<null, RecordingError>> {
    const { place } = this;
    place.updates = this.stream.seek(epochMs(Math.max(0, target.latest - 1)));
    while (place.updates < target.updates) {
      if (this.#passToBook()) continue;
      const block = await this.stream.nextBlock();
      if (!block.ok) return block;
      if (!block.value) throw new Error('a recording ended before a place in it');
    }
    Object.assign(place, target);
    return ok(null);
  }

  #count(): void {
    const { place } = this;
    place.updates++;
    if (this.#update.time > place.latest) place.latest = this.#update.time;
    if (this.#update.tick) place.tick = place.updates;
  }

  /** Takes the next event to its book only; false at the block's end. */
  #passToBook(): boolean {
    const update = this.#update;
    const event = this.stream.next(update);
    if (event === 'end') return false;
    if (event === 'note') return true;
    if (event === 'update') this.place.updates++;
    else this.#learnIndex();
    this.run.state.symbols[this.#indexes[update.symbol] ?? -1]?.book.apply(update);
    return true;
  }

  /** Under which index the run has the symbol that the recording names; its next free one where it has it not yet. */
  #learnIndex(): string {
    const { symbol } = this.#update;
    const name = this.stream.symbols[symbol]?.name;
    if (name === undefined)
      throw new Error('a recording changed the scale of a symbol that it does not name');
    const { symbols } = this.run.state;
    const known = symbols.findIndex((one) => one.name === name);
    this.#indexes[symbol] = known < 0 ? symbols.length : known;
    return name;
  }

  #announce(): void {
    const update = this.#update;
    const scale = this.stream.scale(update.symbol);
    const name = this.#learnIndex();
    const symbol = this.#indexes[update.symbol] ?? 0;
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
