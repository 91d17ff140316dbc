import { Component, type ComponentChildren } from 'preact';
import { words } from '../words/words';
import { troubleText } from '../words/trouble';
import { ActionButton } from './action-button';
import { TroubleLines } from './trouble-lines';

/** What a boundary keeps apart. */
export interface ErrorBoundaryProps {
  /** What broke, as a person calls it. */
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Keeps what breaks in one part of the page in that part, says it there, and offers to build the part anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: string | null }> {
  override state = { broken: null };

  static override getDerivedStateFromError(cause: unknown): { readonly broken: string } {
    return { broken: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) };
  }

  override render(
    { title, children }: ErrorBoundaryProps,
    { broken }: { readonly broken: string | null },
  ): ComponentChildren {
    if (broken === null) return children;
    return <Broken title={title} reason={broken} onRetry={() => this.setState({ broken: null })} />;
  }
}

function Broken(props: { readonly title: string; readonly reason: string; readonly onRetry: () => void }) {
  const { title, reason, onRetry } = props;
  const { part, ...texts } = words.trouble;
  const trouble = { what: part.what(title, reason), safe: part.safe, next: part.next };
  return (
    <section class="pane broken" role="alert" data-testid="broken">
      <TroubleLines trouble={trouble} />
      <div class="trouble-actions">
        <ActionButton label={part.retry} tone="primary" testId="broken-retry" onClick={onRetry} />
        <ActionButton
          label={texts.copy}
          testId="broken-copy"
          onClick={() => void navigator.clipboard.writeText(troubleText(trouble))}
        />
      </div>
    </section>
  );
}
