import type { ledger as English } from '../en/ledger';

export const ledger: typeof English = {
  title: 'יומן',
  stored: 'נשמר',
  storing: (commits) => `נשמרים ${commits}`,
  heldUp: 'ההקרנה ממתינה לאחסון',
  meaning: 'הפקודות והעסקאות של הריצה הזאת נשמרות בדפדפן הזה.',
  left: {
    title: 'יומנים שממתינים למקום',
    waits: (names) =>
      `עדיין לא נשמרו מחוסר מקום: ${names}. מחקו הקלטות או פנו מקום בדיסק, והשאירו את הלשונית הזאת פתוחה עד אז.`,
  },
  states: {
    quota_full: 'אין מקום',
    storage_refused: 'בזיכרון בלבד',
    corrupt: 'פגום',
    newer_version: 'גרסה חדשה יותר',
    evicted: 'הוסר בידי הדפדפן',
    clock_back: 'השעון הוזז לאחור',
    second_tab: 'לקריאה בלבד: פתוח בלשונית אחרת',
    fenced: 'לקריאה בלבד: הועבר ללשונית אחרת',
    closed: 'סגור',
  },
  actions: {
    export: 'ייצוא היומן',
    retry: 'ניסיון נוסף',
    clean_up_recordings: 'פינוי מקום',
    save_anew: 'שמירה מחדש',
    go_on_from_here: 'המשך מכאן',
    salvage: 'שמירת השורות הקריאות',
    start_empty: 'התחלה מיומן ריק',
    reload: 'טעינה מחדש',
    go_on_with_this_clock: 'המשך עם השעון הזה',
    take_over: 'העברה לכאן',
  },
};
