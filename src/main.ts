import { catchPageErrors } from './adapters/page/page-errors';
import { browserStore } from './adapters/page/page-store';
import { sayStartFailed } from './adapters/page/start-failure';
import { installOffer } from './adapters/pwa/install';
import './ui/styles/styles.css';
import { PreferencesModel } from './ui/preferences/preferences-model';
import { applyMotion, applyTheme } from './ui/theme/theme';
import { LANGUAGE_TRAITS, loadWords } from './ui/words/languages';
import { speak } from './ui/words/words';

/** Dresses the page and chooses its language, so that every module finds its words, and then loads the page. */
async function start(): Promise<void> {
  installOffer.listen();
  const store = browserStore(() => localStorage);
  const preferences = new PreferencesModel(store);
  applyTheme(preferences.theme.value);
  applyMotion(preferences.motion.value);
  const language = preferences.spokenLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGE_TRAITS[language].direction;
  speak(await loadWords(language));
  await import('./page');
}

catchPageErrors();
// Nothing may await this at the top of the module: the page's modules import from it and would wait for one another.
start().catch((cause: unknown) => sayStartFailed(document.body, cause));
