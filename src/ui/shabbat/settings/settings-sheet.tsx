import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { epochMs } from '../../../core/time';
import type { Models } from '../../models/models';
import type { SheetProps } from '../../sheets/sheet';
import { SettingsForm } from './settings-form';
import { SettingsModel } from './settings-model';

/** The settings of the rest. */
export function SettingsSheet({ models, onClose }: SheetProps): JSX.Element | null {
  const [model] = useState(() => newSettingsModel(models));
  if (model === null) return null;
  return (
    <SettingsForm
      model={model}
      services={models.rests.services}
      onClose={onClose}
      guard={(call) => models.trouble.guard(call)}
    />
  );
}

function newSettingsModel({ desk, rests }: Models): SettingsModel | null {
  const shabbat = desk.view.value?.shabbat;
  if (!shabbat) return null;
  const now = shabbat.now ?? epochMs(Date.now());
  return new SettingsModel(shabbat.settings, { ...rests, now });
}
