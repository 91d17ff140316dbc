import type { deskTrouble as English } from '../en/desk-trouble';

export const deskTrouble: typeof English = {
  imported: {
    what: (file, line, why, detail) => `${file}, linha ${line}: ${why}: ${detail}`,
    safe: 'Nada dele foi carregado; a execução que estava aberta continua como estava.',
    next: 'Corrija o arquivo ou escolha outro.',
  },
  recording: {
    what: (why, detail) => `A gravação não pode ser aberta. ${why}: ${detail}`,
    safe: 'Nada dela foi carregado; a execução que estava aberta continua como estava.',
    next: 'Corrija o arquivo ou escolha outro.',
  },
  playing: {
    what: (why, detail) => `A gravação não pode continuar a tocar. ${why}: ${detail}`,
    safe: 'O que foi tocado até aqui fica, e o livro-razão desta execução também.',
    next: 'Importe de novo o arquivo original, ou abra outra gravação.',
  },
  notFetched: {
    what: (file, reason) => `${file} não pôde ser carregado (${reason}).`,
    safe: 'Nada foi mudado; os seus arquivos podem ser abertos como sempre.',
    next: 'Verifique se a página é servida inteira e recarregue-a.',
  },
  bug: {
    what: (reason) => `A mesa encontrou um erro próprio: ${reason}.`,
    safe: 'A negociação parou. O livro-razão está como ficou depois da última decisão.',
    next: 'Exporte o livro-razão se precisar e recarregue a página. Por favor, relate as palavras acima.',
  },
  importCodes: {
    read_failed: 'O arquivo não pode ser lido',
    write_failed: 'A gravação não pode ser salva',
    cancelled: 'A importação foi cancelada',
    empty: 'O arquivo está vazio',
    bad_gzip: 'O arquivo não pode ser descompactado',
    unknown_format: 'Nenhum formato que o Sundown conheça',
    line_too_long: 'A linha é longa demais',
    bad_json: 'A linha não é JSON',
    wrong_columns: 'As colunas não são as do formato',
    wrong_type: 'Um campo falta ou é do tipo errado',
    bad_number: 'Um número não pode ser usado',
    bad_time: 'Um horário não pode ser usado',
    mixed_symbols: 'Os símbolos não cabem num só arquivo',
    no_symbol: 'Nada diz de que símbolo se trata',
    no_snapshot: 'Falta o livro inteiro que as mudanças seguiriam',
    no_updates: 'O arquivo não contém atualizações',
    bad_recording: 'A gravação está danificada',
  },
  recordingCodes: {
    not_a_recording: 'Não é uma gravação do Sundown',
    newer_version: 'Uma versão mais nova do Sundown a fez',
    damaged_header: 'O começo dela está danificado',
    damaged_block: 'Uma parte dela está danificada',
    cut_short: 'Falta o fim dela',
    unreadable: 'O arquivo não pode ser lido',
    bad_symbol: 'Um símbolo não pode ser usado',
    symbol_overlap: 'Duas gravações têm o mesmo símbolo',
    scale_overflow: 'Um número tem dígitos demais',
  },
};
