import type { Preference } from '../preferences/preferences';

const DARK = '(prefers-color-scheme: dark)';

/** Dresses the page in a theme; `system` is what the device has now. */
export function applyTheme(theme: Preference<'theme'>): void {
  const isDark = theme === 'system' ? matchMedia(DARK).matches : theme === 'dark';
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Tells whenever the device turns from light to dark or back. */
export function onSystemTheme(tell: () => void): void {
  matchMedia(DARK).addEventListener('change', tell);
}

/** Stills what moves, where the person asked for it; the style sheet goes by the device by itself. */
export function applyMotion(motion: Preference<'motion'>): void {
  document.documentElement.dataset['motion'] = motion;
}
