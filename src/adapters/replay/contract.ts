import type { Gunzip } from '../../app/import/port';
import type { SymbolScale } from '../../core/market/scale';
import type { EpochMs } from '../../core/time';

/** How far an import is. */
export interface ImportProgress {
  /** Bytes read of the file as it lies there, packed or not. */
  readonly bytesRead: number;
  readonly size: number | null;
  readonly updates: number;
}

export interface ImportOptions {
  /** Called after each piece read. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import with the error `cancelled`. */
  readonly signal?: AbortSignal;
  /** A faster unpacker than the platform's DecompressionStream, where there is one. */
  readonly gunzip?: Gunzip;
}

/** Formats that can be imported. */
export type ImportFormat =
  | 'snapshot_lines'
  | 'binance_frames'
  | 'tardis_book_snapshot'
  | 'tardis_incremental_book_L2'
  | 'binance_vision_book_ticker'
  | 'sundown_recording';

/** What an import found in the file. */
export interface ImportSummary {
  readonly format: ImportFormat;
  readonly symbols: readonly { readonly name: string; readonly scale: SymbolScale }[];
  /** Book updates written, those that only seed a book included. */
  readonly updates: number;
  /** Updates after which the book is a tick. */
  readonly ticks: number;
  /** Depth events left out: older than the book, or without a snapshot to join. */
  readonly dropped: number;
  /** Losses found in the feed; each is followed by a new snapshot, or by nothing of that symbol. */
  readonly gaps: number;
  /** Earliest and latest event time of a tick. */
  readonly firstTime: EpochMs;
  readonly lastTime: EpochMs;
  /** False only for a recording of our own whose end was lost in a crash. */
  readonly isComplete: boolean;
}
