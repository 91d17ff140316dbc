import { Decimal } from '../../core/money';
import type { LedgerReader } from '../ledger/port';
import type { PauseRow, RunRow } from '../ledger/rows';
import { AccountTally, type AccountFigures } from './account-tally';
import { allFigures } from './figures';
import type { Report, ReportDrawdown } from '../view/report';
import type { Seen } from './seen-run';
import { TradeTally } from './trade-tally';

/** Rows read between two breaths: a live run in the same thread goes on meanwhile. */
const PAGE_ROWS = 500;
const MOST_PAUSES = 100_000;

/** What a report is made of. */
export interface ReportSource {
  readonly name: string;
  readonly ledger: Pick<LedgerReader, 'tradePage' | 'snapshotPage' | 'pauses' | 'runs'>;
  /** What was seen of the market beside the ledger, in this run; null for a stored ledger. */
  readonly seen: Seen | null;
}

/** Reads a whole ledger, page by page with a breath between, and works out its report; null where nothing was ever run. */
export async function buildReport(
  source: ReportSource,
  breathe: () => Promise<void>,
): Promise<Report | null> {
  const { ledger, name } = source;
  const [run] = ledger.runs(1);
  const slippageBps = configuredSlippage(run);
  const trades = new TradeTally(slippageBps);
  const tally = new AccountTally();
  await eachRow(
    (after) => ledger.tradePage(after, PAGE_ROWS),
    (row) => trades.add(row),
    breathe,
  );
  await eachRow(
    (after) => ledger.snapshotPage(after, PAGE_ROWS),
    (row) => tally.add(row),
    breathe,
  );
  const account = tally.finish();
  if (account === null) return null;
  const measured = source.seen !== null && source.seen.quality.fills === trades.costs.fills;
  const slippage = measured && source.seen ? source.seen.quality.slippage : trades.costs.slippage;
  const figures = allFigures({
    trades,
    account,
    meanEquity: tally.meanEquity,
    costs: { ...trades.costs, slippage },
    quality: source.seen?.quality ?? null,
    slippageBps: slippageBps.toNumber(),
    ticks: source.seen?.ticks ?? null,
    pausedMs: pausedMs(ledger.pauses(MOST_PAUSES), account),
  });
  return {
    name,
    ...origin(run),
    ...accountPart(account),
    figures,
    bySymbol: trades.bySymbol(),
    byHour: trades.byHour(),
    slippageIs: measured ? 'measured' : 'configured',
  };
}

async function eachRow<Row>(
  page: (after: number) => { readonly rows: readonly Row[]; readonly last: number },
  take: (row: Row) => void,
  breathe: () => Promise<void>,
): Promise<void> {
  for (let read = page(0); read.rows.length > 0; read = page(read.last)) {
    for (const row of read.rows) take(row);
    await breathe();
  }
}

function origin(run: RunRow | undefined): Pick<Report, 'kind' | 'source' | 'profile'> {
  return { kind: run?.kind ?? null, source: run?.source ?? '', profile: run?.profile ?? '' };
}

function accountPart({
  first,
  last,
  from,
  to,
  grid,
  equity,
}: AccountFigures): Pick<Report, 'from' | 'to' | 'startingBalance' | 'endingEquity' | 'drawdown' | 'equity'> {
  const { deepest } = grid.drawdown;
  const drawdown: ReportDrawdown | null = deepest && {
    peakAt: deepest.peakAt,
    troughAt: deepest.troughAt,
    recoveredAt: deepest.recoveredAt,
  };
  return {
    from,
    to,
    startingBalance: first.equity,
    endingEquity: last.equity,
    drawdown,
    equity: equity.view(),
  };
}

/** Time spent in rests between the first and the last sample of the account. */
function pausedMs(pauses: readonly PauseRow[], { from, to }: AccountFigures): number {
  return pauses.reduce((sum, { entered_at, left_at }) => {
    const entered = Math.max(from, Date.parse(`${entered_at}Z`));
    const left = left_at === null ? to : Math.min(to, Date.parse(`${left_at}Z`));
    return sum + Math.max(0, left - entered);
  }, 0);
}

/** `slippage_bps` of a run's configuration; 0 where it names none. */
function configuredSlippage(run: RunRow | undefined): Decimal {
  const config: unknown = run === undefined ? null : JSON.parse(run.config_json);
  const isNamed = typeof config === 'object' && config !== null && 'slippage_bps' in config;
  const value = isNamed ? config.slippage_bps : 0;
  return new Decimal(typeof value === 'string' || typeof value === 'number' ? value : 0);
}
