import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SheetProps } from '../../sheets/sheet';
import { zoneCity } from '../zoned-time';
import { RestsList } from './rests-list';
import { RestsModel } from './rests-model';

/** The days of rest to come and those that were. */
export function RestsSheet({ models: { rests, shabbat, trouble } }: SheetProps): JSX.Element {
  const [model] = useState(() => new RestsModel(rests.desk, rests.services.saveFile));
  useEffect(() => trouble.guard(model.load()), [model, trouble]);
  const zone = shabbat.zone.value;
  return (
    <RestsList
      model={model}
      zone={zone}
      place={shabbat.settings.value?.place?.name ?? zoneCity(zone)}
      guard={(call) => trouble.guard(call)}
    />
  );
}
