/** A text from left to right, a time or a size, that keeps its own order within a Hebrew sentence. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
