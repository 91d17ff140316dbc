/**
 * What the integers of a record are differences from. Writer and reader keep the same state: it starts anew
 * with each block's keyframe and again with its records, so that no block needs another one to be read.
 */
export class DeltaState {
  /** Time of the record before. */
  time = 0;
  /** Last update id of each symbol. */
  ids = new Float64Array(8);
  /** First price of each symbol's last update that had levels; 0 before. */
  anchors = new Float64Array(8);

  /** Starts anew at a block's first time and its symbols' last update ids. */
  restart(time: number, ids: Float64Array): void {
    this.time = time;
    this.reserve(ids.length);
    this.ids.fill(0);
    this.ids.set(ids);
    this.anchors.fill(0);
  }

  /** Makes room for that many symbols. */
  reserve(symbols: number): void {
    if (symbols <= this.ids.length) return;
    this.ids = extended(this.ids, symbols * 2);
    this.anchors = extended(this.anchors, symbols * 2);
  }
}

function extended(old: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(length);
  next.set(old);
  return next;
}
