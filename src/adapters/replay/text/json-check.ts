import { ascii, isAt } from './ascii';

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const SPACE = 32;
const TILDE = 126;
const DEEPEST = 16;
/** 1 for the bytes that may stand in a string as they are: printable ASCII but for quote and backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= SPACE && byte <= TILDE && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
const TRUE = ascii('true');
const FALSE = ascii('false');
const NULL = ascii('null');

/**
 * Checks the rest of a JSON object from a place inside it: `at` is in a string value, and `open` objects are open
 * around it. Returns the index after the outermost one, or -1. That means only that the text is outside the part of
 * JSON (RFC 8259) known here, without blanks, escapes, exponents, letters beyond ASCII and deep nesting: JSON.parse
 * must decide then. No string is made. The bytes must hold a line end somewhere after `at`.
 */
export function restOfJson(bytes: Uint8Array, at: number, open: number): number {
  let end = text(bytes, at);
  for (let left = open; left > 0 && end >= 0; left -= 1) end = members(bytes, end);
  return end;
}

/** The index after the value that begins at `at`, or -1. */
function value(bytes: Uint8Array, at: number, depth: number): number {
  const byte = bytes[at] ?? 0;
  if (byte === QUOTE) return text(bytes, at + 1);
  if ((byte >= ZERO && byte <= NINE) || byte === MINUS) return number(bytes, at);
  if (depth === DEEPEST) return -1;
  if (byte === OPEN_LIST) return list(bytes, at + 1, depth + 1);
  if (byte === OPEN_OBJECT) return object(bytes, at + 1, depth + 1);
  return word(bytes, at);
}

function object(bytes: Uint8Array, at: number, depth: number): number {
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  const first = member(bytes, at, depth);
  return first < 0 ? -1 : members(bytes, first, depth);
}

/** What may follow a member: more of them, and the object's end. */
function members(bytes: Uint8Array, start: number, depth = 0): number {
  let at = start;
  while (bytes[at] === COMMA) {
    at = member(bytes, at + 1, depth);
    if (at < 0) return -1;
  }
  return bytes[at] === CLOSE_OBJECT ? at + 1 : -1;
}

function member(bytes: Uint8Array, at: number, depth: number): number {
  if (bytes[at] !== QUOTE) return -1;
  const name = text(bytes, at + 1);
  return name < 0 || bytes[name] !== COLON ? -1 : value(bytes, name + 1, depth);
}

function list(bytes: Uint8Array, start: number, depth: number): number {
  let at = start;
  if (bytes[at] === CLOSE_LIST) return at + 1;
  for (;;) {
    at = value(bytes, at, depth);
    if (at < 0) return -1;
    if (bytes[at] === CLOSE_LIST) return at + 1;
    if (bytes[at] !== COMMA) return -1;
    at += 1;
  }
}

/** A string whose opening quote has been read. */
function text(bytes: Uint8Array, start: number): number {
  let at = start;
  while (PLAIN[bytes[at] ?? 0] === 1) at += 1;
  return bytes[at] === QUOTE ? at + 1 : -1;
}

function number(bytes: Uint8Array, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = digits(bytes, first);
  if (at === first || (bytes[first] === ZERO && at > first + 1)) return -1;
  if (bytes[at] !== DOT) return at;
  const fraction = at + 1;
  at = digits(bytes, fraction);
  return at === fraction ? -1 : at;
}

function digits(bytes: Uint8Array, start: number): number {
  let at = start;
  let byte = bytes[at] ?? 0;
  while (byte >= ZERO && byte <= NINE) {
    at += 1;
    byte = bytes[at] ?? 0;
  }
  return at;
}

function word(bytes: Uint8Array, at: number): number {
  if (isAt(bytes, at, TRUE)) return at + TRUE.length;
  if (isAt(bytes, at, FALSE)) return at + FALSE.length;
  return isAt(bytes, at, NULL) ? at + NULL.length : -1;
}
