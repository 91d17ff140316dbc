import type { risk as English } from '../en/risk';

export const risk: typeof English = {
  title: 'Risco',
  modes: {
    active: { name: 'ATIVO', meaning: 'Ordens podem fazer tudo.' },
    reducing: { name: 'REDUZINDO', meaning: 'Ordens só podem reduzir posições.' },
    halted: { name: 'PARADO', meaning: 'Nenhuma ordem sai.' },
  },
  causes: {
    kill_switch: 'Você acionou a parada de emergência.',
    ledger: 'O livro-razão não guardaria novas ordens.',
    daily_loss: 'A perda do dia está no limite. A negociação segue no próximo dia UTC.',
    reduce_command: 'Você só permite reduzir posições.',
    symbol_exposure: 'A exposição de um símbolo está acima do limite.',
    total_exposure: 'A exposição de todas as posições está acima do limite.',
  },
  since: (time) => `Desde ${time} UTC.`,
  figures: (value, limit) => `${value} de ${limit}`,
  askFlatten: 'A negociação parou e as posições ficam como estão. Fechá-las também?',
  flatten: 'Fechar todas as posições',
  keep: 'Mantê-las',
  flattening: 'As posições estão sendo fechadas, cada uma no próximo preço confiável do seu símbolo.',
  reduce: 'Só deixar reduzir posições',
  reduceOff: 'Deixar ordens fazerem tudo de novo',
};
