import type { frame as English } from '../en/frame';

export const frame: typeof English = {
  locale: 'he-IL',
  name: 'Sundown',
  paper: 'מסחר נייר',
  paperMeaning: 'מסחר נייר: הפקודות מדומות ושום כסף אינו זז.',
  synthetic: 'סינתטי',
  syntheticMeaning: 'נוצר בסימולטור: שום שוק לא נראה בדיוק כך.',
  noSource: 'אין שוק פתוח',
  eventTime: 'זמן האירוע',
  starting: 'המנוע עולה…',
  close: 'סגירה',
  menu: 'תפריט',
  trading: {
    group: 'מסחר',
    pause: 'השהיית המסחר',
    kill: 'מתג עצירה',
    killMeaning: 'עוצר את המסחר מיד. הפוזיציות נשארות כמות שהן.',
    resume: 'חידוש המסחר',
  },
  modes: {
    IDLE: { badge: 'ללא שוק', meaning: 'שום שוק אינו פתוח.' },
    REPLAY: { badge: 'שידור חוזר', meaning: 'מוקרן שוק מוקלט; דבר כאן אינו קורה עכשיו.' },
    LIVE: { badge: 'חי', meaning: 'המחירים מגיעים מהבורסה בזמן אמת; הפקודות הן על הנייר.' },
    PAUSED: { badge: 'מושהה', meaning: 'השהית את המסחר; המעקב אחרי השוק נמשך.' },
    HALTED: { badge: 'נעצר', meaning: 'המסחר עצור עד שתחדש אותו.' },
    STALE: { badge: 'לא עדכני', meaning: 'ההזנה נדמה: ייתכן שהמחירים המוצגים ישנים.' },
  },
  rests: {
    shabbat: 'מושהה לשבת',
    yomtov: 'מושהה ליום טוב',
    'shabbat+yomtov': 'מושהה לשבת וליום טוב',
  },
  restMeaning: 'השולחן נח עד צאת היום; הוא אינו סוחר.',
};
