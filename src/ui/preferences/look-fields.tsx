import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { ChoiceField, FieldGroup } from '../fields/fields';
import type { Models } from '../models/models';
import { LANGUAGE_TRAITS, LANGUAGES } from '../words/languages';
import { words } from '../words/words';
import type { Preference } from './preferences';

const { app: WORDS } = words;

const LANGUAGE_CHOICES: readonly (readonly [Preference<'language'>, string])[] = [
  ['browser', WORDS.languageOfBrowser],
  ...LANGUAGES.map((language) => [language, LANGUAGE_TRAITS[language].ownName] as const),
];

/** Language, colours, movement. */
export function LookFields({ models }: { readonly models: Models }): JSX.Element {
  const { preferences } = models;
  return (
    <FieldGroup title={WORDS.look}>
      <Language models={models} />
      <ChoiceField
        label={WORDS.theme}
        testId="theme"
        value={preferences.theme.value}
        choices={[
          ['system', WORDS.themes.system],
          ['dark', WORDS.themes.dark],
          ['light', WORDS.themes.light],
        ]}
        onChange={(theme) => preferences.choose('theme', theme)}
      />
      <ChoiceField
        label={WORDS.motion}
        testId="motion"
        value={preferences.motion.value}
        choices={[
          ['system', WORDS.motions.system],
          ['less', WORDS.motions.less],
        ]}
        onChange={(motion) => preferences.choose('motion', motion)}
      />
    </FieldGroup>
  );
}

/** The language is spoken after a reload, which is never done without being asked for. */
function Language({ models }: { readonly models: Models }): JSX.Element {
  const { preferences, transport } = models;
  const isSpoken = preferences.spokenLanguage() === document.documentElement.lang;
  return (
    <>
      <ChoiceField
        label={WORDS.language}
        testId="language"
        value={preferences.language.value}
        choices={LANGUAGE_CHOICES}
        onChange={(language) => preferences.choose('language', language)}
      />
      {!isSpoken && (
        <div class="field" aria-live="polite" data-testid="language-waits">
          <p class="field-hint">{WORDS.languageChosen}</p>
          {transport.playback.value?.playing && <p class="field-hint">{WORDS.languageDuringRun}</p>}
          <ActionButton
            label={WORDS.reloadNow}
            tone="primary"
            testId="reload-now"
            onClick={() => location.reload()}
          />
        </div>
      )}
    </>
  );
}
