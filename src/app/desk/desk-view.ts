import { plain } from '../../core/money';
import { DEFAULT_CONFIG } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { LedgerReader } from '../ledger/port';
import { type RunView, runView } from '../view/run-view';
import { storedView } from '../view/stored-view';
import type { PlaybackView, ViewState } from '../view/view-state';
import { modeOf } from './mode';
import type { PlayedRun } from './played-run';
import { shabbatView } from './shabbat-answers';
import type { ShabbatDesk } from './shabbat-desk';

/** What the desk is at: a run, or a ledger that is only looked at. */
export interface DeskRun {
  readonly played: PlayedRun | null;
  /** The open ledger. */
  readonly stored: LedgerReader | null;
}

/** The whole view of the desk. */
export function deskView(
  version: number,
  { played, stored }: DeskRun,
  shabbat: ShabbatDesk,
  notices: Pick<ViewState, 'importing' | 'trouble' | 'ledger'>,
): ViewState {
  return {
    version,
    mode: modeOf(played),
    source: played && { name: played.market.name, synthetic: played.market.synthetic },
    playback: played && playbackView(played),
    ...rowsView(played, stored),
    shabbat: shabbatView(shabbat, played),
    ...notices,
  };
}

function rowsView(played: PlayedRun | null, stored: LedgerReader | null): RunView {
  if (played) return runView(played.run, played.recorder);
  return stored ? storedView(stored, EMPTY_RUN) : EMPTY_RUN;
}

function playbackView({ player, market }: PlayedRun): PlaybackView | null {
  const { firstTime, lastTime } = market.stream;
  if (firstTime === null || lastTime === null) return null;
  const { playing, finished, speed } = player;
  return { playing, finished, speed, start: firstTime, end: lastTime };
}

const START = plain(engineParameters(DEFAULT_CONFIG).broker.initialBalance);

/** What stands on the page before a market is open. */
const EMPTY_RUN: RunView = {
  time: null,
  ticks: 0,
  trades: 0,
  symbols: [],
  outcomes: [],
  account: {
    initialBalance: START,
    balance: START,
    equity: START,
    totalPnl: '0',
    fees: '0',
    totalTrades: 0,
    wins: 0,
  },
  positions: [],
  recentTrades: [],
  recentOrders: [],
  equitySeries: { times: [], values: [] },
};
