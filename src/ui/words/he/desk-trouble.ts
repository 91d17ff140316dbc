import type { deskTrouble as English } from '../en/desk-trouble';

export const deskTrouble: typeof English = {
  imported: {
    what: (file, line, why, detail) => `${file}, שורה ${line}: ${why}: ${detail}`,
    safe: 'שום דבר ממנו לא נטען; ההרצה שהייתה פתוחה נשארה כמו שהייתה.',
    next: 'תקנו את הקובץ או בחרו אחר.',
  },
  recording: {
    what: (why, detail) => `אי אפשר לפתוח את ההקלטה. ${why}: ${detail}`,
    safe: 'שום דבר ממנה לא נטען; ההרצה שהייתה פתוחה נשארה כמו שהייתה.',
    next: 'תקנו את הקובץ או בחרו אחר.',
  },
  playing: {
    what: (why, detail) => `אי אפשר להמשיך להקרין את ההקלטה. ${why}: ${detail}`,
    safe: 'מה שהוקרן עד כאן נשאר, וכך גם היומן של ההרצה.',
    next: 'ייבאו שוב את הקובץ המקורי, או פתחו הקלטה אחרת.',
  },
  notFetched: {
    what: (file, reason) => `אי אפשר היה לטעון את ${file} (${reason}).`,
    safe: 'שום דבר לא השתנה; את הקבצים שלכם אפשר לפתוח כרגיל.',
    next: 'ודאו שהאתר מוגש במלואו, ואז טענו את הדף מחדש.',
  },
  bug: {
    what: (reason) => `השולחן נתקל בשגיאה משלו: ${reason}.`,
    safe: 'המסחר נעצר. היומן מחזיק את מה שהיה אחרי ההחלטה האחרונה.',
    next: 'ייצאו את היומן אם צריך, ואז טענו את הדף מחדש. אנא דווחו על המילים שלמעלה.',
  },
  importCodes: {
    read_failed: 'אי אפשר לקרוא את הקובץ',
    write_failed: 'אי אפשר לשמור את ההקלטה',
    cancelled: 'הייבוא בוטל',
    empty: 'הקובץ ריק',
    bad_gzip: 'אי אפשר לחלץ את הקובץ',
    unknown_format: 'המבנה אינו מוכר ל־Sundown',
    line_too_long: 'השורה ארוכה מדי',
    bad_json: 'השורה אינה JSON',
    wrong_columns: 'העמודות אינן של המבנה',
    wrong_type: 'שדה חסר או מסוג שגוי',
    bad_number: 'מספר שאי אפשר להשתמש בו',
    bad_time: 'זמן שאי אפשר להשתמש בו',
    mixed_symbols: 'הסימולים אינם שייכים לקובץ אחד',
    no_symbol: 'דבר אינו אומר באיזה סימול מדובר',
    no_snapshot: 'חסר הספר המלא שהשינויים באים אחריו',
    no_updates: 'אין עדכונים בקובץ',
    bad_recording: 'ההקלטה פגומה',
  },
  recordingCodes: {
    not_a_recording: 'זאת אינה הקלטה של Sundown',
    newer_version: 'היא נוצרה בגרסה מאוחרת יותר של Sundown',
    damaged_header: 'ההתחלה שלה פגומה',
    damaged_block: 'חלק ממנה פגום',
    cut_short: 'הסוף שלה חסר',
    unreadable: 'אי אפשר לקרוא את הקובץ',
    bad_symbol: 'סימול שאי אפשר להשתמש בו',
    symbol_overlap: 'שתי הקלטות מחזיקות את אותו סימול',
    scale_overflow: 'במספר יש יותר מדי ספרות',
  },
};
