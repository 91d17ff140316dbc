import type { tables as English } from '../en/tables';

export const tables: typeof English = {
  positions: {
    title: 'Posições',
    none: 'Nenhuma posição ainda.',
    stale: 'defasado',
    staleBecause:
      'Mantida desde antes do reinício, ao último preço conhecido: o ativo não teve atualização desde então.',
  },
  trades: { title: 'Negócios', none: 'Nenhum negócio ainda. O funil mostra o que barra cada tick.' },
  orders: { title: 'Ordens', none: 'Nenhuma ordem ainda.' },
  rows: (table) => `${table}: linhas`,
  columns: {
    time: 'Hora',
    symbol: 'Par',
    side: 'Lado',
    quantity: 'Quantidade',
    price: 'Preço',
    entry: 'Entrada',
    mark: 'Marcação',
    breakEven: 'Equilíbrio',
    unrealised: 'Em aberto',
    realised: 'Realizado',
    fee: 'Taxa',
    pnl: 'P&L',
    status: 'Situação',
  },
  sides: { buy: 'COMPRA', sell: 'VENDA' },
  statuses: {
    pending: 'pendente',
    filled: 'executada',
    partially_filled: 'executada em parte',
    cancelled: 'cancelada',
    rejected: 'rejeitada',
  },
};
