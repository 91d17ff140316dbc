import type { Instrument, VenueTrouble } from '../../../app/live/venue-port';
import { err, ok, type Result } from '../../../core/result';
import type { Dialect, VenueContext } from './dialect';
import { ask } from '../socket/asking';

const MARKETS_MS = 15_000;

/** Asks for the markets of a venue that tells them on a stream: what to send where, and how its frames are read. */
export async function askStream(
  context: VenueContext,
  read: Dialect['read'],
  stream: { readonly address: string; readonly text: string },
): Promise<Result<readonly Instrument[], VenueTrouble>> {
  const answer = await ask(context, {
    address: context.reach.socket(stream.address),
    texts: [stream.text],
    timeoutMs: MARKETS_MS,
    answer: (text) => {
      const events = read(text);
      const told = events.ok ? events.value.find((event) => event.kind === 'instruments') : undefined;
      return told?.instruments;
    },
  });
  return answer.ok ? ok(answer.value) : err({ code: 'unreachable', detail: answer.error });
}
