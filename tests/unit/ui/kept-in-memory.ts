import type { KeptTexts } from '../../../src/ui/models/kept-texts';

/** What a device keeps for the page, for as long as a test lasts. */
export function keptInMemory(): KeptTexts {
  const texts = new Map<string, string>();
  return {
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => void texts.set(name, text),
  };
}
