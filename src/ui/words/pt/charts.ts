import type { charts as English } from '../en/charts';

export const charts: typeof English = {
  group: 'Gráficos',
  bid: 'Compra',
  ask: 'Venda',
  mid: 'Médio',
  book: 'livro',
  weighted: 'ponderado',
  imbalance: 'desequilíbrio',
  volatility: 'volatilidade',
  features: {
    imbalance: 'Desequilíbrio',
    z: 'Escores Z',
    volatility: 'Volatilidade',
    momentum: 'Momento, bps',
    slope: 'Inclinação',
  },
  featuresGroup: 'Gráficos de indicadores',
  windowGroup: 'Intervalo de tempo',
  all: 'Tudo',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  minutes: (count) => `${count} min`,
  lastMinutes: (count) => `Os últimos ${count} minutos`,
  howTo: 'A roda amplia, arrastar move, um clique mostra aquele instante, um clique duplo mostra tudo.',
  legend: {
    blocked: 'recusado pelo risco',
    nearMiss: 'quase sinal',
    passedOver: 'sinal durante o descanso',
    paused: 'pausa ou lacuna',
  },
};
