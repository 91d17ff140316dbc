import type { why as English } from '../en/why';

const outcomes: typeof English.outcomes = {
  out_of_order: { title: 'Fora de ordem', why: 'Este tick chegou depois de um mais novo e foi descartado' },
  empty_book: { title: 'Livro vazio', why: 'Este tick não tinha níveis em nenhum lado' },
  one_sided_book: { title: 'Livro de um lado só', why: 'Este tick tinha níveis em um lado só' },
  crossed_book: {
    title: 'Livro cruzado',
    why: 'Neste tick a melhor compra estava na melhor venda ou acima dela',
  },
  paused_shabbat: { title: 'Shabat', why: 'Este tick caiu no Shabat: a mesa descansa' },
  paused_yom_tov: { title: 'Yom Tov', why: 'Este tick caiu no Yom Tov: a mesa descansa' },
  kill_flatten: {
    title: 'Fechado pela parada de emergência',
    why: 'Neste tick a parada de emergência fechou uma posição',
  },
  reduce_only: {
    title: 'Somente redução',
    why: 'Este tick teria aumentado uma posição enquanto só se pode reduzir',
  },
  symbol_exposure_limit: {
    title: 'Exposição do símbolo',
    why: 'Este tick teria passado do limite de exposição do símbolo',
  },
  total_exposure_limit: {
    title: 'Exposição total',
    why: 'Este tick teria passado do limite de exposição total',
  },
  risk_pending: {
    title: 'Consultando o serviço de risco',
    why: 'Este tick é um sinal que espera a resposta do serviço de risco',
  },
  shabbat_flatten: {
    title: 'Fechando antes',
    why: 'Este tick chegou pouco antes de um descanso: posições são fechadas e nenhuma é aberta',
  },
  paused_by_user: { title: 'Pausado por você', why: 'Este tick chegou com a negociação pausada' },
  halted: { title: 'Parado', why: 'Este tick chegou com a mesa parada' },
  spread_too_wide: { title: 'Spread', why: 'Este tick tinha um spread largo demais' },
  imbalance_below_threshold: { title: 'Desequilíbrio', why: 'Este tick pendia pouco demais para um lado' },
  not_persistent: { title: 'Persistência', why: 'Este tick não pendia para esse lado há tempo suficiente' },
  low_confidence: { title: 'Confiança', why: 'Este tick veio com confiança de menos' },
  warming_up: { title: 'Aquecendo', why: 'Este tick tinha poucos ticks antes dele para as estatísticas' },
  momentum_not_confirmed: { title: 'Momentum', why: 'Este tick não foi confirmado pelo preço' },
  imbalance_diverging: {
    title: 'Inclinação',
    why: 'Este tick pendia menos que os ticks anteriores',
  },
  size_zero: { title: 'Tamanho', why: 'Este tick pediu um tamanho nulo' },
  daily_trade_limit: {
    title: 'Limite diário de negócios',
    why: 'Este tick teria passado do limite de negócios do dia',
  },
  short_not_allowed: { title: 'Sem venda a descoberto', why: 'Este tick pediu para vender o que não se tem' },
  position_limit: { title: 'Limite de posição', why: 'Este tick teria passado do limite da posição' },
  insufficient_margin: { title: 'Margem', why: 'Este tick teria precisado de mais margem do que há' },
  traded: { title: 'Negociado', why: 'Este tick passou por todas as portas e foi negociado' },
};

export const why: typeof English = {
  title: 'Por quê',
  caption: 'Onde os ticks acabam, porta a porta; valores do último tick',
  gate: 'Porta',
  now: 'Agora',
  limit: 'Limite',
  count: 'Barrados',
  share: 'dos ticks',
  scroll: 'As portas e suas contas',
  earlier: (symbol, time) =>
    `O tick de ${symbol} às ${time}, como foi julgado. A execução ao vivo e as contagens abaixo continuam.`,
  notKept: (time) =>
    `O tick das ${time} já não está guardado: uma execução ao vivo guarda a aritmética de pelo menos os últimos 16.384 ticks de cada símbolo desde o seu início. A gravação tem os outros: reproduza-a para vê-los. Abaixo está o último tick.`,
  toPresent: 'Voltar ao último tick',
  noTick: 'Nenhum tick ainda',
  confidence: 'Confiança',
  confidenceNotReached: 'Uma porta anterior barrou este tick antes de a confiança ser calculada.',
  needs: 'exigido',
  parts: {
    imbalance: 'desequilíbrio',
    weighted: 'ponderado',
    persistence: 'persistência',
    volatility: 'volatilidade',
    slope: 'inclinação',
  },
  statistics: {
    title: 'Estatísticas',
    imbalanceZ: 'z do desequilíbrio',
    imbalanceMomentum: 'Inclinação',
    momentum: 'Momentum',
    volatility: 'Volatilidade',
    volatilityZ: 'z da volatilidade',
    atr: 'ATR',
  },
  verdict: { passed: 'passou', failed: 'barrado aqui', not_reached: 'não chegou aqui' },
  outcomes,
  operands: {
    value: 'valor',
    spread: 'spread',
    imbalance: '|desequilíbrio|',
    streak: 'sequência',
    confidence: 'confiança',
    momentum: 'momentum na sua direção',
    slope: 'inclinação na sua direção',
  },
  ticks: 'ticks',
  atMost: (operand, value, limit) => `${operand} ${value}, permitido no máximo ${limit}`,
  atLeast: (operand, value, limit) => `${operand} ${value}, exigido no mínimo ${limit}`,
};
