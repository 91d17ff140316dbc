/** Characters that a symbol's name may have. */
export const LONGEST_SYMBOL = 64;

/** True for a name that an import takes as a symbol: 1 to 64 characters without blanks or control characters. */
export function isSymbolName(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_SYMBOL && !/[\s\p{Cc}]/u.test(text);
}
