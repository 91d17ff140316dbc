import {
  FIGURE_GROUPS,
  type FigureKey,
  type Report,
  type ReportFigure,
} from '../../../../src/app/view/report';
import { epochMs } from '../../../../src/core/time';

const NOON = Date.UTC(2024, 7, 8, 12);

/** A figure of money. */
export function money(key: FigureKey, value: string | null): ReportFigure {
  return { key, unit: 'quote', sampling: 'fills', value, n: 4 };
}

/** A report with every figure, all of them money, and the changes that a test is about. */
export function someReport(changes: Partial<Report> = {}): Report {
  const figures = Object.values(FIGURE_GROUPS).flatMap((keys) => keys.map((key) => money(key, '1.5')));
  return {
    name: 'A run',
    kind: 'replay',
    source: 'Market <A>',
    profile: 'corrected',
    from: epochMs(NOON),
    to: epochMs(NOON + 3_600_000),
    startingBalance: '10000',
    endingEquity: '10001.5',
    figures,
    bySymbol: [
      { name: 'BTCUSDT', fills: 4, turnover: '1000', fees: '1', closingTrades: 2, wins: 1, pnl: '2.5' },
    ],
    byHour: [],
    drawdown: { peakAt: epochMs(NOON), troughAt: epochMs(NOON + 60_000), recoveredAt: null },
    equity: { times: [NOON, NOON + 3_600_000], values: [10_000, 10_001.5] },
    slippageIs: 'measured',
    ...changes,
  };
}
