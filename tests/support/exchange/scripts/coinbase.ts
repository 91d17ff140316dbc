import type { VenueScript } from '../script';

const iso = (time: number): string => new Date(time).toISOString().replace('Z', '503Z');

interface Request {
  readonly type: string;
  readonly product_ids?: readonly string[];
  readonly channels: readonly string[];
}

export const COINBASE_SCRIPT: VenueScript = {
  id: 'coinbase',
  symbols: ['BTC-USD', 'ETH-USD'],
  unknown: 'NOPE-USD',
  refuses: true,
  losses: 'unseen',
  silentMs: 20_000,
  notice: null,
  alive:
    '{"type":"heartbeat","sequence":1,"last_trade_id":2,"product_id":"BTC-USD","time":"2026-08-24T22:34:13.793075Z"}',
  answers(text, _socket, books) {
    const { type, product_ids: products = [], channels }: Request = JSON.parse(text);
    const ack = JSON.stringify({
      type: 'subscriptions',
      channels: channels.map((name) => ({ name, product_ids: products })),
    });
    if (type !== 'subscribe') return [ack];
    return products.flatMap((symbol) => {
      const book = books.get(symbol);
      if (!book)
        return [
          `{"type":"error","message":"Failed to subscribe","reason":"${symbol} is not a valid product"}`,
        ];
      const snapshot = { type: 'snapshot', product_id: symbol, asks: book.askLevels, bids: book.bidLevels };
      return [ack, JSON.stringify(snapshot)];
    });
  },
  tells: (book, { bids = {}, asks = {} }) => {
    const changes = [
      ...Object.entries(bids).map(([price, size]) => ['buy', price, size]),
      ...Object.entries(asks).map(([price, size]) => ['sell', price, size]),
    ];
    return [JSON.stringify({ type: 'l2update', product_id: book.symbol, changes, time: iso(book.time) })];
  },
};
