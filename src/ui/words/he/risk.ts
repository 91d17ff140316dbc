import type { risk as English } from '../en/risk';

export const risk: typeof English = {
  title: 'סיכון',
  modes: {
    active: { name: 'פעיל', meaning: 'פקודות רשאיות לעשות הכול.' },
    reducing: { name: 'מקטין', meaning: 'פקודות רשאיות רק להקטין פוזיציות.' },
    halted: { name: 'עצור', meaning: 'שום פקודה אינה יוצאת.' },
  },
  causes: {
    kill_switch: 'הפעלת את מתג העצירה.',
    ledger: 'היומן לא היה שומר פקודות חדשות.',
    daily_loss: 'ההפסד היומי הגיע למגבלה. המסחר נמשך ביום ה־UTC הבא.',
    reduce_command: 'התרת רק להקטין פוזיציות.',
    symbol_exposure: 'החשיפה לסימול מעל המגבלה.',
    total_exposure: 'החשיפה הכוללת מעל המגבלה.',
  },
  since: (time) => `מאז ${time} UTC.`,
  figures: (value, limit) => `${value} מתוך ${limit}`,
  askFlatten: 'המסחר נעצר והפוזיציות נשארו כמות שהן. לסגור גם אותן?',
  flatten: 'סגירת כל הפוזיציות',
  keep: 'להשאיר',
  flattening: 'הפוזיציות נסגרות, כל אחת במחיר הבא של הסימול שלה שאפשר לסמוך עליו.',
  reduce: 'להתיר רק הקטנת פוזיציות',
  reduceOff: 'להתיר שוב כל פקודה',
};
