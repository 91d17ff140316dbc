import type { ScriptBook, VenueScript } from '../script';

type Pairs = readonly [string, string][];

export function bybitFrame(type: string, book: ScriptBook, b: Pairs, a: Pairs): string {
  return JSON.stringify({
    topic: `orderbook.50.${book.symbol}`,
    ts: book.time,
    type,
    data: { s: book.symbol, b, a, u: book.id, seq: book.id * 7 },
    cts: book.time - 3,
  });
}

interface Request {
  readonly op: string;
  readonly args?: readonly string[];
}

export const BYBIT_SCRIPT: VenueScript = {
  id: 'bybit',
  symbols: ['BTCUSDT', 'ETHUSDT'],
  unknown: 'NOPEUSDT',
  refuses: true,
  losses: 'gap',
  silentMs: 30_000,
  notice: null,
  alive: '{"success":true,"ret_msg":"pong","conn_id":"x","op":"ping"}',
  answers(text, _socket, books) {
    const { op, args = [] }: Request = JSON.parse(text);
    if (op === 'ping') return [BYBIT_SCRIPT.alive];
    const topic = args[0] ?? '';
    const book = books.get(topic.split('.')[2] ?? '');
    if (!book) return [`{"success":false,"ret_msg":"Invalid topic: ${topic}","conn_id":"x","op":"${op}"}`];
    const ack = `{"success":true,"ret_msg":"${op}","conn_id":"x","op":"${op}"}`;
    return op === 'subscribe' ? [ack, bybitFrame('snapshot', book, book.bidLevels, book.askLevels)] : [ack];
  },
  tells: (book, { bids = {}, asks = {} }) => [
    bybitFrame('delta', book, Object.entries(bids), Object.entries(asks)),
  ],
};
