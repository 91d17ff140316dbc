import type { dvr as English } from '../en/dvr';

const targets: typeof English.targets = {
  decision: 'החלטה',
  fill: 'ביצוע',
  near_miss: 'כמעט איתות',
  gap: 'פער',
  pause: 'השהיה',
};

export const dvr: typeof English = {
  seek: 'רגע בהקלטה',
  jumps: 'קפיצה אל',
  targets,
  tickBack: 'טיק אחד אחורה',
  tickForward: 'טיק אחד קדימה',
  back: (target) => `${targets[target]}: הקודם בזמן`,
  forward: (target) => `${targets[target]}: הבא בזמן`,
  noneBack: (target) => `${targets[target]}: אין מוקדם יותר.`,
  noneForward: (target) => `${targets[target]}: אין מאוחר יותר.`,
  behind: (shown, run) => `מבט לאחור אל ${shown}. הריצה עומדת ב-${run}.`,
  ahead: (shown, run) =>
    `מבט קדימה אל ${shown}. הריצה עומדת ב-${run}; ביומן שלה אין עדיין דבר מזה, והפעלה תביא את הריצה לכאן.`,
  showTick: 'הצגת הטיק הזה',
  toRun: 'חזרה לריצה',
  seeking: 'בדרך לשם…',
  known: (share) => `${share} מההקלטה נסקרו`,
};
