import type { JSX } from 'preact';
import type { JumpTarget } from '../../app/dvr-api';
import { ActionButton } from '../components/action-button';
import type { DvrModel } from '../models/dvr-model';
import { words } from '../words/words';

const { dvr: WORDS } = words;

const TARGETS: readonly JumpTarget[] = ['fill', 'near_miss', 'gap', 'pause'];

/** To the previous and the next fill, near miss, gap and pause. */
export function JumpKeys({
  dvr,
  disabled,
}: {
  readonly dvr: DvrModel;
  readonly disabled: boolean;
}): JSX.Element {
  return (
    // On a phone it scrolls; while no key in it can have the focus, it takes the focus itself.
    <section class="keys jumps" aria-label={WORDS.jumps} tabIndex={disabled ? 0 : undefined}>
      {TARGETS.map((target) => (
        <span key={target} class="jump">
          <ActionButton
            label={WORDS.back(target)}
            icon="back"
            compact
            disabled={disabled}
            testId={`jump-back-${target}`}
            onClick={() => dvr.jump(target, 'back')}
          />
          <span class="jump-name" aria-hidden="true">
            {WORDS.targets[target]}
          </span>
          <ActionButton
            label={WORDS.forward(target)}
            icon="forward"
            compact
            disabled={disabled}
            testId={`jump-${target}`}
            onClick={() => dvr.jump(target, 'forward')}
          />
        </span>
      ))}
    </section>
  );
}
