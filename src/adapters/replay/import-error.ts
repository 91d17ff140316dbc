import type { ImportErrorCode } from '../../app/import/error-code';

/** What is wrong with a line; `line` is given only where it is another one than the line just read. */
export interface Fault {
  readonly code: ImportErrorCode;
  readonly message: string;
  readonly line?: number;
}

/** Why an import stopped. Nothing of the file was loaded. */
export interface ImportError {
  readonly code: ImportErrorCode;
  readonly file: string;
  /** From 1, of the unpacked text; the line where reading stopped if the fault is the file's. */
  readonly line: number;
  /** The reason in plain words, on one line. */
  readonly message: string;
}

const LONGEST_QUOTE = 60;

/** A fault of the line being read. */
export function fault(code: ImportErrorCode, message: string): Fault {
  return { code, message };
}

/** A piece of a file as it may be shown in a message: one line, cut, without control characters. */
export function quoted(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
  return `"${withoutControls(shown)}"`;
}

/** The error on one line: file, line and reason. */
export function describeImportError(error: ImportError): string {
  return `${withoutControls(error.file)}: line ${error.line}: ${withoutControls(error.message)}`;
}

/** Control characters and line separators as `?`, so that a message stays on its line. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '?');
}
