import type { tables as English } from '../en/tables';

export const tables: typeof English = {
  positions: {
    title: 'פוזיציות',
    none: 'אין עדיין פוזיציה.',
    stale: 'ישן',
    staleBecause: 'מוחזקת מלפני ההפעלה מחדש, לפי המחיר האחרון הידוע: מאז לא הגיע עדכון לסימול.',
  },
  trades: { title: 'עסקאות', none: 'אין עדיין עסקה. המשפך מראה מה עוצר כל טיק.' },
  orders: { title: 'פקודות', none: 'אין עדיין פקודה.' },
  rows: (table) => `${table}: שורות`,
  columns: {
    time: 'שעה',
    symbol: 'צמד',
    side: 'צד',
    quantity: 'כמות',
    price: 'מחיר',
    entry: 'כניסה',
    mark: 'שערוך',
    breakEven: 'איזון',
    unrealised: 'לא ממומש',
    realised: 'ממומש',
    fee: 'עמלה',
    pnl: 'רווח/הפסד',
    status: 'מצב',
  },
  sides: { buy: 'קנייה', sell: 'מכירה' },
  statuses: {
    pending: 'ממתינה',
    filled: 'בוצעה',
    partially_filled: 'בוצעה חלקית',
    cancelled: 'בוטלה',
    rejected: 'נדחתה',
  },
};
