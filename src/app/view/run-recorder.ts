import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import type { SymbolState } from '../engine/symbol-state';
import type { LedgerReader } from '../ledger/port';
import type { LedgerWrite, OrderRow, TradeRow } from '../ledger/rows';
import type { MarkKind } from './past/columns';
import { decisionMark, isAfterGap, isMeasured, pauseMark } from './past/mark-kinds';
import { MarkWriter } from './past/mark-writer';
import { Past, type PastLength } from './past/past';
import { keepTick, SymbolTrack } from './past/symbol-track';
import { TickFeed } from './past/tick-feed';
import { ThinnedSeries } from './series';
import { RECENT_ROWS } from './view-state';

/** Points of a chart's line. */
const CHART_POINTS = 1_000;

/** Where a ledger's last rows are read. */
type LastRows = Pick<LedgerReader, 'trades' | 'orders'>;

/** Keeps what the page shows of a run's past: the last rows of its tables, the lines of its charts and their marks. */
export class RunRecorder {
  readonly past: Past;
  /** Newest first. */
  trades: TradeRow[];
  orders: OrderRow[];
  equity = new ThinnedSeries(CHART_POINTS);
  #marks: MarkWriter;
  #tracks: SymbolTrack[] = [];
  /** Signals that the running rest has passed over so far. */
  #passedOver = 0;

  /** Begins with the last rows of a ledger that a run goes on with. */
  constructor(ledger: LastRows | null = null, past = Past.recent()) {
    this.past = past;
    this.trades = ledger?.trades({ limit: RECENT_ROWS }) ?? [];
    this.orders = ledger?.orders(RECENT_ROWS) ?? [];
    this.#marks = new MarkWriter(past.marks);
  }

  /** How many rows of the past this recorder has come to. */
  get length(): PastLength {
    return { rows: this.#tracks.map(({ feed }) => feed.rows), marks: this.#marks.count };
  }

  /**
   * Takes in what one event has led to.
   * @param position recorded updates up to and with the event; where nothing is recorded, the ticks.
   */
  take(state: EngineState, effects: Effects, position = state.ticks): void {
    const { outcome } = effects;
    const symbol = state.symbols[effects.symbol];
    if (symbol && outcome !== null && isMeasured(outcome)) this.#takeTick(state, symbol, effects, position);
    for (const write of effects.writes) this.#takeRow(state, write, position);
  }

  /** A recorder of the same past at the same place, going its own way. */
  fork(): RunRecorder {
    const copy = new RunRecorder(null, this.past);
    copy.trades = [...this.trades];
    copy.orders = [...this.orders];
    copy.equity = this.equity.fork();
    copy.#marks = this.#marks.fork();
    copy.#tracks = this.#tracks.map((track) => track.fork());
    copy.#passedOver = this.#passedOver;
    return copy;
  }

  #takeTick(state: EngineState, symbol: SymbolState, effects: Effects, position: number): void {
    const track = this.#track(symbol.index);
    const mark = (kind: MarkKind | null): void => this.#markTick(symbol, kind, position);
    if (effects.outcome !== null) mark(pauseMark(track, effects.outcome));
    if (isAfterGap(symbol, track, state.parameters.gapResetMs)) mark('gap');
    if (effects.order?.kind !== 'traded') mark(decisionMark(state, symbol, effects));
    const passedOver = state.rest?.signalsPassedOver ?? 0;
    if (passedOver > this.#passedOver) mark('passed_over');
    this.#passedOver = passedOver;
    track.time = symbol.time ?? track.time;
    keepTick(symbol, track, this.past.ticks(symbol.index));
    this.past.arithmetic?.keep(symbol, state.parameters.strategy);
  }

  #markTick(symbol: SymbolState, kind: MarkKind | null, position: number): void {
    if (kind === null) return;
    const { index, time } = symbol;
    this.#marks.write({ position, time: time ?? 0, symbol: index, kind, price: symbol.mid() });
  }

  #track(symbol: number): SymbolTrack {
    const known = this.#tracks[symbol];
    if (known) return known;
    for (let next = this.#tracks.length; next <= symbol; next++)
      this.#tracks.push(new SymbolTrack(new TickFeed(this.past.perRow)));
    return this.#track(symbol);
  }

  #takeRow(state: EngineState, write: LedgerWrite, position: number): void {
    const time = state.time ?? 0;
    if (write.table === 'trades') {
      prepend(this.trades, write.row);
      const symbol = state.symbols.findIndex(({ name }) => name === write.row.symbol);
      this.#marks.write({ position, time, symbol, kind: write.row.side, price: Number(write.row.price) });
    } else if (write.table === 'orders') prepend(this.orders, write.row);
    else if (write.table === 'account_snapshots') this.equity.push(time, Number(write.row.equity));
  }
}

function prepend<T>(rows: T[], row: T): void {
  rows.unshift(row);
  if (rows.length > RECENT_ROWS) rows.pop();
}
