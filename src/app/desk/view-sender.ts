import type { ViewState } from '../view/view-state';

/** Builds a view; `isSent` where it goes to the page, which then has what was new in it. */
export type BuildView = (version: number, isSent: boolean) => ViewState;

/**
 * Sends views to the page, never more than it can paint: after each one it waits until the page has painted it, and
 * a view is only built when it is sent.
 */
export class ViewSender {
  readonly #build: BuildView;
  #sink: ((view: ViewState) => void) | null = null;
  #mayTake = false;
  #hasNews = true;
  #version = 0;

  constructor(build: BuildView) {
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
    return this.#build(this.#version, false);
  }

  #send(): void {
    if (!this.#sink || !this.#mayTake || !this.#hasNews) return;
    this.#mayTake = false;
    this.#hasNews = false;
    this.#version++;
    this.#sink(this.#build(this.#version, true));
  }
}
