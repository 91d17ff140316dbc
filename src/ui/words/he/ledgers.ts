import type { ledgers as English } from '../en/ledgers';

export const ledgers: typeof English = {
  title: 'יומנים',
  about: 'כל ריצה כותבת יומן משלה בדפדפן הזה; ריצות חיות ממשיכות חשבון אחד.',
  none: 'עדיין אין יומן.',
  create: 'יומן חדש',
  newLedger: 'יומן',
  import: 'ייבוא קובץ SQLite…',
  importMeaning: 'יומן שיוצא בעבר; הוא נבדק לפני שהוא הופך ליומן כאן.',
  importing: (name, percent) => `מיובא ${name}: ${percent}`,
  deleted: (name) => `„${name}” נמחק. אפשר להחזיר אותו במשך יום.`,
  undo: 'ביטול',
  isOpen: 'פתוח',
  kinds: { live: 'חשבון חי', replay: 'הקרנה' },
  columns: { name: 'שם', kind: 'סוג', made: 'נוצר (UTC)', actions: 'פעולות' },
  naming: { rename: 'שינוי שם', field: 'שם חדש', save: 'שמירה', cancel: 'ביטול' },
  actions: {
    open: 'צפייה',
    report: 'דוח',
    data: 'נתונים',
    export: 'שמירת קובץ',
    duplicate: 'שכפול',
    reset: 'ריקון',
    delete: 'מחיקה',
  },
  confirm: {
    reset: (name) => `לרוקן את „${name}” לתמיד? כל העסקאות, הפקודות והחשבון יימחקו; ריצה עליו תסתיים.`,
    delete: (name) => `למחוק את „${name}”? ריצה עליו תסתיים; אפשר להחזיר אותו במשך יום.`,
  },
};
