/** A SHA-256 under way. Implemented by adapters/digest. */
export interface DigestPort {
  /** Takes bytes in; they may be overwritten afterwards. */
  update(bytes: Uint8Array): void;
  /** Takes a text in, as UTF-8. */
  updateText(text: string): void;
  /** A digest that has taken in the same and goes its own way. */
  fork(): DigestPort;
  /** The digest of all so far as 64 hex digits; nothing may be taken in afterwards. */
  hex(): string;
}
