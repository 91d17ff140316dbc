/** ASCII text as bytes, to be compared with a line. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** True if `literal` stands at `at`. */
export function isAt(bytes: Uint8Array, at: number, literal: Uint8Array): boolean {
  for (let i = 0; i < literal.length; i += 1) {
    if (bytes[at + i] !== literal[i]) return false;
  }
  return true;
}
