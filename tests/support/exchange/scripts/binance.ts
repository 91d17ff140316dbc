import type { VenueId } from '../../../../src/app/live/venue-port';
import type { ScriptBook, ScriptChange, VenueScript } from '../script';

const pairs = (levels: Readonly<Record<string, string>> = {}): [string, string][] => Object.entries(levels);

export function depthUpdate(book: ScriptBook, { bids, asks }: ScriptChange): string {
  const data = { e: 'depthUpdate', E: book.time, s: book.symbol, U: book.id, u: book.id };
  const stream = `${book.symbol.toLowerCase()}@depth@100ms`;
  return JSON.stringify({ stream, data: { ...data, b: pairs(bids), a: pairs(asks) } });
}

/** A venue of Binance's kind. */
export function binanceScript(id: VenueId, silentMs: number): VenueScript {
  return {
    id,
    symbols: ['BTCUSDT', 'ETHUSDT'],
    unknown: 'NOPEUSDT',
    refuses: true,
    losses: 'gap',
    silentMs,
    notice: '{"stream":"!serverShutdown","data":{"e":"serverShutdown","E":1770123456789}}',
    alive: '{"result":["btcusdt@depth@100ms"],"id":0}',
    answers(text, _socket, books) {
      const request: { method: string; id: number | string; params: { symbol?: string } } = JSON.parse(text);
      if (request.method === 'depth') {
        const book = books.get(request.params.symbol ?? '');
        if (!book)
          return [`{"id":"1","status":400,"error":{"code":-1121,"msg":"Invalid symbol."},"rateLimits":[]}`];
        const result = { lastUpdateId: book.id, bids: book.bidLevels, asks: book.askLevels };
        return [JSON.stringify({ id: request.id, status: 200, result, rateLimits: [] })];
      }
      return [`{"result":null,"id":${request.id}}`];
    },
    tells: (book, change) => [depthUpdate(book, change)],
  };
}
