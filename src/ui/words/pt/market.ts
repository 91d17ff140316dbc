import type { market as English } from '../en/market';

export const market: typeof English = {
  figures: {
    group: 'Números',
    symbol: 'Par',
    spread: 'Spread',
    equity: 'Patrimônio',
    balance: 'Caixa',
    pnl: 'Resultado realizado',
    fees: 'Taxas',
    winRate: 'Taxa de acerto',
    trades: 'Negócios',
    ticks: 'Ticks',
  },
  price: 'Preço',
  midPrice: 'Preço médio',
  bought: 'compra',
  sold: 'venda',
  waiting: 'Esperando o primeiro tick',
  equity: 'Patrimônio',
  chart: {
    empty: 'ainda sem dados',
    now: (value, time, low, high) => `${value} às ${time} UTC, entre ${low} e ${high}`,
    fills: (count) => (count === 1 ? '1 execução marcada' : `${count} execuções marcadas`),
  },
  book: {
    title: 'Livro',
    price: 'Preço',
    quantity: 'Quantidade',
    total: 'Total',
    bid: 'Compra',
    ask: 'Venda',
    spread: 'spread',
    imbalance: 'Desequilíbrio',
    weighted: 'Ponderado',
    table: 'Melhores níveis do livro, atualizados a cada segundo',
  },
};
