import type { ViewState } from '../view/view-state';

/**
 * Sends views to the page, never more than it can paint: after each one it waits until the page has painted it, and
 * a view is only built when it is sent.
 */
export class ViewSender {
  readonly #build: (version: number) => ViewState;
  #sink: ((view: ViewState) => void) | null = null;
  #mayTake = false;
  #hasNews = true;
  #version = 0;

  constructor(build: (version: number) => ViewState) {
    this.#build = build;
  }

  /** From now on views go to `sink`; the first goes at once. */
  watch(sink: (view: ViewState) => void): void {
    this.#sink = sink;
    this.#mayTake = true;
    this.#hasNews = true;
    this.#send();
  }

  /** The page has painted the last view. */
  painted(): void {
    this.#mayTake = true;
    this.#send();
  }

  /** Something has changed that the page shows. */
  changed(): void {
    this.#hasNews = true;
    this.#send();
  }

  /** The view as it stands now. */
  current(): ViewState {
    return this.#build(this.#version);
  }

  #send(): void {
    if (!this.#sink || !this.#mayTake || !this.#hasNews) return;
    this.#mayTake = false;
    this.#hasNews = false;
    this.#version++;
    this.#sink(this.#build(this.#version));
  }
}
