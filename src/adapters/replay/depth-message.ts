import { LevelList } from '../../core/market/level-list';

/** One message about one symbol's book as a file holds it, before any scale. Reused unless someone keeps it. */
export class DepthMessage {
  symbol = '';
  /** Event time, milliseconds since 1970. */
  time = 0;
  /** When the recorder received it, milliseconds since 1970; equals `time` where the file does not say. */
  received = 0;
  /** The venue's id of the last change in it, or 0. */
  updateId = 0;
  readonly bids = new LevelList();
  readonly asks = new LevelList();
}
