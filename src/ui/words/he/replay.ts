import type { replay as English } from '../en/replay';

export const replay: typeof English = {
  group: 'שידור חוזר',
  restart: 'התחלה מחדש מחשבון ריק',
  play: 'הפעלה',
  pause: 'השהיה',
  step: 'טיק אחד קדימה',
  speed: 'מהירות',
  fastest: 'מרבית',
  progress: 'הוקרן עד כה',
  importing: (name) => `נקרא: ${name}`,
  updates: (count) => `${count} עדכונים`,
  cancel: 'ביטול',
  open: 'פתיחת קבצים…',
  openMeaning:
    'שווקים מוקלטים: תמונות מצב, מסגרות גולמיות, CSV או הקלטה; רגיל או gzip. אפשר גם לגרור לכל מקום.',
  export: 'ייצוא היומן',
  exportMeaning: 'שומר את יומן הריצה הזאת כקובץ SQLite.',
  drop: 'לשחרר כאן כדי לפתוח כשוק אחד',
};
