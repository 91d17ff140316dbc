import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TroubleView } from '../words/trouble-view';
import { words } from '../words/words';
import { troubleText } from '../words/trouble';
import { ActionButton } from './action-button';
import { TroubleLines } from './trouble-lines';

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
      <TroubleLines trouble={trouble} />
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
