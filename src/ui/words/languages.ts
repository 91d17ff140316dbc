import type { Words } from './words';

/** The languages of the page; the first one stands in where a person's own is none of them. */
export const LANGUAGES = ['en', 'he', 'pt'] as const;

/** A language of the page, as `lang` attributes write it. */
export type Language = (typeof LANGUAGES)[number];

/** How a language is written, and what it calls itself. */
export interface LanguageTraits {
  readonly direction: 'ltr' | 'rtl';
  readonly ownName: string;
}

export const LANGUAGE_TRAITS: Readonly<Record<Language, LanguageTraits>> = {
  en: { direction: 'ltr', ownName: 'English' },
  he: { direction: 'rtl', ownName: 'עברית' },
  pt: { direction: 'ltr', ownName: 'Português' },
};

/**
 * The language to speak: the one that the person chose on the page, else the first of the browser's that the page
 * knows, else English. `iw` is Hebrew's code of old.
 */
export function languageFor(chosen: string | null, wanted: readonly string[]): Language {
  const codes = [chosen ?? '', ...wanted].map((tag) => tag.toLowerCase().split('-')[0]?.replace('iw', 'he'));
  return LANGUAGES.find((known) => known === codes.find(isKnown)) ?? LANGUAGES[0];
}

function isKnown(code: string | undefined): boolean {
  return LANGUAGES.some((known) => known === code);
}

/** Loads the messages of a language; none is loaded that is not spoken. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en/english')).english;
    case 'he':
      return (await import('./he/hebrew')).hebrew;
    case 'pt':
      return (await import('./pt/portuguese')).portuguese;
  }
}
