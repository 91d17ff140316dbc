import type { JSX } from 'preact';
import type { SourceView } from '../../app/view/view-state';
import { InstallButton } from '../app/install-button';
import { ActionButton } from '../components/action-button';
import { ModeBadge } from '../components/mode-badge';
import { LayoutMenu } from '../layout/layout-menu';
import { LedgerState } from '../ledger/ledger-state';
import { FeedState } from '../live/feed-state';
import type { Models } from '../models/models';
import { RecorderState } from '../recordings/recorder-state';
import { SettingsKey } from '../settings/settings-key';
import { NextPause } from '../shabbat/next-pause';
import { SheetsMenu } from '../sheets/sheets-menu';
import { words } from '../words/words';
import { Clock } from './clock';

/** What the desk is, what it plays, and the switch that stops it. */
export function Header({ models }: { readonly models: Models }): JSX.Element {
  const view = models.desk.view.value;
  return (
    <header class="top">
      <h1 class="brand">
        <Sun />
        SUNDOWN
      </h1>
      <p class="paper" title={words.frame.paperMeaning}>
        {words.frame.paper}
      </p>
      <ModeBadge mode={models.trading.mode.value} rest={view?.shabbat.resting?.kind ?? null} />
      <Source source={view?.source ?? null} />
      <FeedState models={models} />
      <LedgerState models={models} />
      <RecorderState models={models} />
      <NextPause models={models} />
      <Clock time={view?.time ?? null} zone={models.shabbat.zone.value} />
      <Trading models={models} />
      <SettingsKey models={models} />
      <InstallButton models={models} compact />
      <LayoutMenu layout={models.layout} />
      <SheetsMenu models={models} />
    </header>
  );
}

function Source({ source }: { readonly source: SourceView | null }): JSX.Element {
  return (
    <p class="source">
      <span class="source-name" data-testid="source">
        {source?.name ?? words.frame.noSource}
      </span>
      {source?.synthetic && (
        <span class="synthetic" title={words.frame.syntheticMeaning} data-testid="synthetic">
          {words.frame.synthetic}
        </span>
      )}
    </p>
  );
}

function Trading({ models: { risk, trading } }: { readonly models: Models }): JSX.Element {
  const { trading: texts } = words.frame;
  const mode = trading.mode.value;
  const idle = mode === 'IDLE';
  return (
    <fieldset class="keys trading">
      <legend class="unseen">{texts.group}</legend>
      {trading.stopped.value ? (
        <ActionButton label={texts.resume} onClick={() => trading.resume()} tone="primary" testId="resume" />
      ) : (
        <ActionButton
          label={texts.pause}
          onClick={() => trading.pauseTrading()}
          disabled={idle || mode === 'REST'}
          testId="pause-trading"
        />
      )}
      <ActionButton
        label={texts.kill}
        title={texts.killMeaning}
        icon="stop"
        tone="danger"
        disabled={idle || risk.killed.value}
        onClick={() => risk.kill()}
        testId="kill"
      />
    </fieldset>
  );
}

/** The sun on the horizon. */
function Sun(): JSX.Element {
  return (
    <svg class="sun" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 16a7 7 0 0 1 14 0z" />
      <path d="M1 17.4h22V19H1zM5 20.6h14v1.6H5z" />
    </svg>
  );
}
