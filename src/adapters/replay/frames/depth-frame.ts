import type { UpdateIds } from '../../../core/market/sequencer/sequencer';
import { DepthMessage } from '../depth-message';

/** A Binance depth event: level changes between two update ids. */
export class DepthFrame extends DepthMessage implements UpdateIds {
  /** `U` */
  first = 0;
  /** `pu` of the futures venues, or null. */
  previous: number | null = null;
  /** It waits for a snapshot: whoever made it must not use it again. */
  isKept = false;

  /** `u` */
  get last(): number {
    return this.updateId;
  }
}

/** A Binance depth snapshot over REST; it has no event time, and on spot no symbol. */
export class DepthSnapshot extends DepthMessage {
  /** Where the frame does not name its symbol, `symbol` is empty and the update ids tell whose it is. */
  get isNamed(): boolean {
    return this.symbol !== '';
  }
}
