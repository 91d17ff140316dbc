import { productError, squareError, sumError } from './exact-sum';
import { Ring } from './ring';

/** Pushes between two new summations; the pairs lose less than 1e-25 of the largest value in that time. */
const REFRESH = 65_536;

/**
 * The last `capacity` values with their mean and population standard deviation, updated in constant time and without
 * drift: sum and sum of squares are pairs high + low of about 106 bits, made anew from the window now and then.
 */
export class RunningMoments {
  #ring: Ring;
  #sum = 0;
  #sumLow = 0;
  #squares = 0;
  #squaresLow = 0;
  #untilRefresh = REFRESH;

  constructor(capacity: number) {
    this.#ring = new Ring(capacity);
  }

  /** Values held, up to the capacity. */
  get count(): number {
    return this.#ring.count;
  }

  /** Whether the window is full. */
  get full(): boolean {
    return this.#ring.count === this.#ring.capacity;
  }

  /** Takes a finite value in, and the oldest out if the window is full. */
  push(value: number): void {
    const oldest = this.full ? this.#ring.ago(this.#ring.capacity - 1) : 0;
    this.#ring.push(value);
    this.#exchange(oldest, value);
    this.#untilRefresh--;
    if (this.#untilRefresh === 0) this.#refresh();
  }

  /** The value pushed `back` pushes ago; 0 is the latest. `back` is below `count`. */
  ago(back: number): number {
    return this.#ring.ago(back);
  }

  /** Mean of the values held; NaN without any. */
  mean(): number {
    return this.#sum / this.#ring.count;
  }

  /** Population standard deviation of the values held (numpy's default); 0 for one value. */
  std(): number {
    const n = this.#ring.count;
    if (n === 1) return 0;
    const scaled = n * this.#squares;
    const square = this.#sum * this.#sum;
    const lost =
      productError(n, this.#squares, scaled) +
      n * this.#squaresLow -
      squareError(this.#sum, square) -
      2 * this.#sum * this.#sumLow;
    const spread = scaled - square + lost;
    return spread > 0 ? Math.sqrt(spread) / n : 0;
  }

  /** Forgets every value. */
  clear(): void {
    this.#ring.clear();
    this.#reset();
  }

  /** The same values and sums, bit for bit, that go their own way. */
  fork(): RunningMoments {
    const copy = new RunningMoments(this.#ring.capacity);
    copy.#ring = this.#ring.fork();
    copy.#sum = this.#sum;
    copy.#sumLow = this.#sumLow;
    copy.#squares = this.#squares;
    copy.#squaresLow = this.#squaresLow;
    copy.#untilRefresh = this.#untilRefresh;
    return copy;
  }

  /** Takes `out` from both sums and adds `value`, carrying along what each rounding loses. */
  #exchange(out: number, value: number): void {
    const change = value - out;
    const sum = this.#sum + change;
    const low = this.#sumLow + sumError(this.#sum, change, sum) + sumError(value, -out, change);
    this.#sum = sum + low;
    this.#sumLow = low - (this.#sum - sum);

    const added = value * value;
    const removed = out * out;
    const growth = added - removed;
    const squares = this.#squares + growth;
    const lost = sumError(added, -removed, growth) + (squareError(value, added) - squareError(out, removed));
    const squaresLow = this.#squaresLow + sumError(this.#squares, growth, squares) + lost;
    this.#squares = squares + squaresLow;
    this.#squaresLow = squaresLow - (this.#squares - squares);
  }

  #refresh(): void {
    this.#reset();
    for (let back = this.#ring.count - 1; back >= 0; back--) this.#exchange(0, this.#ring.ago(back));
  }

  #reset(): void {
    this.#sum = this.#sumLow = this.#squares = this.#squaresLow = 0;
    this.#untilRefresh = REFRESH;
  }
}
