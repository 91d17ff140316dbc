/** What one socket has subscribed to, by name. */
export class Subscriptions {
  readonly #ends = new Map<string, () => void>();

  get names(): string[] {
    return [...this.#ends.keys()];
  }

  get size(): number {
    return this.#ends.size;
  }

  /** Begins one; one of the same name ends before. */
  add(name: string, end: () => void): void {
    this.remove(name);
    this.#ends.set(name, end);
  }

  /** Ends one; one that is not there has ended. */
  remove(name: string): void {
    this.#ends.get(name)?.();
    this.#ends.delete(name);
  }

  /** Ends them all. */
  clear(): void {
    for (const name of this.names) this.remove(name);
  }
}
