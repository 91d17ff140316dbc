/** How many ticks in a row the imbalance has had one sign. */
export class Streak {
  /** Ticks of the present sign; 0 before the first one and after a pause or a gap. */
  length = 0;
  /** 1 where the imbalance is above 0, else -1; 0 while there is no streak. */
  sign: 1 | 0 | -1 = 0;

  /** Takes one tick's imbalance in and returns its sign. */
  push(imbalance: number): 1 | -1 {
    const sign = imbalance > 0 ? 1 : -1;
    this.length = sign === this.sign ? this.length + 1 : 1;
    this.sign = sign;
    return sign;
  }

  /** Starts anew: the next tick is the first of its sign. */
  clear(): void {
    this.length = 0;
    this.sign = 0;
  }
}
