import type { ComponentType } from 'preact';
import type { Models } from '../models/models';

/** What every sheet is given. */
export interface SheetProps {
  readonly models: Models;
  /** What the sheet was opened for, such as the id of a ledger; null where it was opened by itself. */
  readonly argument: string | null;
  readonly onClose: () => void;
}

/** A secondary view. Its code is loaded when it is first opened. */
export interface Sheet {
  readonly title: string;
  /** Imports the component; it is shown between the sheet's title and the foot of the screen. */
  readonly load: () => Promise<ComponentType<SheetProps>>;
  /** False for a sheet that is only ever opened from somewhere, with an argument. */
  readonly inMenu?: boolean;
}
