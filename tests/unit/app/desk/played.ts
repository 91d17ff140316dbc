import { Sha256 } from '../../../../src/adapters/digest/sha256';
import { type Hold, Player, type PlayerListener } from '../../../../src/app/desk/player';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { engineParameters } from '../../../../src/app/config/engine-parameters';
import type { Effects } from '../../../../src/app/engine/effects';
import { NO_SCHEDULE } from '../../../../src/app/engine/rest-schedule';
import type { RecordingStream } from '../../../../src/app/recording/stream';
import { Replay } from '../../../../src/app/run/replay';
import { Run } from '../../../../src/app/run/run';
import { FakePace } from '../../../support/fake-pace';
import { recordedMarket, type RecordedMarket } from '../../../support/recorded-market';

/** A tick as the listener saw it: when it came in real time, and its event time. */
export interface SeenTick {
  readonly real: number;
  readonly event: number;
}

/** Hears all that a player tells. */
export class Listener implements PlayerListener {
  readonly ticks: SeenTick[] = [];
  readonly errors: string[] = [];
  readonly bugs: unknown[] = [];
  progress = 0;
  hurrySpeed = 0;
  held: Hold = 'none';
  /** Called at each tick, after it was noted. */
  atTick: (tick: SeenTick) => void = () => {};
  readonly #pace: FakePace;

  constructor(pace: FakePace) {
    this.#pace = pace;
  }

  onEffects(effects: Effects): void {
    if (effects.outcome === null) return;
    const tick = { real: this.#pace.now(), event: effects.time };
    this.ticks.push(tick);
    this.atTick(tick);
  }

  onProgress(): void {
    this.progress++;
  }

  onError(error: { readonly code: string }): void {
    this.errors.push(error.code);
  }

  onBug(cause: unknown): void {
    this.bugs.push(cause);
  }

  hold(): Hold {
    return this.held;
  }

  hurry(): number {
    return this.hurrySpeed;
  }

  /** Event times of the ticks, from the first one. */
  get events(): number[] {
    const first = this.ticks[0]?.event ?? 0;
    return this.ticks.map(({ event }) => event - first);
  }
}

/** A player of a recorded market under a fake pace. */
export interface PlayedMarket {
  readonly player: Player;
  readonly pace: FakePace;
  readonly heard: Listener;
  readonly run: Run;
}

/** A player of that market, at that speed, not yet playing. */
export async function playerOf(market: RecordedMarket, speed: number): Promise<PlayedMarket> {
  return playerOfStream(await recordedMarket(market), speed);
}

/** A player of a stream. */
export function playerOfStream(stream: RecordingStream, speed: number): PlayedMarket {
  const pace = new FakePace();
  const heard = new Listener(pace);
  const run = new Run({
    parameters: engineParameters(DEFAULT_CONFIG),
    schedule: NO_SCHEDULE,
    identity: 'test',
    digest: new Sha256(),
    commit: () => {},
  });
  return { player: new Player(new Replay(stream, run), speed, pace, heard), pace, heard, run };
}
