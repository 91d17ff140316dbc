import type { market as English } from '../en/market';

export const market: typeof English = {
  figures: {
    group: 'נתונים',
    symbol: 'צמד',
    spread: 'מרווח',
    equity: 'הון',
    balance: 'מזומן',
    pnl: 'רווח/הפסד סגור',
    fees: 'עמלות',
    winRate: 'שיעור הצלחה',
    trades: 'עסקאות',
    ticks: 'טיקים',
  },
  price: 'מחיר',
  midPrice: 'מחיר אמצע',
  bought: 'נקנה',
  sold: 'נמכר',
  waiting: 'ממתינים לטיק הראשון',
  equity: 'הון',
  chart: {
    empty: 'אין עדיין נתונים',
    now: (value, time, low, high) => `${value} בשעה ${time} UTC, בין ${low} ל-${high}`,
    fills: (count) => (count === 1 ? 'ביצוע אחד מסומן' : `${count} ביצועים מסומנים`),
  },
  book: {
    title: 'ספר פקודות',
    price: 'מחיר',
    quantity: 'כמות',
    total: 'מצטבר',
    bid: 'קנייה',
    ask: 'מכירה',
    spread: 'מרווח',
    imbalance: 'חוסר איזון',
    weighted: 'משוקלל',
    table: 'הרמות הטובות בספר, מתעדכן בכל שנייה',
  },
};
