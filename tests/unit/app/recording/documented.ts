import { epochMs } from '../../../../src/core/time';
import { bookUpdate } from './book-update';
import { declare, recordingOf } from './memory';

/** The recording whose bytes `docs/recording-format.md` explains one by one. */
export function documentedRecording(): Uint8Array {
  const flags = { symbol: 0, resync: false };
  return recordingOf(
    (writer) => {
      declare(writer, 'BTC', [2, 5]);
      writer.write(
        bookUpdate({
          ...flags,
          time: 1_000_000,
          received: 1_000_012,
          updateId: 500,
          reset: true,
          tick: false,
          bids: [
            [6_183_763, 14],
            [6_183_700, 120_000],
          ],
          asks: [[6_183_764, 300]],
        }),
      );
      writer.write(
        bookUpdate({
          ...flags,
          time: 1_000_100,
          received: 1_000_110,
          updateId: 507,
          reset: false,
          tick: true,
          bids: [],
          asks: [[6_183_764, 0]],
        }),
      );
      writer.writeNote({ time: epochMs(1_000_150), code: 'pause', payload: '{}' });
    },
    { source: 'demo', synthetic: true },
  );
}
