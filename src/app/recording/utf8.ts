const REPLACEMENT = 0xfffd;

/** Text as UTF-8; a lone surrogate becomes U+FFFD, as everywhere else. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    pushCodePoint(bytes, isSurrogate(code) ? REPLACEMENT : code);
  }
  return Uint8Array.from(bytes);
}

/** UTF-8 as text; null where the bytes are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates). */
export function decodeUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const size = sequenceLength(bytes[at] ?? 0);
    const code = codePoint(bytes, at, size);
    if (code < 0) return null;
    text += String.fromCodePoint(code);
    at += size;
  }
  return text;
}

function pushCodePoint(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
  else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Bytes of the sequence that `lead` begins; 0 if it begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc0) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf8 ? 4 : 0;
}

/** Least code point that a sequence of 1, 2, 3 or 4 bytes may stand for. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];
/** Bits of the lead byte that belong to the code point. */
const LEAD_BITS = [0, 0x7f, 0x1f, 0x0f, 0x07];

/** The code point of the sequence of `size` bytes at `at`; -1 if there is none. */
function codePoint(bytes: Uint8Array, at: number, size: number): number {
  if (size === 0 || at + size > bytes.length) return -1;
  let code = (bytes[at] ?? 0) & (LEAD_BITS[size] ?? 0);
  for (const byte of bytes.subarray(at + 1, at + size)) {
    if ((byte & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  return isAllowed(code, LEAST[size] ?? 0) ? code : -1;
}

function isAllowed(code: number, least: number): boolean {
  return code >= least && code <= 0x10ffff && !isSurrogate(code);
}
