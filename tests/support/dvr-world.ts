import fc from 'fast-check';
import { Sha256 } from '../../src/adapters/digest/sha256';
import { configText, describeConfigErrors, readConfig } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { Player } from '../../src/app/desk/player';
import type { Actor } from '../../src/app/dvr/checkpoint';
import { Dvr } from '../../src/app/dvr/dvr';
import { Look } from '../../src/app/dvr/look';
import { Tape } from '../../src/app/dvr/tape';
import type { Effects } from '../../src/app/engine/effects';
import { NO_SCHEDULE, type RestSchedule } from '../../src/app/engine/rest-schedule';
import type { RecordingStream } from '../../src/app/recording/stream';
import { Replay, replayIdentity } from '../../src/app/run/replay';
import { Run } from '../../src/app/run/run';
import { RunRecorder } from '../../src/app/view/run-recorder';
import { type RunView, runView } from '../../src/app/view/run-view';
import { EAGER, NOON, type Quote } from './desk';
import { FakePace } from './fake-pace';
import { MemoryLedger } from './memory-ledger';

/** A replay with its DVR, as the desk puts them together, under a pace that stands still. */
export class DvrWorld {
  readonly pace = new FakePace();
  readonly ledger = new MemoryLedger();
  readonly run: Run;
  readonly tape: Tape;
  readonly actor: Actor;
  readonly player: Player;
  readonly dvr: Dvr;
  readonly replay: Replay;
  readonly bugs: unknown[] = [];

  constructor(
    stream: RecordingStream,
    setup: { readonly config?: object; readonly schedule?: RestSchedule } = {},
  ) {
    const { config = EAGER, schedule = NO_SCHEDULE } = setup;
    const read = readConfig(config);
    if (!read.ok) throw new Error(describeConfigErrors(read.error));
    this.run = new Run({
      parameters: engineParameters(read.value),
      schedule,
      identity: replayIdentity(configText(read.value), stream),
      digest: new Sha256(),
      commit: (writes) => this.ledger.commit(writes),
    });
    this.tape = new Tape(stream.updates, 16);
    const recorder = new RunRecorder(null, this.tape.past);
    const replay = new Replay(stream, this.run);
    this.replay = replay;
    const { run } = this;
    this.actor = {
      state: run.state,
      get trades() {
        return run.trades;
      },
      recorder,
      place: replay.place,
    };
    this.tape.begin(this.actor);
    const onEffects = (effects: Effects): void => {
      recorder.take(run.state, effects, replay.place.updates);
      if (effects.outcome !== null) this.tape.note(this.actor);
    };
    const nothing = (): void => undefined;
    const onBug = (cause: unknown): void => void this.bugs.push(cause);
    const listener = { onProgress: nothing, onError: onBug, onBug };
    this.player = new Player(replay, Number.POSITIVE_INFINITY, this.pace, {
      ...listener,
      onEffects,
      hurry: () => 0,
      hold: () => 'none',
      onIntervention: (event) => this.dvr.intervene(event),
    });
    const subject = { run: this.actor, player: this.player, tape: this.tape, replay };
    this.dvr = new Dvr(subject, this.pace, { ...listener, hurry: () => 0, looksAhead: () => false });
  }

  /** A look of its own. */
  look(): Look {
    return new Look(this.tape, this.replay, this.pace);
  }
}

/** What is shown of an actor: its view, and the rows of its charts. */
export function shownOf(actor: Actor): { readonly view: RunView; readonly past: readonly Float64Array[] } {
  const { recorder } = actor;
  const { rows, marks } = recorder.length;
  const ticks = rows.map((count, symbol) => recorder.past.ticks(symbol).slice(0, count));
  return {
    view: structuredClone(runView(actor, recorder)),
    past: [...ticks, recorder.past.marks.slice(0, marks)],
  };
}

/** Lots of a quote: mostly leaning so far that it counts, now to this side, now to that. */
const lots = fc.constantFrom([9, 1], [8, 2], [1, 9], [5, 5], [7, 3]);

/** Quotes of two symbols: prices that wander, times that mostly go on and sometimes leap or go back, resynchronisations. */
export const someQuotes: fc.Arbitrary<readonly Quote[]> = fc
  .array(
    fc.record({
      move: fc.integer({ min: -3, max: 3 }),
      lots,
      symbol: fc.integer({ min: 0, max: 1 }),
      wait: fc.constantFrom(0, 1, 100, 100, 1_000, 20_000, 400_000, -50),
      resync: fc.boolean(),
      rare: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 2, maxLength: 120 },
  )
  .map((steps) => {
    let time = NOON;
    let middle = 10_000;
    return steps.map(({ move, lots: [bidLots = 1, askLots = 1], symbol, wait, resync, rare }) => {
      time += wait;
      middle += move;
      const book = { bid: middle - 1, ask: middle + 1, bidLots, askLots: rare === 1 ? 0 : askLots };
      return { time, symbol, ...book, resync: resync && rare === 0 };
    });
  });
