import type { dvr as English } from '../en/dvr';

const targets: typeof English.targets = {
  decision: 'Decisão',
  fill: 'Execução',
  near_miss: 'Quase sinal',
  gap: 'Lacuna',
  pause: 'Pausa',
};

export const dvr: typeof English = {
  seek: 'Instante da gravação',
  jumps: 'Ir para',
  targets,
  tickBack: 'Voltar um tick',
  tickForward: 'Avançar um tick',
  back: (target) => `${targets[target]}: anterior`,
  forward: (target) => `${targets[target]}: próximo(a)`,
  noneBack: (target) => `${targets[target]}: não há anterior.`,
  noneForward: (target) => `${targets[target]}: não há posterior.`,
  behind: (shown, run) => `Olhando para trás, ${shown}. A execução está em ${run}.`,
  ahead: (shown, run) =>
    `Olhando adiante, ${shown}. A execução está em ${run}; o livro-razão ainda não tem nada disto, e Reproduzir leva a execução até aqui.`,
  showTick: 'Mostrar este tick',
  toRun: 'Voltar à execução',
  seeking: 'Indo até lá…',
  known: (share) => `${share} da gravação explorados`,
};
