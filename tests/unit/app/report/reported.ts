import type { ReportSource } from '../../../../src/app/report/build-report';
import type { FigureKey, Report, ReportFigure } from '../../../../src/app/view/report';
import { type Seen, SeenRun } from '../../../../src/app/report/seen-run';
import type { LedgerWrite } from '../../../../src/app/ledger/rows';
import type { LedgerPort } from '../../../../src/app/ledger/port';
import { epochMs, ledgerDateTime } from '../../../../src/core/time';
import { EAGER, NOON, type Quote, TestDesk } from '../../../support/desk';
import { randomFrom } from '../../../support/random';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';

const sqlite = await loadSqlite();

/** A run and what a report is made of. */
export class ReportedRun {
  readonly ledger: LedgerPort = openLedger(sqlite);
  readonly #seen = new SeenRun();
  readonly desk: TestDesk;

  constructor(names: readonly string[], config: object = EAGER) {
    this.desk = TestDesk.with(names, config);
    this.ledger.saveRun({
      id: 'RUN-1',
      kind: 'replay',
      source: 'a test',
      profile: 'corrected',
      config_json: '{"slippage_bps":"5"}',
      sha256: null,
      started_at: ledgerDateTime(epochMs(NOON)),
      ended_at: null,
      end_reason: null,
    });
  }

  quote(quote: Quote): void {
    const effects = this.desk.quote(quote);
    this.#seen.take(this.desk.state, effects);
    this.#commit(effects.writes);
  }

  get seen(): Seen {
    return this.#seen.seen(this.desk.state);
  }

  /** As when a report is asked for while the run goes on. */
  source(name = 'a run'): ReportSource {
    return { name, ledger: this.ledger, seen: this.seen };
  }

  #commit(writes: readonly LedgerWrite[]): void {
    if (writes.length > 0) this.ledger.commit(writes);
  }
}

/** Two symbols on random walks for some minutes; the desk trades often, both ways. */
export function randomRun(seed: number, ticks = 400): ReportedRun {
  const run = new ReportedRun(['BTCUSDT', 'ETHUSDT'], { ...EAGER, base_position_pct: '0.3' });
  const random = randomFrom(seed);
  const bids = [9_999, 20_000];
  for (let i = 0; i < ticks; i++) {
    const symbol = random() < 0.5 ? 0 : 1;
    bids[symbol] = (bids[symbol] ?? 0) + Math.round((random() - 0.5) * 40);
    const bid = bids[symbol] ?? 0;
    const [bidLots, askLots] = Math.floor(i / 7) % 2 === 0 ? [9, 1] : [1, 9];
    run.quote({ time: NOON + i * 1_500, symbol, bid, ask: bid + 2, bidLots, askLots });
  }
  return run;
}

/** Nobody waits in a test. */
export const atOnce = async (): Promise<void> => {};

/** The figure of that key; a report that lacks it is a failure. */
export function figureOf(report: Report, key: FigureKey): ReportFigure {
  const found = report.figures.find((figure) => figure.key === key);
  if (!found) throw new Error(`the report lacks ${key}`);
  return found;
}
