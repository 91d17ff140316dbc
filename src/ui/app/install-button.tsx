import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import type { Models } from '../models/models';
import { words } from '../words/words';

/** Where the button stands. */
export interface InstallButtonProps {
  readonly models: Models;
  /** The shape alone. */
  readonly compact?: boolean;
  readonly testId?: string;
}

/** Installs the app, where the browser offers it. */
export function InstallButton(props: InstallButtonProps): JSX.Element | null {
  const {
    models: { app },
    compact = false,
    testId = 'install',
  } = props;
  if (!app.canInstall.value) return null;
  return (
    <ActionButton
      label={words.app.install}
      title={words.app.installMeaning}
      icon="install"
      compact={compact}
      testId={testId}
      onClick={() => app.install()}
    />
  );
}
