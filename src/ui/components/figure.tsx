import type { ComponentChildren, JSX } from 'preact';

/** What a figure shows. */
export interface FigureProps {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly testId?: string;
  /** Gain or loss: also told by the sign of the text. */
  readonly tone?: 'gain' | 'loss' | 'plain';
}

/** A labelled number of the account or the market. */
export function Figure({ label, children, testId, tone = 'plain' }: FigureProps): JSX.Element {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd class={`tone-${tone}`} data-testid={testId}>
        {children}
      </dd>
    </div>
  );
}
