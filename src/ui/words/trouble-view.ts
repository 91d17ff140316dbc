/** Something that went wrong, in words for a person. */
export interface TroubleView {
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do. */
  readonly next: string;
}
