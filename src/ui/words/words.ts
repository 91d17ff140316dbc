import type { english } from './en/english';

/** Every text of the page that a person reads, by area. The English files say which there are; the others match. */
export type Words = typeof english;

/**
 * The page's texts in the language that was chosen. They are there before any module of the page is loaded (see
 * main.tsx), so that a module may take its own part of them once, at its top.
 */
export let words: Words;

/** Chooses what `words` says; called once, before the page is loaded. */
export function speak(chosen: Words): void {
  words = chosen;
}
