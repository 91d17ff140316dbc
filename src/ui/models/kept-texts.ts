/** Small texts that this device keeps for the page, by name: what a person chose about its looks. */
export interface KeptTexts {
  /** Null where nothing is kept under the name. */
  read(name: string): string | null;
  write(name: string, text: string): void;
}
