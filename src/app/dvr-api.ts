import type { EpochMs } from '../core/time';

/** Which way on a recording. */
export type Direction = 'back' | 'forward';

/** One of these back or forward; a decision is a tick that passed every gate, traded or not. */
export type MoveUnit = 'tick' | 'decision';

/** What can be jumped to. */
export type JumpTarget = 'fill' | 'near_miss' | 'gap' | 'pause';

/** The desk's calls about looking at any moment of a replay. None of them changes what the ledger holds of the past. */
export interface DvrApi {
  /**
   * Shows the market and the run as playing to `time` shows them: at the last update that is not later. The run stands
   * where it is.
   */
  seek(time: EpochMs): Promise<void>;
  /** One tick or decision from what is shown; forward from where the run stands, the run itself plays there. */
  move(unit: MoveUnit, direction: Direction): Promise<boolean>;
  /** To the next one; forward from where the run stands, the run itself plays there. False if there is none. */
  jump(target: JumpTarget, direction: Direction): Promise<boolean>;
  /** Shows the tick that made the symbol's fill at `time`, else the last update by then. */
  seekFill(symbol: string, time: EpochMs): Promise<void>;
  /** Shows the run again, where it stands. */
  toRun(): Promise<void>;
  /** From now on the charts' rows of that symbol are sent. */
  follow(symbol: string): Promise<void>;
}
