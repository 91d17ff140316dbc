import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { EpochMs } from '../../core/time';
import type { Config } from '../config/config';
import type { RiskAnswer } from '../risk/risk-service';

/** A symbol enters the run, or its scale has changed: its book starts empty, a seeding update follows. */
export interface SymbolEvent {
  readonly kind: 'symbol';
  /** Index in the run's symbol table: 0, 1, 2 in the order of entry. */
  readonly symbol: number;
  readonly name: string;
  readonly scale: SymbolScale;
}

/** The feed of one symbol is to be trusted again, or not. Before the run's first tick it opens no day. */
export interface FeedEvent {
  readonly kind: 'feed';
  readonly symbol: number;
  readonly time: EpochMs;
  /** Null where the book is live; else why it is not, in a word. */
  readonly trouble: 'syncing' | 'stale' | 'gap' | 'crossed' | 'checksum' | 'offline' | null;
}

/** Event time moves on without a tick, or the machine's clock does. */
export interface TimerEvent {
  readonly kind: 'timer';
  readonly time: EpochMs;
  /** The machine's clock at the event; a replay's schedule does not look at it. */
  readonly received: EpochMs;
}

/** What is asked of the desk: all by the user, but `halt` and `release`, which say whether the ledger keeps new orders. */
export interface CommandEvent {
  readonly kind: 'command';
  readonly time: EpochMs;
  readonly command: Command;
}

/**
 * `kill` throws the kill switch, `kill_flatten` also closes every position, `rearm` takes it back. After `reduce` orders may
 * only make positions smaller, until `reduce_off`.
 */
export type Command =
  | 'pause'
  | 'resume'
  | 'kill'
  | 'kill_flatten'
  | 'rearm'
  | 'reduce'
  | 'reduce_off'
  | 'halt'
  | 'release';

/** The user has changed the settings of the rest: they hold from the next event on, a running rest is kept. */
export interface RestsEvent {
  readonly kind: 'rests';
  readonly time: EpochMs;
  readonly settings: ShabbatSettings;
}

/** What changed the configuration: single values, one of the presets, or a file. */
export type ConfigSource = 'user' | 'preset' | 'import';

/** The run goes on under another configuration. */
export interface ConfigureEvent {
  readonly kind: 'configure';
  readonly time: EpochMs;
  readonly before: Config;
  readonly after: Config;
  readonly source: ConfigSource;
}

/** What came of asking the risk service; `received` is the machine's clock. */
export interface RiskAnswerEvent {
  readonly kind: 'risk_answer';
  readonly time: EpochMs;
  readonly received: EpochMs;
  /** The number of the request. */
  readonly request: number;
  readonly answer: RiskAnswer;
}

/** Everything that can happen to the engine, live or replayed; each bears its own time. */
export type EngineEvent =
  | BookUpdate
  | SymbolEvent
  | FeedEvent
  | TimerEvent
  | CommandEvent
  | RestsEvent
  | ConfigureEvent
  | RiskAnswerEvent;
