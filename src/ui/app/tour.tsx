import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import type { PreferencesModel } from '../preferences/preferences-model';
import { words } from '../words/words';

const { tour: WORDS } = words.app;

/** Four cards for a newcomer, above the desk, which stays in sight and at hand. Closed once, it never comes again. */
export function Tour({ preferences }: { readonly preferences: PreferencesModel }): JSX.Element | null {
  const [step, setStep] = useState(0);
  const card = WORDS.cards[step];
  if (preferences.tour.value === 'seen' || card === undefined) return null;
  const isLast = step === WORDS.cards.length - 1;
  const close = (): void => preferences.choose('tour', 'seen');
  return (
    <aside class="tour" aria-label={WORDS.title} data-testid="tour">
      <p class="tour-step">{WORDS.step(step + 1, WORDS.cards.length)}</p>
      <div class="tour-text" aria-live="polite">
        <h2>{card.title}</h2>
        <p>{card.text}</p>
      </div>
      <div class="tour-keys">
        {!isLast && <ActionButton label={WORDS.skip} testId="tour-skip" onClick={close} />}
        <ActionButton
          label={isLast ? WORDS.done : WORDS.next}
          tone="primary"
          testId="tour-next"
          onClick={() => (isLast ? close() : setStep(step + 1))}
        />
      </div>
    </aside>
  );
}
