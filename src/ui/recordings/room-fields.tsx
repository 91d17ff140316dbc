import type { JSX } from 'preact';
import { bytesText } from '../format/figures';
import { words } from '../words/words';
import type { RecordingsModel } from './recordings-model';

const MEGABYTE = 1024 * 1024;

/** How much room the recordings take, how much they may, and whether sessions are recorded at all. */
export function RoomFields(props: {
  readonly model: RecordingsModel;
  readonly guard: (call: Promise<unknown>) => void;
}): JSX.Element | null {
  const { model, guard } = props;
  const listing = model.listing.value;
  if (listing === null) return null;
  const { isOn, usedBytes, quotaBytes } = listing;
  const text = words.recordings;
  const used = text.used(bytesText(usedBytes), bytesText(quotaBytes));
  return (
    <div class="room">
      <label class="room-switch">
        <input
          type="checkbox"
          checked={isOn}
          data-testid="record-sessions"
          onChange={({ currentTarget }) =>
            guard(model.configure({ isOn: currentTarget.checked, quotaBytes }))
          }
        />
        {text.recordSessions}
      </label>
      <div class="room-used" title={text.usedMeaning}>
        <progress aria-label={used} max={quotaBytes} value={Math.min(usedBytes, quotaBytes)} />
        <span data-testid="recordings-used">{used}</span>
      </div>
      <label class="room-quota">
        {text.quota}
        <input
          type="number"
          min={10}
          max={100_000}
          step={10}
          value={Math.round(quotaBytes / MEGABYTE)}
          data-testid="recordings-quota"
          onChange={({ currentTarget }) =>
            guard(model.configure({ isOn, quotaBytes: currentTarget.valueAsNumber * MEGABYTE }))
          }
        />
      </label>
    </div>
  );
}
