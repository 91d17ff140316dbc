import type { ImportErrorCode } from '../../app/import/error-code';
import { type Fault, fault } from './import-error';

/**
 * Reading, unpacking or storing failed, or the user gave up: what streams can only throw. Faults of a file's content
 * are values; this is caught once, in `importMarketData`.
 */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';
  readonly fault: Fault;

  constructor(reason: Fault, cause?: unknown) {
    super(reason.message, { cause });
    this.fault = reason;
  }
}

/** `cause` as a failure with a code; one that is a failure already keeps its own. */
export function failure(code: ImportErrorCode, what: string, cause: unknown): ImportFailure {
  if (cause instanceof ImportFailure) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ImportFailure(fault(code, `${what} (${reason})`), cause);
}

/** A failure is hidden on purpose: the stream that fails here has told its failure already. */
export function ignoreRepeatedFailure(): void {}
