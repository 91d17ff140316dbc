import type { EpochMs } from '../../core/time';
import type { Result } from '../../core/result';
import { Player, type PlayerListener } from '../desk/player';
import type { Pace } from '../desk/ports';
import type { Direction, DvrApi, JumpTarget, MoveUnit } from '../dvr-api';
import type { EngineEvent } from '../engine/events';
import type { RecordingError } from '../recording/error';
import type { Replay } from '../run/replay';
import type { MarkKind } from '../view/past/columns';
import type { ShownMoment } from '../view/dvr-view';
import type { Actor } from './checkpoint';
import { DECISIONS, fillPosition, JUMPS, nearestMark } from './find-mark';
import { type Arrival, type IsWanted, Look } from './look';
import { Scout } from './scout';
import type { Tape } from './tape';

/** The run that a DVR stands beside. */
export interface DvrSubject {
  readonly run: Actor;
  readonly player: Player;
  readonly tape: Tape;
  readonly replay: Replay;
}

/** What a DVR tells, and asks of the desk. */
export interface DvrListener extends Pick<PlayerListener, 'onProgress' | 'onError' | 'onBug'> {
  /** As PlayerListener has it, of the state that is played. */
  hurry(state: Actor['state']): number;
  /** Whether what lies ahead can be known: not where a machine's clock has a say. */
  readonly looksAhead: () => boolean;
}

type Going = (isWanted: IsWanted) => Promise<Result<Arrival, RecordingError>>;

/**
 * Shows any moment of a replay. The run stands where it has been played to, and looking moves only an eye of the DVR's
 * own, so that the run's ledger and fingerprint are what they are without it. Playing goes on from what is shown: behind
 * the run as a film until it is reached, ahead of it after the run has been played there.
 */
export class Dvr implements Omit<DvrApi, 'follow'> {
  readonly tape: Tape;
  readonly #run: Actor;
  readonly #player: Player;
  readonly #pace: Pace;
  readonly #listener: DvrListener;
  readonly #eye: Look;
  readonly #scout: Scout;
  #film: Player | null = null;
  #isLooking = false;
  #ended = false;
  #seeking = false;
  /** Counts what was asked for; an older wish than the latest is given up. */
  #wish = 0;
  #work: Promise<unknown> = Promise.resolve();

  constructor(subject: DvrSubject, pace: Pace, listener: DvrListener) {
    const { tape, replay } = subject;
    this.tape = tape;
    this.#run = subject.run;
    this.#player = subject.player;
    this.#pace = pace;
    this.#listener = listener;
    this.#eye = new Look(tape, replay, pace);
    this.#scout = new Scout(tape, new Look(tape, replay, pace), pace, {
      standsBack: () => this.#seeking || this.#isHurrying,
      looksAhead: listener.looksAhead,
      onProgress: listener.onProgress,
    });
  }

  /** What is shown. */
  get actor(): Actor {
    return this.#isLooking ? this.#eye : this.#run;
  }

  get shown(): ShownMoment {
    if (!this.#isLooking) return 'run';
    return this.#eye.place.updates < this.#run.place.updates ? 'behind' : 'ahead';
  }

  get run(): Actor {
    return this.#run;
  }

  /** A place is being gone to. */
  get seeking(): boolean {
    return this.#seeking;
  }

  /** What is shown moves on by itself. */
  get playing(): boolean {
    return this.#isLooking ? (this.#film?.playing ?? false) : this.#player.playing;
  }

  /** The run is shown at the recording's end. */
  get finished(): boolean {
    return !this.#isLooking && this.#player.finished;
  }

  /** Begins to find out what the whole recording holds. */
  scout(): void {
    this.#scout.start().catch((cause: unknown) => this.#listener.onBug(cause));
  }

  /** Nothing more of it. */
  async end(): Promise<void> {
    this.#scout.end();
    this.#ended = true;
    this.#wish++;
    await this.#film?.pause();
    await this.#work;
  }

  /** Something is about to come to the run from outside; what was found out about the time after it is forgotten. */
  intervene(event: EngineEvent): void {
    this.tape.intervene(this.#run, event);
    if (this.#seeking) this.#wish++;
    if (this.shown === 'ahead') this.#isLooking = false;
    this.scout();
  }

  async play(): Promise<void> {
    if (this.#seeking) await this.#work;
    if (this.#ended) return;
    const { shown } = this;
    if (shown === 'run') this.#player.play();
    else if (shown === 'behind') this.#playFilm();
    else await this.#bringRun(this.#eye.place.updates, true);
  }

  async pause(): Promise<void> {
    this.#wish++;
    await this.#stand();
  }

  setSpeed(speed: number): void {
    this.#player.setSpeed(speed);
    this.#film?.setSpeed(speed);
  }

  seek(time: EpochMs): Promise<void> {
    return this.#goTo((isWanted) => this.#eye.toTime(time, isWanted));
  }

  async move(unit: MoveUnit, direction: Direction): Promise<boolean> {
    if (unit === 'decision') return this.#toMark(DECISIONS, direction);
    if (direction === 'back') return this.#tickBack();
    if (this.#isLooking) await this.#tickForward();
    else await this.#player.step();
    return true;
  }

  jump(target: JumpTarget, direction: Direction): Promise<boolean> {
    return this.#toMark(JUMPS[target], direction);
  }

  async seekFill(symbol: string, time: EpochMs): Promise<void> {
    const index = this.#run.state.symbols.findIndex(({ name }) => name === symbol);
    const position = fillPosition(this.tape.past.marks, index, time);
    if (position === null) await this.seek(time);
    else await this.#goToPosition(position);
  }

  async toRun(): Promise<void> {
    await this.pause();
    await this.#work;
    this.#isLooking = false;
    this.#listener.onProgress();
  }

  get #isHurrying(): boolean {
    return this.#player.playing && this.#player.speed === Number.POSITIVE_INFINITY;
  }

  async #stand(): Promise<void> {
    await this.#film?.pause();
    this.#film = null;
    await this.#player.pause();
    this.#eye.limit = Number.POSITIVE_INFINITY;
    if (this.#isLooking) this.#eye.settle();
  }

  #goToPosition(position: number): Promise<void> {
    return this.#goTo((isWanted) => this.#eye.toPosition(position, isWanted));
  }

  /** Goes somewhere with the eye, once all that was under way has ended; given up if something else is asked for. */
  async #goTo(go: Going): Promise<void> {
    await this.#asked(async (isWanted) => {
      const went = await go(isWanted);
      if (!went.ok) this.#listener.onError(went.error);
      else if (isWanted()) this.#isLooking = this.#eye.place.updates !== this.#run.place.updates;
    });
  }

  /** One wish after the other, the latest only. */
  async #asked(work: (isWanted: IsWanted) => Promise<void>): Promise<void> {
    const wish = ++this.#wish;
    const isWanted = (): boolean => wish === this.#wish;
    this.#work = this.#work
      .then(async () => {
        if (!isWanted()) return;
        this.#seeking = true;
        await this.#stand();
        if (isWanted()) await work(isWanted);
      })
      .catch((cause: unknown) => this.#listener.onBug(cause))
      .then(() => {
        this.#seeking = false;
        this.#listener.onProgress();
      });
    await this.#work;
  }

  async #tickBack(): Promise<boolean> {
    const { updates } = this.actor.place;
    if (updates === 0) return false;
    await this.#goTo(async (isWanted) => {
      const went = await this.#eye.toPosition(updates - 1, isWanted);
      const { place } = this.#eye;
      return went.ok && place.tick < place.updates ? this.#eye.toPosition(place.tick, isWanted) : went;
    });
    return true;
  }

  async #tickForward(): Promise<void> {
    const { tick } = this.#eye.place;
    await this.#goTo((isWanted) => this.#eye.advance(() => this.#eye.place.tick > tick, isWanted));
  }

  async #toMark(kinds: ReadonlySet<MarkKind>, direction: Direction): Promise<boolean> {
    const from = this.actor.place.updates;
    const find = (): number | null => nearestMark(this.tape.past.marks, kinds, from, direction);
    if (direction === 'forward' && find() === null) await this.#lookFor(find);
    const found = find();
    if (found === null) return false;
    if (direction === 'back' || this.#isLooking) await this.#goToPosition(found);
    else await this.#bringRun(found, false);
    return true;
  }

  /** Finds out more of what lies ahead, until there is what is looked for; what is shown stays. */
  async #lookFor(find: () => number | null): Promise<void> {
    const shown = this.#isLooking ? this.#eye.place.updates : null;
    await this.#asked(async (isWanted) => {
      const near = await this.#eye.toPosition(this.tape.reached, isWanted);
      const went = near.ok ? await this.#eye.advance(() => find() !== null, isWanted) : near;
      if (!went.ok) this.#listener.onError(went.error);
      if (shown !== null) await this.#eye.toPosition(shown, () => true);
    });
  }

  #playFilm(): void {
    if (this.#film?.playing) return;
    this.#eye.limit = this.#run.place.updates;
    const film = new Player(this.#eye, this.#player.speed, this.#pace, {
      onEffects: () => undefined,
      onProgress: () => this.#onFilm(film),
      onError: this.#listener.onError,
      onBug: this.#listener.onBug,
      hurry: () => this.#listener.hurry(this.#eye.state),
      hold: () => 'none',
    });
    this.#film = film;
    film.play();
  }

  /** The film has come to where the run stands: the run goes on. */
  #onFilm(film: Player): void {
    if (film.finished && this.#film === film && this.#isLooking) {
      this.#film = null;
      this.#isLooking = false;
      this.#player.play();
    }
    this.#listener.onProgress();
  }

  /** The run itself plays to a place ahead of it, and on from there if wanted. */
  async #bringRun(position: number, playsOn: boolean): Promise<void> {
    await this.#asked(async (isWanted) => {
      this.#isLooking = false;
      await this.#player.playTo(position);
      if (playsOn && isWanted()) this.#player.play();
    });
  }
}
