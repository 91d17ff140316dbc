import type { charts as English } from '../en/charts';

export const charts: typeof English = {
  group: 'תרשימים',
  bid: 'קנייה',
  ask: 'מכירה',
  mid: 'אמצע',
  book: 'ספר',
  weighted: 'משוקלל',
  imbalance: 'חוסר איזון',
  volatility: 'תנודתיות',
  features: {
    imbalance: 'חוסר איזון',
    z: 'ציוני Z',
    volatility: 'תנודתיות',
    momentum: 'מומנטום, נ"ב',
    slope: 'שיפוע',
  },
  featuresGroup: 'תרשימי מדדים',
  windowGroup: 'טווח זמן',
  all: 'הכול',
  zoomIn: 'הגדלה',
  zoomOut: 'הקטנה',
  minutes: (count) => `${count} ד׳`,
  lastMinutes: (count) => `${count} הדקות האחרונות`,
  howTo: 'גלגלת מגדילה, גרירה מזיזה, לחיצה מציגה את הרגע, לחיצה כפולה מציגה הכול.',
  legend: {
    blocked: 'נדחה בבקרת סיכונים',
    nearMiss: 'כמעט איתות',
    passedOver: 'איתות בזמן מנוחה',
    paused: 'השהיה או פער',
  },
};
