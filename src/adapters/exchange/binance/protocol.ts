import type { BookEvent, VenueEvent } from '../event';
import type { Desk, Protocol } from '../feed/dialect';
import type { LiveBook } from '../feed/live-book';
import { Chain } from './chain';
import { snapshotOf } from './mapper';
import { type Answerers, inquire } from './request';

const SNAPSHOT_LEVELS = 1_000;
const ANSWER_MS = 10_000;
const SNAPSHOT_MS = 5_000;
const RENEWAL_MS = 30_000;
/** Rounds of both interfaces without an answer, after which a symbol is moved to partial books for good. */
const MOST_MISSES = 2;
/** Id of the request that subscribes to all diffs; others are not waited for. */
const SUBSCRIPTION = 1;

/**
 * Binance's diffs with a snapshot by the WebSocket API, else by REST; a symbol for which neither answers, asked twice, is
 * moved to the stream of partial books (twenty levels, each a whole book).
 */
export class BinanceProtocol implements Protocol {
  readonly #desk: Desk;
  readonly #answerers: Answerers;
  readonly #chains: ReadonlyMap<LiveBook, Chain>;
  /** Chains that were renewed, or tried to be, not long ago. */
  readonly #isFresh = new Set<Chain>();
  #isSubscribed = false;
  #requests = SUBSCRIPTION;
  #callOff = (): void => {};

  constructor(desk: Desk, answerers: Answerers) {
    this.#desk = desk;
    this.#answerers = answerers;
    this.#chains = new Map(desk.books.map((book) => [book, new Chain(book)]));
  }

  opened(): void {
    const { line, books } = this.#desk;
    const params = books.map((book) => diffStream(book));
    line.send(JSON.stringify({ method: 'SUBSCRIBE', params, id: SUBSCRIPTION }));
    this.#callOff = line.timers.deadline(ANSWER_MS, () => line.giveUp('the subscription was not answered'));
  }

  take(event: VenueEvent): void {
    if (event.kind === 'book') this.#book(event);
    else if (event.kind === 'ack' && event.about === String(SUBSCRIPTION)) this.#subscribed();
    else if (event.kind === 'refused') this.#refused(event.detail);
  }

  refresh(book: LiveBook): void {
    const chain = this.#chains.get(book);
    if (!chain || !this.#isSubscribed || chain.isPartial) return;
    chain.restart();
    if (!chain.isAsking) void this.#ask(chain);
  }

  /** A live book is renewed at most once in a while: each snapshot counts against the venue's budget of requests. */
  renew(book: LiveBook): void {
    const chain = this.#chains.get(book);
    if (!chain || chain.isAsking || chain.isPartial || this.#isFresh.has(chain)) return;
    this.#isFresh.add(chain);
    this.#desk.line.timers.after(RENEWAL_MS, () => this.#isFresh.delete(chain));
    chain.beginRenewal();
    void this.#ask(chain);
  }

  #subscribed(): void {
    this.#callOff();
    this.#isSubscribed = true;
    for (const book of this.#desk.books) this.refresh(book);
  }

  #refused(detail: string): void {
    if (this.#isSubscribed) return;
    this.#desk.notice({ code: 'refused', detail });
    this.#desk.line.giveUp(`the subscription was refused: ${detail}`);
  }

  #book(event: BookEvent): void {
    const book = this.#desk.bookOf(event.symbol);
    const chain = book && this.#chains.get(book);
    if (!chain) return;
    if (!chain.isPartial && !event.whole) chain.diff(event);
    else if (chain.isPartial && event.whole) book.seed(event, true);
  }

  async #ask(chain: Chain): Promise<void> {
    chain.isAsking = true;
    const { context, line } = this.#desk;
    const { symbol } = chain.book;
    const answer = await inquire(context, this.#answerers, {
      method: 'depth',
      path: '/api/v3/depth',
      params: { symbol, limit: SNAPSHOT_LEVELS },
      timeoutMs: SNAPSHOT_MS,
    });
    chain.isAsking = false;
    if (line.timers.isOver) return;
    const snapshot = answer.ok ? snapshotOf(symbol, answer.value) : null;
    if (snapshot) this.#seed(chain, snapshot);
    else if (chain.isRenewing) chain.endRenewal();
    else if (!answer.ok && answer.error.code === 'refused')
      this.#desk.refuse(chain.book, answer.error.detail);
    else this.#missed(chain);
  }

  #seed(chain: Chain, snapshot: BookEvent): void {
    chain.misses = 0;
    chain.seed(snapshot);
  }

  /** One busy moment is no reason to do with partial books for as long as the connection lasts. */
  #missed(chain: Chain): void {
    chain.misses += 1;
    if (chain.misses >= MOST_MISSES) this.#fallBack(chain);
    else void this.#ask(chain);
  }

  #fallBack(chain: Chain): void {
    chain.isPartial = true;
    const { symbol } = chain.book;
    this.#desk.notice({
      code: 'fallback',
      detail: `${symbol}: no snapshot can be had, so its best 20 levels are used`,
    });
    this.#send('UNSUBSCRIBE', diffStream(chain.book));
    this.#send('SUBSCRIBE', `${symbol.toLowerCase()}@depth20@100ms`);
    chain.book.await();
  }

  #send(method: string, stream: string): void {
    this.#requests += 1;
    this.#desk.line.send(JSON.stringify({ method, params: [stream], id: this.#requests }));
  }
}

function diffStream({ symbol }: LiveBook): string {
  return `${symbol.toLowerCase()}@depth@100ms`;
}
