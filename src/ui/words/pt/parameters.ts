import type { parameters as English } from '../en/parameters';

type Entries = Readonly<Record<keyof typeof English, [name: string, meaning: string]>>;

export const parameters: Entries = {
  profile: [
    'Perfil',
    'Quais regras valem: as corrigidas, ou o documento original ao pé da letra, com seus erros.',
  ],
  depth_levels: [
    'Níveis do livro',
    'Níveis de cada lado que contam para profundidade e desequilíbrio. Mais níveis olham mais fundo e reagem mais tarde.',
  ],
  window_size: [
    'Janela',
    'Ticks que os z-scores olham para trás. Uma janela maior é mais estável e demora mais a aquecer.',
  ],
  volatility_window: [
    'Janela de volatilidade',
    'Ticks de uma estimativa de volatilidade; no máximo a janela.',
  ],
  momentum_window: [
    'Janela de momentum',
    'Ticks sobre os quais se medem o momentum e a inclinação do desequilíbrio; no máximo a janela.',
  ],
  max_spread_bps: [
    'Spread máximo',
    'Ticks com spread maior não são negociados. Um valor menor negocia só em mercados bons.',
  ],
  imbalance_threshold: [
    'Desequilíbrio exigido',
    'Quanto o livro deve pender para um lado. Um valor maior dá sinais mais raros e mais fortes.',
  ],
  persistence_required: [
    'Persistência exigida',
    'Por quantos ticks seguidos ele deve pender assim. Mais significa sinais mais tardios e seguros.',
  ],
  persistence_decay: [
    'Decaimento da persistência',
    'Citado pelo documento original e não lido por nenhuma fórmula: não tem efeito.',
  ],
  min_confidence: ['Confiança exigida', 'Menor confiança de um sinal. Um valor maior deixa passar menos.'],
  vol_threshold_low: [
    'Calmo abaixo de',
    'Z-score de volatilidade abaixo do qual o mercado conta como calmo: mais confiança e operações maiores.',
  ],
  vol_threshold_high: [
    'Agitado acima de',
    'Z-score de volatilidade acima do qual conta como agitado: menos confiança e operações menores.',
  ],
  require_momentum_confirm: ['Momentum deve confirmar', 'Se o preço já deve se mover na direção do sinal.'],
  momentum_threshold: [
    'Momentum exigido',
    'Quanto deve ter se movido na janela de momentum; 0,0001 é 1 bps.',
  ],
  base_position_pct: [
    'Tamanho da operação',
    'Parte da conta que uma operação vale, antes dos multiplicadores; 0,1 é 10 %.',
  ],
  low_vol_multiplier: ['Tamanho na calma', 'Por quanto se multiplica uma operação em mercado calmo.'],
  high_vol_multiplier: ['Tamanho na agitação', 'Por quanto se multiplica uma operação em mercado agitado.'],
  initial_balance: ['Saldo inicial', 'Caixa com que uma conta nova começa.'],
  slippage_bps: ['Derrapagem (slippage)', 'Quanto pior que o preço médio uma ordem a mercado é executada.'],
  taker_fee: ['Taxa taker', 'Taxa de uma ordem a mercado; 0,001 é 0,1 %.'],
  maker_fee: [
    'Taxa maker',
    'Taxa de uma ordem no livro; a mesa ainda não faz nenhuma, portanto não tem efeito.',
  ],
  daily_trade_limit: ['Operações por dia', 'Máximo de operações de um dia UTC. Sobrevive a um reinício.'],
  allow_short: [
    'Vendas a descoberto',
    'Se a mesa pode vender o que não tem. Sem elas, uma venda é cortada ao que se tem.',
  ],
  max_position_size: [
    'Maior posição',
    'Máximo de um símbolo, comprado ou vendido. Uma ordem maior é cortada até ele.',
  ],
  max_leverage: [
    'Alavancagem',
    'Máximo que todas as posições juntas podem valer em relação ao patrimônio; além disso nada cresce.',
  ],
  gap_reset_ms: ['Lacuna', 'Tempo sem tick depois do qual as janelas de um símbolo recomeçam.'],
  price_decimals: [
    'Passos de preço',
    'Casas decimais conhecidas, como em “BTCUSDT: 2, ETHUSDT: 2”. As execuções são arredondadas a elas, contra o trader.',
  ],
  stale_after_ms: [
    'Parado após',
    'Ao vivo: tempo sem sinal de vida depois do qual um símbolo não é negociado. Vazio é o que serve à corretora.',
  ],
  max_exposure_symbol: [
    'Exposição de um símbolo',
    'Máximo que a posição de um símbolo pode valer. Ordens são cortadas até ele; um preço que a leve acima deixa só reduzir posições.',
  ],
  max_exposure_total: [
    'Exposição total',
    'Máximo que todas as posições juntas podem valer, compradas e vendidas somadas. Funciona como a de cima.',
  ],
  max_daily_loss: [
    'Perda do dia',
    'Parte do patrimônio do início do dia UTC. Uma vez perdida, nada é negociado até o dia acabar; 0,05 é 5 %.',
  ],
  risk_service_url: [
    'Serviço de risco',
    'Ao vivo: consultado antes de cada ordem, com meio segundo para responder; se falhar, os limites daqui decidem sozinhos. Como esta página é servida, o navegador só deixa passar endereços desta máquina (http://localhost ou http://127.0.0.1); outro host https precisa constar na política de quem a serve.',
  ],
};
