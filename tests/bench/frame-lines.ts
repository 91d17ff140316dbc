import { RecordingReader } from '../../src/app/recording/reader';
import { BookUpdate } from '../../src/core/market/update';

const PRICE_DECIMALS = 2;
const QTY_DECIMALS = 5;

/** A recording's updates as the recorded lines of Binance frames that they could have come from. */
export async function frameLines(recording: Uint8Array): Promise<string[]> {
  const opened = await RecordingReader.open({
    size: recording.length,
    read: async (offset, length) => recording.subarray(offset, offset + length),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const lines: string[] = [];
  const update = new BookUpdate();
  let lastId = 0;
  for (
    let block = await opened.value.nextBlock();
    block.ok && block.value;
    block = await opened.value.nextBlock()
  ) {
    for (let event = opened.value.next(update); event !== 'end'; event = opened.value.next(update)) {
      if (event !== 'update') continue;
      lines.push(update.reset ? snapshotLine(update) : depthLine(update, lastId + 1));
      lastId = update.updateId;
    }
  }
  return lines;
}

function snapshotLine(update: BookUpdate): string {
  const raw = { lastUpdateId: update.updateId, bids: levels(update, 'bids'), asks: levels(update, 'asks') };
  return JSON.stringify({ kind: 'rest_depth', recv_ms: update.received, symbol: 'BTCUSDT', raw });
}

function depthLine(update: BookUpdate, first: number): string {
  const ids = { e: 'depthUpdate', E: update.time, s: 'BTCUSDT', U: first, u: update.updateId };
  const data = { ...ids, b: levels(update, 'bids'), a: levels(update, 'asks') };
  return JSON.stringify({
    kind: 'ws',
    recv_ms: update.received,
    raw: { stream: 'btcusdt@depth@100ms', data },
  });
}

function levels(update: BookUpdate, side: 'bids' | 'asks'): [string, string][] {
  const from = side === 'bids' ? 0 : update.bidCount;
  const count = side === 'bids' ? update.bidCount : update.askCount;
  return Array.from({ length: count }, (_, i) => [
    text(update.prices[from + i] ?? 0, PRICE_DECIMALS),
    text(update.quantities[from + i] ?? 0, QTY_DECIMALS),
  ]);
}

/** With eight decimals, as Binance writes them. */
function text(units: number, decimals: number): string {
  return (units / 10 ** decimals).toFixed(8);
}
