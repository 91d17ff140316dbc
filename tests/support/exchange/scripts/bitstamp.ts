import type { ScriptBook, VenueScript } from '../script';

export function bitstampFrame(book: ScriptBook): string {
  const data = {
    timestamp: String(Math.floor(book.time / 1_000)),
    microtimestamp: String(book.time * 1_000 + 478),
    bids: book.bidLevels,
    asks: book.askLevels,
  };
  return JSON.stringify({ data, channel: `order_book_${book.symbol}`, event: 'data' });
}

interface Request {
  readonly event: string;
  readonly data?: { readonly channel: string };
}

export const BITSTAMP_SCRIPT: VenueScript = {
  id: 'bitstamp',
  symbols: ['btcusd', 'ethusd'],
  unknown: 'nopeusd',
  refuses: false,
  losses: 'healed',
  silentMs: 20_000,
  notice: '{"event":"bts:request_reconnect","channel":"","data":""}',
  alive: '{"event":"bts:heartbeat","channel":"","data":{"status":"success"}}',
  answers(text, _socket, books) {
    const { event, data }: Request = JSON.parse(text);
    if (event === 'bts:heartbeat') return [BITSTAMP_SCRIPT.alive];
    if (event !== 'bts:subscribe') return [];
    const channel = data?.channel ?? '';
    const book = books.get(channel.replace('order_book_', ''));
    const ack = `{"event":"bts:subscription_succeeded","channel":"${channel}","data":{}}`;
    return book ? [ack, bitstampFrame(book)] : [ack];
  },
  tells: (book) => [bitstampFrame(book)],
};
