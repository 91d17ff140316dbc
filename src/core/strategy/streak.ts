/** The side that an imbalance leans to: 1 where it is above 0, else -1. */
export function signOf(imbalance: number): 1 | -1 {
  return imbalance > 0 ? 1 : -1;
}

/** How many ticks in a row the imbalance has had one sign. */
export class Streak {
  /** Ticks of the present sign; 0 before the first one and after a pause or a gap. */
  length = 0;
  /** Of the present ticks' imbalances; 0 while there is no streak. */
  sign: 1 | 0 | -1 = 0;

  /** Takes one tick's imbalance in. */
  push(imbalance: number): void {
    const sign = signOf(imbalance);
    this.length = sign === this.sign ? this.length + 1 : 1;
    this.sign = sign;
  }

  /** Starts anew: the next tick is the first of its sign. */
  clear(): void {
    this.length = 0;
    this.sign = 0;
  }
}
