import type { replay as English } from '../en/replay';

export const replay: typeof English = {
  group: 'Reprise',
  restart: 'Recomeçar com a conta vazia',
  play: 'Reproduzir',
  pause: 'Pausar',
  step: 'Avançar um tick',
  speed: 'Velocidade',
  fastest: 'máx.',
  progress: 'Reproduzido até agora',
  importing: (name) => `Lendo ${name}`,
  updates: (count) => `${count} atualizações`,
  cancel: 'Cancelar',
  open: 'Abrir arquivos…',
  openMeaning:
    'Mercados gravados: fotos do livro, quadros brutos, CSV ou uma gravação; puros ou gzip. Ou solte-os em qualquer lugar.',
  export: 'Exportar livro-razão',
  exportMeaning: 'Salva o livro-razão desta execução como um arquivo SQLite.',
  drop: 'Solte para abrir como um só mercado',
};
