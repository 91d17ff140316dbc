import { plain } from '../../core/money';
import { outcomeCode } from '../../core/strategy/outcome';
import type { DigestPort } from '../digest';
import type { Effects } from './effects';
import type { EngineState } from './state';

const BUFFER = 16_384;
/** Marks a text record; outcomes' codes stay below it. */
const TEXT = Uint8Array.of(0xff);

/**
 * The fingerprint of a run: SHA-256 over the outcome of each tick (code, then symbol as two bytes, little-endian), every
 * order and trade (0xff, the row as JSON, 0x0a) in their places between them, and last the account. Floats of the
 * statistics are not in it, so that it is the same wherever the same decisions were made.
 */
export class RunHash {
  readonly #digest: DigestPort;
  readonly #buffer = new Uint8Array(BUFFER);
  #length = 0;

  constructor(digest: DigestPort) {
    this.#digest = digest;
  }

  /** Takes in what one step has led to. */
  take(effects: Effects): void {
    if (effects.outcome !== null) this.#takeOutcome(outcomeCode(effects.outcome), effects.symbol);
    if (effects.writes.length > 0) this.#takeWrites(effects);
  }

  /** The fingerprint of all so far, with the account as it stands, as 64 hex digits. The run may go on. */
  hex(state: EngineState): string {
    this.#flush();
    const last = this.#digest.fork();
    last.updateText(JSON.stringify(accountRecord(state)));
    return last.hex();
  }

  #takeOutcome(code: number, symbol: number): void {
    if (this.#length + 3 > BUFFER) this.#flush();
    this.#buffer[this.#length] = code;
    this.#buffer[this.#length + 1] = symbol & 0xff;
    this.#buffer[this.#length + 2] = symbol >>> 8;
    this.#length += 3;
  }

  #takeWrites(effects: Effects): void {
    this.#flush();
    for (const write of effects.writes) {
      if (write.table !== 'orders' && write.table !== 'trades') continue;
      this.#digest.update(TEXT);
      this.#digest.updateText(`${JSON.stringify(write.row)}\n`);
    }
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#digest.update(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }
}

function accountRecord(state: EngineState): unknown {
  const { account } = state.broker;
  return {
    balance: plain(account.balance),
    equity: plain(account.equity()),
    total_pnl: plain(account.totalPnl),
    total_trades: account.totalTrades,
    wins: account.wins,
    fees: plain(account.fees),
    positions: account.holdings().map(({ symbol, position }) => ({
      symbol: state.symbols[symbol]?.name,
      quantity: plain(position.quantity),
      entry_price: plain(position.entryPrice),
      realized_pnl: plain(position.realizedPnl),
    })),
  };
}
