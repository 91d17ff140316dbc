import type { LatencyView, LiveSymbolView, LiveView } from '../view/live-view';
import type { Latency } from './latency';
import type { LiveSession } from './live-session';
import type { LiveSymbol } from './live-symbol';
import type { Machine } from './machine';

/** A live session as the page shows it now. */
export function sessionView(session: LiveSession, machine: Machine): LiveView {
  return {
    symbols: session.symbols.map((symbol) => symbolView(symbol, machine)),
    notes: session.notes.all,
    latency: latencyView(session.latency),
  };
}

function symbolView(live: LiveSymbol, machine: Machine): LiveSymbolView {
  const now = machine.monotonic();
  const { name, symbol, venue, integrity, changedAt, resyncs, clockOffset } = live;
  return {
    name,
    venue: venue.id,
    venueName: venue.name,
    symbol,
    state: integrity.state,
    since: integrity.since,
    reason: integrity.reason,
    ageMs: changedAt === null ? null : Math.round(now - changedAt),
    framesPerSecond: live.frames.perSecond(now),
    counts: { ...integrity.counts },
    times: integrity.times(machine.now()),
    resyncs,
    clockOffsetMs: clockOffset === null ? null : Math.round(clockOffset),
  };
}

function latencyView(latency: Latency): LatencyView | null {
  const [p50Ms, p99Ms] = [latency.percentile(0.5), latency.percentile(0.99)];
  return p50Ms === null || p99Ms === null ? null : { p50Ms, p99Ms, decisions: latency.count };
}
