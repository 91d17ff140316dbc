import type { layout as English } from '../en/layout';

export const layout: typeof English = {
  menu: 'חלוניות ופריסה',
  reset: 'איפוס הפריסה',
  maximise: 'הגדלה למלוא השולחן',
  restore: 'החזרה לגודל הרגיל',
  paneMenu: 'הזזה או הסתרה',
  hide: 'הסתרה',
  move: { above: 'הזזה למעלה', below: 'הזזה למטה', start: 'הזזה ימינה', end: 'הזזה שמאלה' },
  higher: 'להגביה',
  lower: 'להנמיך',
  splitter: (before, after) => `הקו בין ${before} ובין ${after}`,
};
