/**
 * Calls that wait for an answer, so that they can be rejected when none will come. A race against one promise that
 * never settles would do the same and keep every call of a session in memory.
 */
export class OpenCalls {
  readonly #rejections = new Set<(reason: Error) => void>();
  #broken: Error | null = null;

  /** The call's answer; rejected when `breakOff` comes first, or has come. */
  answer<T>(call: Promise<T>): Promise<T> {
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise<T>((resolve, reject) => {
      this.#rejections.add(reject);
      call.then(resolve, reject).finally(() => this.#rejections.delete(reject));
    });
  }

  /** Rejects all open calls and every later one. */
  breakOff(reason: string): void {
    this.#broken ??= new Error(reason);
    for (const reject of this.#rejections) reject(this.#broken);
    this.#rejections.clear();
  }
}
