import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Models } from '../models/models';
import type { OpenDialog } from './open-dialog';

/** The dialogs of the rest; their code is loaded when one is first opened. */
export function ShabbatDialogs({ models }: { readonly models: Models }): JSX.Element | null {
  const [Loaded, setLoaded] = useState<typeof OpenDialog | null>(null);
  const open = models.dialogs.open.value;
  useEffect(() => {
    if (open === null || Loaded !== null) return;
    models.trouble.guard(import('./open-dialog').then((module) => setLoaded(() => module.OpenDialog)));
  }, [open, Loaded, models]);
  return Loaded !== null && open !== null ? <Loaded models={models} which={open} /> : null;
}
