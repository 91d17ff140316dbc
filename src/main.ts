import { browserStore } from './adapters/page/page-store';
import { sayStartFailed } from './adapters/page/start-failure';
import './ui/styles/styles.css';
import { LANGUAGE_TRAITS, languageFor, loadWords } from './ui/words/languages';
import { speak } from './ui/words/words';

/** Chooses the language, so that every module of the page finds its words, and then loads the page. */
async function start(): Promise<void> {
  const store = browserStore(() => localStorage);
  const language = languageFor(store.read('language'), navigator.languages);
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGE_TRAITS[language].direction;
  speak(await loadWords(language));
  await import('./page');
}

// Nothing may await this at the top of the module: the page's modules import from it and would wait for one another.
start().catch((cause: unknown) => sayStartFailed(document.body, cause));
