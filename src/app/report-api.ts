import type { Report } from './view/report';

/** What the page may ask of reports; null where there is nothing to report on. */
export interface ReportApi {
  /** Of the open ledger, with what the run saw of its market. */
  current(): Promise<Report | null>;
  /** Of the stored ledger of that id, as it was last stored. */
  of(ledgerId: string): Promise<Report | null>;
}
