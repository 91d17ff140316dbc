import type { ledgerTrouble as English } from '../en/ledger-trouble';

export const ledgerTrouble: typeof English = {
  quota_full: {
    what: 'Não há mais espaço para salvar o livro-razão.',
    safe: 'Tudo até agora está nesta aba, e tudo menos as últimas mudanças está salvo. Nenhuma ordem nova é enviada.',
    next: 'Apague gravações ou libere espaço em disco e tente de novo, ou exporte o livro-razão. Mantenha esta aba aberta até lá.',
  },
  storage_refused: {
    what: 'Este navegador não deixa o Sundown salvar nada, como numa janela anônima.',
    safe: 'A mesa funciona, mas o livro-razão vive só nesta aba e some quando ela fecha.',
    next: 'Exporte o livro-razão antes de fechar a aba, ou abra o Sundown numa janela normal.',
  },
  second_tab: {
    what: 'Este livro-razão está em uso em outra aba ou janela.',
    safe: 'Aqui ele aparece como aquela aba o escreve. Nada pode se perder.',
    next: 'Continue lá, ou assuma aqui: a outra aba então só lê.',
  },
  fenced: {
    what: 'Outra aba assumiu este livro-razão.',
    allThere: {
      safe: 'Tudo o que esta aba fez está no livro-razão de lá. Esta aba não escreve mais.',
      next: 'Continue na outra aba, ou retome o livro-razão.',
    },
    oneHere: {
      safe: 'O que esta aba tinha salvo está no livro-razão de lá. A última mudança dela não pôde ser salva e está só aqui.',
    },
    someHere: {
      safe: (changes) =>
        `O que esta aba tinha salvo está no livro-razão de lá. As últimas ${changes} mudanças dela não puderam ser salvas e estão só aqui.`,
      next: 'Exporte o livro-razão desta aba antes de fechá-la. Continue na outra aba, ou retome o livro-razão.',
    },
  },
  newer_version: {
    what: 'Este livro-razão foi escrito por uma versão mais nova do Sundown.',
    safe: 'Nada nele foi mudado.',
    safeAndReadable: 'Está aberto para leitura e nada nele foi mudado.',
    next: 'Recarregue para obter o Sundown mais novo, ou abra outro livro-razão.',
  },
  clock_back: {
    what: (now, lastSaved) =>
      `O relógio deste computador diz ${now} UTC, mas o livro-razão foi salvo por último em ${lastSaved} UTC.`,
    safe: 'O livro-razão está inteiro. Nenhuma ordem nova é enviada, porque os horários andariam para trás.',
    next: 'Corrija o relógio e tente de novo, ou continue com este relógio se ele estiver certo.',
  },
  corrupt: {
    what: (detail) => `O livro-razão salvo está danificado: ${detail}.`,
    last_whole: {
      whole: 'O último estado inteiro está aberto para leitura. Nada foi sobrescrito.',
      wholeOf: (time) =>
        `O último estado inteiro, de ${time} UTC, está aberto para leitura. Nada foi sobrescrito.`,
      lostOne: '1 mudança posterior não pode ser usada.',
      lostSome: (changes) => `${changes} mudanças posteriores não podem ser usadas.`,
      next: 'Exporte-o primeiro. Depois continue deste estado, ou salve as linhas dele num livro-razão novo.',
    },
    partial: {
      safe: 'O que ainda pôde ser lido está aberto para leitura. Nada foi sobrescrito.',
      next: 'Salve as linhas legíveis num livro-razão novo, ou exporte o arquivo danificado para quem possa examiná-lo.',
    },
  },
  evicted: {
    what: 'O navegador removeu o livro-razão salvo, como pode fazer quando falta espaço em disco ou os dados do site são apagados.',
    gone: {
      safe: 'Os arquivos que você exportou estão intactos.',
      next: 'Importe um arquivo exportado, ou comece com um livro-razão vazio.',
    },
  },
  held: {
    safe: 'Esta aba ainda tem o livro-razão inteiro. Nenhuma ordem nova é enviada.',
    next: 'Salve-o de novo a partir desta aba, ou exporte-o. Mantenha esta aba aberta até lá.',
  },
};
