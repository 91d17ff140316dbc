import type { BookUpdate } from '../../src/core/market/update';
import { type EpochMs, epochMs, SECOND_MS } from '../../src/core/time';
import { type Interruption, spoil } from './interruptions';
import type { Market } from './market';
import { Random } from './random';
import type { Stretch } from './sample-times';

/** A venue sends diffs every 100 ms at most. */
const BEAT_MS = 100;
/** Beats from one update to the next in a quiet stretch; the longest stays below the minute that resets windows. */
const QUIET_BEATS: readonly [number, number] = [300, 550];
/** Rounds of the market that a quiet stretch's update gathers. */
const QUIET_ROUNDS = 3;

/** When a feed sends, and what goes wrong with it. */
export interface FeedScript {
  readonly start: EpochMs;
  readonly stretches: readonly Stretch[];
  /** In the order of their times. */
  readonly interruptions: readonly Interruption[];
}

/** One symbol's feed: its market's changes at the pace of the script, a snapshot first and after every interruption. */
export class SymbolFeed {
  /** Time of the update that `next` will give; null at the end of the script. */
  time: EpochMs | null;
  readonly market: Market;
  readonly #script: FeedScript;
  readonly #random: Random;
  readonly #interruptions: Interruption[];
  #updateId: number;
  #rounds = 0;
  #whole = true;
  #resync = false;
  #spell: { readonly kind: 'crossed' | 'one_sided'; left: number } | null = null;

  constructor(market: Market, script: FeedScript, seed: number) {
    this.market = market;
    this.#script = script;
    this.#random = new Random(seed, -1);
    this.#interruptions = script.interruptions.filter(({ symbol }) => symbol === market.profile.name);
    this.#updateId = this.#random.between(1_000_000, 2_000_000);
    this.time = epochMs(script.start + this.#random.below(BEAT_MS));
  }

  /** Lets the market go on to `time` and fills the update with what it has become; the symbol's index stays. */
  next(update: BookUpdate): void {
    if (this.time === null) throw new Error('the feed has ended');
    for (let i = 0; i < this.#rounds; i++) this.market.round();
    this.#read(update);
    this.#updateId += update.bidCount + update.askCount;
    update.time = this.time;
    update.received = this.time;
    update.updateId = this.#updateId;
    update.tick = true;
    update.resync = this.#resync;
    this.#resync = false;
    this.time = this.#following(this.time);
  }

  #read(update: BookUpdate): void {
    const spell = this.#spell;
    if (spell === null && !this.#whole) {
      this.market.takeDiff(update);
      return;
    }
    this.market.takeSnapshot(update);
    this.#whole = spell !== null;
    if (spell === null) return;
    spoil(update, spell.kind);
    if (--spell.left === 0) this.#spell = null;
  }

  /** The time of the update after the one at `time`. */
  #following(time: EpochMs): EpochMs | null {
    const stretch = this.#script.stretches.find(({ until }) => time < until);
    if (!stretch) return null;
    const quiet = stretch.pace === 'quiet';
    const [least, most] = quiet ? QUIET_BEATS : this.market.regimes.regime.beats;
    this.#rounds = quiet ? QUIET_ROUNDS : 1;
    const next = epochMs(time + this.#random.between(least, most) * BEAT_MS);
    return this.#interrupted(next);
  }

  /** Begins the interruption that is due at `time`, if any; the answer is when the update then comes. */
  #interrupted(time: EpochMs): EpochMs | null {
    const due = this.#interruptions[0];
    if (!due || time < due.at) return this.#withinScript(time);
    this.#interruptions.shift();
    if (due.kind !== 'gap') {
      this.#spell = { kind: due.kind, left: due.updates };
      return this.#withinScript(time);
    }
    this.#whole = true;
    this.#resync = true;
    this.#rounds = Math.floor(due.milliseconds / SECOND_MS);
    return this.#withinScript(epochMs(time + due.milliseconds));
  }

  #withinScript(time: EpochMs): EpochMs | null {
    const last = this.#script.stretches.at(-1);
    return last && time <= last.until ? time : null;
  }
}
