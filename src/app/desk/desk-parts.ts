import type { LedgerDesk } from './ledger-desk';
import type { Notices } from './notices';
import type { DeskPorts } from './ports';
import type { RecordingsDesk } from './recordings-desk';
import type { RunSlot } from './run-slot';
import type { SettingsDesk } from './settings-desk';
import type { ShabbatDesk } from './shabbat-desk';

/** What the desk's collaborators share. */
export interface DeskParts<PickedFile> {
  readonly ports: DeskPorts<PickedFile>;
  readonly settings: SettingsDesk;
  readonly slot: RunSlot;
  readonly ledgers: LedgerDesk<PickedFile>;
  readonly shabbat: ShabbatDesk;
  readonly recordings: Pick<RecordingsDesk<never>, 'record'>;
  readonly notices: Notices;
  /** The page is to be shown something new. */
  readonly changed: () => void;
}
