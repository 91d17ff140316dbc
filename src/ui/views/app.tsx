import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { Tour } from '../app/tour';
import { UpdateNotice } from '../app/update-notice';
import { DropTarget } from '../components/drop-target';
import { TroublePanel } from '../components/trouble-panel';
import { DeskPanes } from '../layout/desk-panes';
import { LedgerNotice, LeftNotice } from '../ledger/ledger-notice';
import { LiveStrip } from '../live/live-strip';
import { RiskNotice } from '../risk/risk-notice';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { FiguresStrip } from './figures-strip';
import { SheetHost } from '../sheets/sheet-host';
import { Header } from './header';
import { TransportBar } from './transport-bar';

/** What the page needs of the browser when someone clicks. */
export interface AppServices {
  readonly reload: () => void;
  readonly copyText: (text: string) => Promise<void>;
}

/** The whole desk. */
export function App(props: { readonly models: Models; readonly services: AppServices }): JSX.Element {
  const { models, services } = props;
  const open = useCallback((files: readonly File[]) => models.files.open(files), [models]);
  return (
    <div class={`desk desk-${models.trading.mode.value.toLowerCase()}`}>
      <Header models={models} />
      <Trouble models={models} services={services} />
      <LedgerNotice models={models} onReload={services.reload} />
      <LeftNotice models={models} />
      <LiveStrip models={models} />
      <RiskNotice models={models} />
      <UpdateNotice models={models} />
      <Tour preferences={models.preferences} />
      <main class="main">
        {models.desk.view.value === null && <p class="starting">{words.frame.starting}</p>}
        <FiguresStrip models={models} />
        <DeskPanes models={models} />
      </main>
      <TransportBar models={models} />
      <DropTarget onFiles={open} />
      <SheetHost models={models} />
    </div>
  );
}

function Trouble({
  models,
  services,
}: {
  readonly models: Models;
  readonly services: AppServices;
}): JSX.Element | null {
  const trouble = models.trouble.trouble.value;
  if (trouble === null) return null;
  return (
    <TroublePanel
      trouble={trouble}
      fatal={models.trouble.fatal.value}
      onDismiss={() => models.trouble.dismiss()}
      onReload={services.reload}
      onCopy={services.copyText}
    />
  );
}
