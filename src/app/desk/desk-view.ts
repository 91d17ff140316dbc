import { plain } from '../../core/money';
import { DEFAULT_CONFIG } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import { NO_RISK } from '../view/risk-view';
import type { RunView } from '../view/run-view';
import { storedView } from '../view/stored-view';
import type { PlaybackView, SourceView, ViewState } from '../view/view-state';
import { type Activity, runOf } from './activity';
import { modeOf } from './mode';
import type { PlayedRun } from './played-run';
import { shabbatView } from './shabbat-answers';
import type { ShabbatDesk } from './shabbat-desk';

/** The parts of a view that others make. */
export type ViewParts = Pick<
  ViewState,
  'importing' | 'trouble' | 'ledger' | 'live' | 'recordings' | 'dvr' | 'past'
>;

/** The whole view of the desk. */
export function deskView(
  version: number,
  activity: Activity,
  shabbat: ShabbatDesk,
  notices: ViewParts,
): ViewState {
  const rests = shabbatView(shabbat, runOf(activity));
  return {
    version,
    mode: modeOf(activity, rests.resting !== null),
    source: sourceView(activity),
    playback: activity.kind === 'replay' ? playbackView(activity) : null,
    ...rowsView(activity),
    shabbat: rests,
    ...notices,
  };
}

function sourceView(activity: Activity): SourceView | null {
  switch (activity.kind) {
    case 'replay':
      return { name: activity.market.name, synthetic: activity.market.synthetic };
    case 'live':
      return { name: activity.source, synthetic: activity.synthetic };
    default:
      return null;
  }
}

function rowsView(activity: Activity): RunView {
  switch (activity.kind) {
    case 'nothing':
      return EMPTY_RUN;
    case 'stored':
      return storedView(activity.ledger, EMPTY_RUN);
    default:
      return activity.rows();
  }
}

function playbackView({ player, market, dvr }: PlayedRun): PlaybackView | null {
  const { firstTime, lastTime } = market.stream;
  if (firstTime === null || lastTime === null) return null;
  const { playing, finished } = dvr;
  const { speed, isHeld: held } = player;
  return { playing, finished, held, speed, start: firstTime, end: lastTime };
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
  risk: NO_RISK,
};
