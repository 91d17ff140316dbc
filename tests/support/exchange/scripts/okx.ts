import type { ScriptBook, VenueScript } from '../script';

type Pairs = readonly [string, string][];

const four = (levels: Pairs): string[][] => levels.map(([price, size]) => [price, size, '0', '1']);

export function okxFrame(action: 'snapshot' | 'update', book: ScriptBook, bids: Pairs, asks: Pairs): string {
  const prevSeqId = action === 'snapshot' ? -1 : (book.id - 1) * 11;
  const data = {
    asks: four(asks),
    bids: four(bids),
    ts: String(book.time),
    checksum: 0,
    seqId: book.id * 11,
  };
  return JSON.stringify({
    arg: { channel: 'books', instId: book.symbol },
    action,
    data: [{ ...data, prevSeqId }],
  });
}

export function okxTopFrame(book: ScriptBook): string {
  const data = {
    asks: four(book.askLevels.slice(0, 5)),
    bids: four(book.bidLevels.slice(0, 5)),
    instId: book.symbol,
    ts: String(book.time),
    seqId: book.id * 11,
  };
  return JSON.stringify({ arg: { channel: 'books5', instId: book.symbol }, data: [data] });
}

interface Request {
  readonly op: string;
  readonly args: readonly { readonly channel: string; readonly instId: string }[];
}

export const OKX_SCRIPT: VenueScript = {
  id: 'okx',
  symbols: ['BTC-USDT', 'ETH-USDT'],
  unknown: 'NOPE-USDT',
  refuses: true,
  losses: 'gap',
  silentMs: 25_000,
  notice:
    '{"event":"notice","code":"64008","msg":"The connection will soon be closed for a service upgrade. Please reconnect.","connId":"a4d3ae55"}',
  alive: 'pong',
  answers(text, _socket, books) {
    if (text === 'ping') return ['pong'];
    const { op, args }: Request = JSON.parse(text);
    return args.flatMap((arg) => {
      const book = books.get(arg.instId);
      if (!book)
        return [
          `{"event":"error","code":"60018","msg":"Wrong URL or channel:${arg.channel},instId:${arg.instId} doesn't exist.","connId":"x"}`,
        ];
      const ack = JSON.stringify({ event: op, arg, connId: 'x' });
      if (op !== 'subscribe') return [ack];
      return [
        ack,
        arg.channel === 'books'
          ? okxFrame('snapshot', book, book.bidLevels, book.askLevels)
          : okxTopFrame(book),
      ];
    });
  },
  tells: (book, { bids = {}, asks = {} }) => [
    okxFrame('update', book, Object.entries(bids), Object.entries(asks)),
  ],
};
