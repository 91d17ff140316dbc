import { LONG } from '../../support/long';

/** Themes in which axe looks at a view: dark in every run, light, too, where the long tests are asked for. */
export const THEMES: readonly ('dark' | 'light')[] = LONG ? ['dark', 'light'] : ['dark'];
