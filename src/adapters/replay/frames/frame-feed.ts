import { type Fault, fault } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import type { DepthFrame, DepthSnapshot } from './depth-frame';
import { SymbolChain } from './symbol-chain';

/** Snapshots kept that no event has joined yet. */
const MOST_SNAPSHOTS = 16;

/**
 * Puts depth events in order, symbol by symbol, and writes those that belong to a book. A spot snapshot does not say
 * whose it is: it is kept until an event's ids join it, in whatever order the two stand in the file.
 */
export class FrameFeed {
  /** Events left out: in the snapshot already, repeated, or never joined to a snapshot. */
  dropped = 0;
  gaps = 0;
  readonly #output: RecordingOutput;
  readonly #chains = new Map<string, SymbolChain>();
  #snapshots: DepthSnapshot[] = [];

  constructor(output: RecordingOutput) {
    this.#output = output;
  }

  /** Takes a snapshot and keeps it; it seeds a book once an event joins it. */
  snapshot(snapshot: DepthSnapshot): Fault | null {
    for (const chain of this.#chains.values()) {
      const joint = chain.sequencer.state === 'unseeded' && chain.joint(snapshot);
      if (joint) return this.#join(chain, snapshot, joint);
    }
    this.#snapshots.push(snapshot);
    if (this.#snapshots.length > MOST_SNAPSHOTS) this.#snapshots.shift();
    return null;
  }

  /** Takes one event, which stands on `line`. */
  event(frame: DepthFrame, line: number): Fault | null {
    const chain = this.#chainOf(frame, line);
    if (chain.isFutures !== (frame.previous !== null)) {
      return fault(
        'mixed_symbols',
        `events of ${frame.symbol} with and without "pu": spot and futures are mixed`,
      );
    }
    const mistake = this.#offer(chain, frame);
    if (mistake || chain.sequencer.state !== 'unseeded') return mistake;
    const snapshot = this.#snapshots.find((candidate) => chain.joint(candidate, [frame]));
    if (!snapshot) return null;
    this.#snapshots = this.#snapshots.filter((other) => other !== snapshot);
    return this.#join(chain, snapshot, frame);
  }

  /** Says what is missing after the last line. */
  end(): Fault | null {
    for (const chain of this.#chains.values()) {
      if (!chain.hasJoined) return noSnapshot(chain);
      this.dropped += chain.takeWaiting().length;
    }
    return null;
  }

  #chainOf(frame: DepthFrame, line: number): SymbolChain {
    let chain = this.#chains.get(frame.symbol);
    if (!chain) {
      chain = new SymbolChain(frame, line);
      this.#chains.set(frame.symbol, chain);
    }
    return chain;
  }

  #offer(chain: SymbolChain, frame: DepthFrame): Fault | null {
    switch (chain.sequencer.offer(frame)) {
      case 'apply':
        return this.#output.changes(frame);
      case 'drop':
        this.dropped += 1;
        return null;
      case 'gap':
        this.gaps += 1;
        this.dropped += chain.wait(frame);
        return null;
      case 'wait':
        this.dropped += chain.wait(frame);
        return null;
    }
  }

  /** Seeds a waiting chain from the snapshot that `joint` joins, and offers the waiting events again. */
  #join(chain: SymbolChain, snapshot: DepthSnapshot, joint: DepthFrame): Fault | null {
    let mistake = this.#seed(chain, snapshot, joint);
    for (const frame of chain.takeWaiting()) mistake ??= this.#offer(chain, frame);
    return mistake;
  }

  /** A snapshot has no event time: it takes the one of the event that joins it, and is no tick. */
  #seed(chain: SymbolChain, snapshot: DepthSnapshot, joint: DepthFrame): Fault | null {
    snapshot.symbol = chain.symbol;
    snapshot.time = joint.time;
    if (snapshot.received === 0) snapshot.received = joint.time;
    chain.sequencer.seed(snapshot.updateId);
    const resync = chain.hasJoined;
    chain.hasJoined = true;
    return this.#output.seed(snapshot, resync);
  }
}

function noSnapshot(chain: SymbolChain): Fault {
  const message = `no depth snapshot ("rest_depth" line) joins the events of ${chain.symbol}`;
  return { ...fault('no_snapshot', message), line: chain.firstLine };
}
