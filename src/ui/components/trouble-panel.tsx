import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TroubleView } from '../../app/view/view-state';
import { words } from '../words/words';
import { troubleText } from '../words/trouble';
import { ActionButton } from './action-button';
import { Icon } from './icon';

/** What went wrong, and the ways on. */
export interface TroublePanelProps {
  readonly trouble: TroubleView;
  /** Only a reload helps. */
  readonly fatal: boolean;
  readonly onDismiss: () => void;
  readonly onReload: () => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Says what happened, what is safe and what to do; the text can be copied. */
export function TroublePanel({
  trouble,
  fatal,
  onDismiss,
  onReload,
  onCopy,
}: TroublePanelProps): JSX.Element {
  const [copied, setCopied] = useState<TroubleView | null>(null);
  const { trouble: texts } = words;
  const copy = (): void => void onCopy(troubleText(trouble)).then(() => setCopied(trouble));
  return (
    <div class="trouble" role="alert" data-testid="error">
      <Icon name="warning" />
      <div class="trouble-text">
        <p class="trouble-what">{trouble.what}</p>
        <p>
          <b>{texts.safe}:</b> {trouble.safe}
        </p>
        <p>
          <b>{texts.next}:</b> {trouble.next}
        </p>
      </div>
      <div class="trouble-actions">
        <ActionButton
          label={copied === trouble ? texts.copied : texts.copy}
          onClick={copy}
          testId="error-copy"
        />
        {fatal ? (
          <ActionButton label={texts.reload} onClick={onReload} tone="primary" testId="error-reload" />
        ) : (
          <ActionButton label={texts.dismiss} onClick={onDismiss} testId="error-dismiss" />
        )}
      </div>
    </div>
  );
}
