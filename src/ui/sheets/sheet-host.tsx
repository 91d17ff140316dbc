import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from '../components/error-boundary';
import type { Models } from '../models/models';
import { SHEETS } from './registry';
import type { SheetProps } from './sheet';
import type { SheetFrame } from './sheet-frame';
import type { SheetName } from './sheet-names';

interface Loaded {
  readonly name: SheetName;
  readonly Frame: typeof SheetFrame;
  readonly Body: ComponentType<SheetProps>;
}

/** Shows the sheet that is open, as soon as its code is there; what keeps it from coming is shown as trouble. */
export function SheetHost({ models }: { readonly models: Models }): JSX.Element | null {
  const { sheets, trouble } = models;
  const current = sheets.current.value;
  const name = current?.name ?? null;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (name !== null) trouble.guard(load(name, sheets.close.bind(sheets)).then(setLoaded));
  }, [name, sheets, trouble]);
  if (current === null || loaded === null || loaded.name !== current.name) return null;
  const { Frame, Body } = loaded;
  const close = (): void => sheets.close();
  return (
    <Frame key={current.name} name={current.name} title={SHEETS[current.name].title} onClose={close}>
      <ErrorBoundary title={SHEETS[current.name].title}>
        <Body key={current.argument} models={models} argument={current.argument} onClose={close} />
      </ErrorBoundary>
    </Frame>
  );
}

async function load(name: SheetName, giveUp: () => void): Promise<Loaded> {
  try {
    const [{ SheetFrame: Frame }, Body] = await Promise.all([import('./sheet-frame'), SHEETS[name].load()]);
    return { name, Frame, Body };
  } catch (cause) {
    giveUp();
    throw cause;
  }
}
