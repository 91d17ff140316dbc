import type { frame as English } from '../en/frame';

export const frame: typeof English = {
  locale: 'pt-BR',
  name: 'Sundown',
  paper: 'SIMULADO',
  paperMeaning: 'Negociação simulada: as ordens são fictícias e nenhum dinheiro se move.',
  synthetic: 'SINTÉTICO',
  syntheticMeaning: 'Feito por um simulador: nenhum mercado foi exatamente assim.',
  noSource: 'Nenhum mercado aberto',
  eventTime: 'Hora do evento',
  starting: 'Iniciando o motor…',
  close: 'Fechar',
  menu: 'Menu',
  trading: {
    group: 'Negociação',
    pause: 'Pausar',
    kill: 'Parar tudo',
    killMeaning: 'Para a negociação na hora. As posições ficam como estão.',
    resume: 'Retomar',
  },
  modes: {
    IDLE: { badge: 'SEM MERCADO', meaning: 'Nenhum mercado está aberto.' },
    REPLAY: { badge: 'REPRISE', meaning: 'Um mercado gravado está passando; nada aqui acontece agora.' },
    LIVE: { badge: 'AO VIVO', meaning: 'Os preços vêm da bolsa na hora; as ordens são simuladas.' },
    PAUSED: { badge: 'PAUSADO', meaning: 'Você pausou a negociação; o mercado segue acompanhado.' },
    HALTED: { badge: 'PARADO', meaning: 'A negociação está parada até você retomá-la.' },
    STALE: { badge: 'DESATUALIZADO', meaning: 'O feed silenciou: os preços mostrados podem ser antigos.' },
  },
  rests: {
    shabbat: 'PAUSA DE SHABAT',
    yomtov: 'PAUSA DE YOM TOV',
    'shabbat+yomtov': 'PAUSA DE SHABAT E YOM TOV',
  },
  restMeaning: 'A mesa descansa até o dia terminar; ela não negocia.',
};
