import type { LedgerEntry } from '../../app/ledger/catalogue/entry';
import type { QueryAnswer, QueryAsk, QueryRefusal, QueryTable } from '../../app/query/query';
import type { Result } from '../../core/result';
import type { SaveFile } from '../models/files-model';

/** Copies of ledgers that can be asked. */
export interface Queries {
  open(copy: () => Promise<Uint8Array>): Promise<readonly QueryTable[]>;
  ask(ask: QueryAsk, limitMs: number): Promise<Result<QueryAnswer, QueryRefusal>>;
  close(): void;
}

/** What the data sheet asks of. */
export interface DataPorts {
  readonly desk: {
    /** The open ledger's file. */
    exportLedger(): Promise<Uint8Array>;
    readonly ledgers: {
      list(): Promise<readonly LedgerEntry[]>;
      exportFile(id: string): Promise<Uint8Array>;
    };
  };
  /** Loads what asks; its code is no part of the first script. */
  readonly loadQueries: () => Promise<Queries>;
  readonly saveFile: SaveFile;
  readonly copyText: (text: string) => Promise<void>;
}
