import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { epochMs } from '../../core/time';
import type { Models } from '../models/models';
import type { DialogName } from './dialogs-model';
import { RestsDialog } from './rests/rests-dialog';
import { RestsModel } from './rests/rests-model';
import './dialog/dialog.css';
import { SettingsDialog } from './settings/settings-dialog';
import { SettingsModel } from './settings/settings-model';
import { zoneCity } from './zoned-time';

/** The dialog that is open. */
export function OpenDialog(props: {
  readonly models: Models;
  readonly which: DialogName;
}): JSX.Element | null {
  return props.which === 'settings' ? <Settings models={props.models} /> : <Rests models={props.models} />;
}

function Settings({ models }: { readonly models: Models }): JSX.Element | null {
  const { dialogs, trouble } = models;
  const [model] = useState(() => newSettingsModel(models));
  if (model === null) return null;
  return (
    <SettingsDialog
      model={model}
      services={dialogs.services}
      onClose={() => dialogs.close()}
      guard={(call) => trouble.guard(call)}
    />
  );
}

function newSettingsModel({ desk, dialogs }: Models): SettingsModel | null {
  const shabbat = desk.view.value?.shabbat;
  if (!shabbat) return null;
  const now = shabbat.now ?? epochMs(Date.now());
  return new SettingsModel(shabbat.settings, { desk: dialogs.desk, services: dialogs.services, now });
}

function Rests({ models }: { readonly models: Models }): JSX.Element {
  const { dialogs, shabbat, trouble } = models;
  const [model] = useState(() => new RestsModel(dialogs.desk, dialogs.services.saveFile));
  useEffect(() => trouble.guard(model.load()), [model, trouble]);
  const zone = shabbat.zone.value;
  return (
    <RestsDialog
      model={model}
      zone={zone}
      place={shabbat.settings.value?.place?.name ?? zoneCity(zone)}
      onClose={() => dialogs.close()}
      guard={(call) => trouble.guard(call)}
    />
  );
}
