import type { RecorderTrouble } from '../recordings/live-recorder';

/** How the recording of the running session stands. */
export type RecorderView =
  /** Sessions are not recorded, by choice. */
  | { readonly state: 'off' }
  /** No session runs. */
  | { readonly state: 'idle' }
  | { readonly state: 'on'; readonly bytes: number }
  /** Trading goes on, what was recorded before stays, and nothing more is. */
  | { readonly state: 'failed'; readonly bytes: number; readonly code: RecorderTrouble['code'] };

/** What the page shows of the recordings at any time. */
export interface RecordingsView {
  readonly recorder: RecorderView;
  /** The check under way: which recording, and the share done, 0 to 1. */
  readonly verifying: { readonly id: string; readonly share: number } | null;
}
