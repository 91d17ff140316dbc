import type { Departures } from '../../core/departures';
import { FeatureWindows } from '../../core/features/windows';
import { Book } from '../../core/market/book';
import { TopColumns } from '../../core/market/columns';
import type { SymbolScale } from '../../core/market/scale';
import { type BookState, TickMeasures } from '../../core/market/tick';
import type { FeatureParameters, StrategyParameters } from '../../core/parameters';
import type { Outcome } from '../../core/strategy/outcome';
import { Streak } from '../../core/strategy/streak';
import { TickView } from '../../core/strategy/tick-view';
import type { EpochMs } from '../../core/time';
import type { FeedEvent } from './events';
import type { RiskRequest } from '../risk/risk-service';

/** All that the engine knows of one symbol. */
export class SymbolState {
  readonly index: number;
  readonly name: string;
  readonly book = new Book();
  top: TopColumns;
  readonly measures = new TickMeasures();
  windows: FeatureWindows;
  readonly streak = new Streak();
  /** What the gates read. */
  view: TickView;
  /** The same ticks with a streak of their own, for counting what a rest passes over. */
  passedOver: TickView;
  /** Of the last tick; `empty_book` before the first. */
  bookState: BookState = 'empty_book';
  /** Of the last tick, null before the first. */
  outcome: Outcome | null = null;
  /** What the last tick was judged by; null before the first. */
  judgedBy: StrategyParameters | null = null;
  /** Event time of the last tick that was not late; null before the first. */
  time: EpochMs | null = null;
  ticks = 0;
  /** Its feed has named it; false for one of which so far only a position from before a restart is known. */
  entered = false;
  /** Why the feed is not to be trusted, null where it is. */
  trouble: FeedEvent['trouble'] = null;
  /** The order that waits for the risk service; null where none does. */
  request: RiskRequest | null = null;
  /** A resynchronisation has happened since the last tick. */
  resynchronised = false;
  scale: SymbolScale;
  /** 2 x 10^priceDecimals: from twice the mid in ticks to the mid in quote units, in one rounding. */
  midDivisor: number;

  constructor(
    identity: { readonly index: number; readonly name: string; readonly scale: SymbolScale },
    parameters: FeatureParameters,
    departures: Departures,
    windows = new FeatureWindows(parameters, departures.volatilityScore(parameters)),
  ) {
    this.index = identity.index;
    this.name = identity.name;
    this.scale = identity.scale;
    this.midDivisor = 2 * 10 ** identity.scale.priceDecimals;
    this.top = new TopColumns(parameters.depthLevels);
    this.windows = windows;
    this.view = new TickView(this.measures, this.windows, this.streak);
    this.passedOver = new TickView(this.measures, this.windows, new Streak());
  }

  /** Its feed names it, with the scale of what comes. */
  enter(scale: SymbolScale): void {
    this.entered = true;
    this.rescale(scale);
  }

  /** Changes what the integers stand for; the old levels are gone, a seeding update follows. */
  rescale(scale: SymbolScale): void {
    this.measures.rescale(
      scale.priceDecimals - this.scale.priceDecimals,
      scale.qtyDecimals - this.scale.qtyDecimals,
    );
    this.scale = scale;
    this.midDivisor = 2 * 10 ** scale.priceDecimals;
    this.book.clear();
  }

  /** Other windows: they are empty and fill from the next tick on, and streaks start anew. */
  reshape(parameters: FeatureParameters, departures: Departures): void {
    this.top = new TopColumns(parameters.depthLevels);
    this.windows = new FeatureWindows(parameters, departures.volatilityScore(parameters));
    this.view = new TickView(this.measures, this.windows, this.streak);
    this.passedOver = new TickView(this.measures, this.windows, new Streak());
    this.startAnew();
  }

  /** The mid of the last two-sided tick, quote units. */
  mid(): number {
    return this.measures.doubleMid / this.midDivisor;
  }

  /** Windows and streaks start anew. */
  startAnew(): void {
    this.windows.clear();
    this.dropStreaks();
    this.resynchronised = false;
  }

  /** The streak is 0 and no order waits: what was under way does not go on, as in every pause, halt and gap. */
  stand(): void {
    this.streak.clear();
    this.request = null;
  }

  /** Nothing that was under way goes on, not even what a rest counts. */
  dropStreaks(): void {
    this.stand();
    this.passedOver.streak.clear();
  }
}
