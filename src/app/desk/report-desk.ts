import type { ReportApi } from '../report-api';
import type { ReportSource } from '../report/build-report';
import type { Report } from '../view/report';
import type { LedgerDesk } from './ledger-desk';
import type { LedgerStorage } from './ledger-ports';
import type { RunAtWork } from './run-at-work';

/** What reports need of the desk. */
export interface ReportDeskPorts {
  readonly storage: Promise<LedgerStorage>;
  /** The open ledger; null where none is. */
  readonly current: () => ReportSource | null;
  /** Lets other messages of the thread be handled, then goes on. */
  readonly breathe: () => Promise<void>;
}

/** What the open ledger's report is made of; null where none is open. */
export function reportSource(
  run: RunAtWork | null,
  { reader, view }: Pick<LedgerDesk<unknown>, 'reader' | 'view'>,
): ReportSource | null {
  if (reader === null) return null;
  return { name: view?.name ?? '', ledger: reader, seen: run && run.seen.seen(run.run.state) };
}

/** Reports on the open ledger and on stored ones. */
export class ReportDesk implements ReportApi {
  readonly #ports: ReportDeskPorts;

  constructor(ports: ReportDeskPorts) {
    this.#ports = ports;
  }

  async current(): Promise<Report | null> {
    const { buildReport } = await import('../report/build-report');
    const source = this.#ports.current();
    return source && buildReport(source, this.#ports.breathe);
  }

  async of(ledgerId: string): Promise<Report | null> {
    const { buildReport } = await import('../report/build-report');
    const { catalogue, read } = await this.#ports.storage;
    const entries = await catalogue.entries();
    const name = entries.ok ? (entries.value.find(({ id }) => id === ledgerId)?.name ?? '') : '';
    const file = await catalogue.file(ledgerId);
    if (!file.ok) throw new Error(`The ledger cannot be read: ${file.error.code}.`);
    return read(file.value, (ledger) => buildReport({ name, ledger, seen: null }, this.#ports.breathe));
  }
}
