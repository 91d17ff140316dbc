import type { layout as English } from '../en/layout';

export const layout: typeof English = {
  menu: 'Painéis e disposição',
  reset: 'Restaurar a disposição original',
  maximise: 'Maximizar',
  restore: 'Voltar ao tamanho normal',
  paneMenu: 'Mover ou ocultar',
  hide: 'Ocultar',
  move: {
    above: 'Mover para cima',
    below: 'Mover para baixo',
    start: 'Mover para a esquerda',
    end: 'Mover para a direita',
  },
  higher: 'Mais alto',
  lower: 'Mais baixo',
  splitter: (before, after) => `Linha entre ${before} e ${after}`,
};
