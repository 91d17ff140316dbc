import type { SymbolScale } from '../../../core/market/scale';
import { spreadInBps } from '../../../core/market/tick';
import type { StrategyParameters } from '../../../core/parameters';
import type { JudgedTick } from '../../../core/strategy/judged-tick';
import { OUTCOMES, outcomeCode } from '../../../core/strategy/outcome';
import { signOf } from '../../../core/strategy/streak';
import { epochMs } from '../../../core/time';
import type { SymbolState } from '../../engine/symbol-state';
import type { TickView } from '../view-state';
import { tickViewOf } from '../tick-view';
import { type TickColumn, tickColumn } from './columns';
import { RowStore } from './row-store';

/** What a tick's arithmetic takes beside its row of TICK_COLUMNS, in the order in which it stands in a row. */
const COLUMNS = ['doubleMid', 'spread', 'streak', 'atr', 'judgedBy', 'scale'] as const;

type Column = (typeof COLUMNS)[number];

/** The outcome of a tick that was filled. */
const TRADED = outcomeCode('traded');

/** By what ticks were judged, and at which scale their integers are: a change of either begins a new entry. */
class Changing<T> {
  readonly #known: T[] = [];

  numberOf(value: T): number {
    if (this.#known.at(-1) !== value) this.#known.push(value);
    return this.#known.length - 1;
  }

  at(number: number): T | undefined {
    return this.#known[number];
  }
}

/** A symbol's rows beside those of its ticks, one for each. */
class SymbolRows {
  readonly store: RowStore;
  readonly judges = new Changing<StrategyParameters>();
  readonly scales = new Changing<SymbolScale>();

  constructor(limit: number) {
    this.store = new RowStore(COLUMNS.length, limit);
  }

  number(row: number, column: Column): number {
    return this.store.at(row, COLUMNS.indexOf(column));
  }
}

const row = new Float64Array(COLUMNS.length);

/** Keeps of each tick of a live run what its arithmetic takes, as long as its row of the charts is kept. */
export class KeptArithmetic {
  readonly #limit: number;
  readonly #symbols: SymbolRows[] = [];

  /** @param limit ticks kept of each symbol at the most. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Takes the symbol's last tick, right after it was judged and its row of the charts was made.
   * @param parameters what it would have been judged by, where it did not come to that.
   */
  keep(symbol: SymbolState, parameters: StrategyParameters): void {
    const { measures, windows, streak } = symbol;
    const rows = this.#rows(symbol.index);
    row[0] = measures.doubleMid;
    row[1] = measures.spread;
    row[2] = streak.length;
    row[3] = windows.atr();
    row[4] = rows.judges.numberOf(symbol.judgedBy ?? parameters);
    row[5] = rows.scales.numberOf(symbol.scale);
    rows.store.append(row);
  }

  /**
   * The arithmetic of the symbol's last tick by `time` or, where some of that very time were traded, of the last of those.
   * Null where that tick was never seen or is no longer kept.
   * @param ticks its rows of the charts.
   */
  find(symbol: Pick<SymbolState, 'index' | 'name'>, ticks: RowStore, time: number): TickView | null {
    const found = tickBy(ticks, time);
    const kept = this.#symbols[symbol.index];
    return found === null || kept === undefined ? null : viewOf(symbol.name, { ticks, kept, row: found });
  }

  #rows(index: number): SymbolRows {
    const known = this.#symbols[index];
    if (known) return known;
    const made = new SymbolRows(this.#limit);
    this.#symbols[index] = made;
    return made;
  }
}

/** Number of the row that `find` speaks of. */
function tickBy(ticks: RowStore, time: number): number | null {
  const column = tickColumn('time');
  let [low, high] = [ticks.first, ticks.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ticks.at(middle, column) <= time) low = middle + 1;
    else high = middle;
  }
  if (low === ticks.first) return null;
  for (let at = low - 1; ticks.at(at, column) === time; at--)
    if (ticks.at(at, tickColumn('outcome')) === TRADED) return at;
  return low - 1;
}

/** One tick in both of its rows. */
interface KeptTick {
  readonly ticks: RowStore;
  readonly kept: SymbolRows;
  readonly row: number;
}

function viewOf(name: string, { ticks, kept, row: at }: KeptTick): TickView | null {
  const number = (column: TickColumn): number => ticks.at(at, tickColumn(column));
  const scale = kept.scales.at(kept.number(at, 'scale'));
  const judge = kept.judges.at(kept.number(at, 'judgedBy'));
  if (!scale || !judge) return null;
  const [doubleMid, spread] = [kept.number(at, 'doubleMid'), kept.number(at, 'spread')];
  const tick: JudgedTick = {
    measures: {
      doubleMid,
      spread,
      spreadBps: spreadInBps(spread, doubleMid),
      imbalance: number('imbalance'),
      weightedImbalance: number('weighted'),
    },
    windows: {
      volatilityZ: number('volatilityZ'),
      momentum: number('momentum'),
      imbalanceMomentum: number('slope'),
    },
    sign: signOf(number('imbalance')),
    persistence: number('persistence'),
    confidence: number('confidence'),
  };
  const statistics = {
    streak: kept.number(at, 'streak'),
    volatility: number('volatility'),
    imbalanceZ: number('imbalanceZ'),
    atr: kept.number(at, 'atr'),
  };
  const identity = {
    name,
    scale,
    time: epochMs(number('time')),
    outcome: OUTCOMES[number('outcome')] ?? null,
  };
  return tickViewOf(identity, tick, statistics, judge);
}
