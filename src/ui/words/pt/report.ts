import type { report as English } from '../en/report';

export const report: typeof English = {
  title: 'Relatório',
  thisRun: 'Esta execução',
  run: 'Execução',
  compare: 'Comparar com',
  nothingToCompare: 'nada',
  difference: 'Diferença',
  value: 'Valor',
  figure: 'Indicador',
  formula: 'Como é calculado',
  showFormulas: 'Mostrar fórmulas',
  refresh: 'Recalcular',
  computing: 'Lendo o livro-razão…',
  none: 'Ainda não há o que relatar: nenhuma execução gravou uma conta.',
  print: 'Imprimir',
  saveHtml: 'Salvar como HTML',
  made: 'Feito pelo Sundown. Negociação simulada: as ordens foram simuladas e nenhum dinheiro se moveu.',
  synthetic: 'O mercado foi feito por um simulador.',
  notDefined: 'n/d',
  source: 'Mercado',
  profile: 'Perfil',
  period: 'Período, UTC',
  startingBalance: 'Saldo inicial',
  endingEquity: 'Patrimônio final',
  equity: 'Patrimônio',
  drawdownDates: (peak, trough, recovered) => `Maior rebaixamento: de ${peak} a ${trough}, ${recovered}`,
  recoveredAt: (time) => `recuperado em ${time}`,
  notRecovered: 'ainda não recuperado',
  configuredSlippage:
    'O deslize vem do slippage_bps da configuração, pois ninguém viu o mercado nestas execuções; o arredondamento ao passo de preço não está incluído.',
  unseen:
    'n/d em “Execução das ordens” e “Dados” quer dizer: um livro-razão guarda ordens, negócios e a conta, mas não o mercado. O spread nas execuções, o preço médio depois delas e os ticks só são conhecidos enquanto uma execução está aberta.',
  bySymbol: 'Por símbolo',
  byHour: 'Por hora do dia, UTC',
  symbol: 'Símbolo',
  hour: 'Hora',
  fills: 'Execuções',
  turnover: 'Giro',
  fees: 'Taxas',
  closing: 'Fechamentos',
  winRate: 'Taxa de acerto',
  pnl: 'Resultado líquido dos fechamentos',
  sampling: {
    minutes: (n) => `${n} retornos de um minuto`,
    closing_trades: (n) => `${n} fechamentos`,
    fills: (n) => `${n} execuções`,
    ticks: (n) => `${n} ticks`,
    time: () => 'ponderado pelo tempo',
  },
  groups: {
    result: 'Resultado',
    trades: 'Negócios',
    risk: 'Risco e índices',
    exposure: 'Exposição',
    execution: 'Execução das ordens',
    data: 'Dados',
  },
  figures: {
    net_pnl: {
      title: 'Resultado líquido',
      formula: 'Patrimônio final - saldo inicial = bruto - taxas - deslize.',
    },
    total_return: { title: 'Retorno', formula: 'Resultado líquido / saldo inicial.' },
    gross_pnl: {
      title: 'Resultado bruto',
      formula: 'O que as mesmas execuções fariam aos preços médios e sem taxas: líquido + taxas + deslize.',
    },
    fees: { title: 'Taxas', formula: 'Soma de preço x quantidade x taxa em todas as execuções.' },
    slippage: {
      title: 'Deslize',
      formula: 'Soma de |preço - médio na chegada| x quantidade em todas as execuções.',
    },
    fills: { title: 'Execuções', formula: 'Ordens executadas, de abertura e de fechamento.' },
    closing_trades: { title: 'Fechamentos', formula: 'Execuções que fecharam uma posição ou parte dela.' },
    win_rate: {
      title: 'Taxa de acerto',
      formula: 'Fechamentos com resultado líquido acima de 0 / todos os fechamentos.',
    },
    profit_factor: {
      title: 'Fator de lucro',
      formula: 'Soma dos ganhos / |soma das perdas|, líquidos de taxas.',
    },
    expectancy: { title: 'Expectativa', formula: 'Resultado líquido médio de um fechamento.' },
    average_win: { title: 'Ganho médio', formula: 'Soma dos ganhos / número de ganhos.' },
    average_loss: { title: 'Perda média', formula: 'Soma das perdas / número de perdas.' },
    best_trade: { title: 'Melhor negócio', formula: 'Maior resultado líquido de um fechamento.' },
    worst_trade: { title: 'Pior negócio', formula: 'Menor resultado líquido de um fechamento.' },
    longest_winning: {
      title: 'Mais ganhos seguidos',
      formula: 'Um negócio de exatamente 0 encerra a sequência.',
    },
    longest_losing: {
      title: 'Mais perdas seguidas',
      formula: 'Um negócio de exatamente 0 encerra a sequência.',
    },
    holding_mean: {
      title: 'Tempo em posição, média',
      formula:
        'Da abertura ao fechamento, primeiro a entrar primeiro a sair, ponderado pela quantidade no fechamento.',
    },
    holding_median: { title: 'Tempo em posição, mediana', formula: 'O valor do meio dos mesmos tempos.' },
    max_drawdown: {
      title: 'Rebaixamento máximo',
      formula: 'Maior queda do patrimônio por minuto desde o seu pico; o saldo inicial é o primeiro pico.',
    },
    max_drawdown_fraction: { title: 'Rebaixamento máximo, fração', formula: 'A mesma queda / o seu pico.' },
    drawdown_length: {
      title: 'Duração do rebaixamento',
      formula: 'Desse pico até o primeiro minuto em que volta a ele ou acima, ou até o fim.',
    },
    sharpe: {
      title: 'Índice de Sharpe',
      formula:
        'Média / desvio amostral dos retornos de um minuto x sqrt(525600); taxa livre de risco 0, ano de 365 dias.',
    },
    sortino: {
      title: 'Índice de Sortino',
      formula:
        'Média dos retornos de um minuto / raiz da média dos quadrados dos abaixo de 0 (sobre todos os n) x sqrt(525600).',
    },
    annualised_return: {
      title: 'Retorno anualizado',
      formula: '(patrimônio final / inicial)^(365 dias / período) - 1; não definido abaixo de um dia.',
    },
    calmar: { title: 'Índice de Calmar', formula: 'Retorno anualizado / rebaixamento máximo como fração.' },
    sqn: { title: 'SQN', formula: 'sqrt(n) x média / desvio amostral do resultado líquido dos fechamentos.' },
    probabilistic_sharpe: {
      title: 'Sharpe probabilístico',
      formula:
        'Probabilidade de o verdadeiro índice de Sharpe ser maior que 0, dados n, assimetria e curtose dos retornos de um minuto (Bailey and López de Prado 2012).',
    },
    time_in_market: { title: 'Tempo no mercado', formula: 'Fração do tempo com alguma posição.' },
    average_exposure: {
      title: 'Exposição média',
      formula: 'Soma de |quantidade| x preço sobre os símbolos / patrimônio, na média do tempo.',
    },
    greatest_exposure: { title: 'Exposição máxima', formula: 'O maior valor do mesmo.' },
    turnover: { title: 'Giro', formula: 'Soma de preço x quantidade em todas as execuções.' },
    turnover_ratio: { title: 'Giro / patrimônio', formula: 'Giro / patrimônio médio das amostras da conta.' },
    spread_paid: {
      title: 'Spread nas execuções',
      formula: 'Média de (melhor venda - melhor compra) / médio quando uma ordem foi executada.',
    },
    slippage_bps: {
      title: 'Deslize contra o médio na chegada',
      formula: 'Média de |preço - médio na chegada| / médio.',
    },
    move_1s: {
      title: 'Médio 1 s após a execução',
      formula: 'Movimento médio, positivo a favor de quem negocia.',
    },
    move_5s: {
      title: 'Médio 5 s após a execução',
      formula: 'Movimento médio, positivo a favor de quem negocia.',
    },
    move_30s: {
      title: 'Médio 30 s após a execução',
      formula: 'Movimento médio, positivo a favor de quem negocia.',
    },
    fee_drag: { title: 'Peso das taxas', formula: 'Taxas / giro.' },
    break_even_cost: {
      title: 'Custo de equilíbrio',
      formula:
        'Resultado bruto / giro: taxas e deslize juntos precisam ficar abaixo disso para a execução ganhar.',
    },
    time_paused: { title: 'Tempo em pausa', formula: 'Tempo nos descansos do calendário.' },
    ticks: { title: 'Ticks', formula: 'Estados aceitos de um livro.' },
    bad_book_share: {
      title: 'Livros ruins',
      formula: 'Fração dos ticks em livro vazio, de um lado só ou cruzado.',
    },
    late_ticks: {
      title: 'Ticks atrasados',
      formula: 'Ticks descartados porque o seu tempo era anterior ao do último.',
    },
    window_restarts: {
      title: 'Reinícios das janelas',
      formula: 'Quantas vezes as estatísticas recomeçaram, após uma lacuna ou ressincronização.',
    },
  },
};
