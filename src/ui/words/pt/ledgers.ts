import type { ledgers as English } from '../en/ledgers';

export const ledgers: typeof English = {
  title: 'Livros-razão',
  about:
    'Cada execução grava um livro-razão próprio neste navegador; execuções ao vivo continuam uma só conta.',
  none: 'Ainda não há livro-razão.',
  create: 'Novo livro-razão',
  newLedger: 'Livro-razão',
  import: 'Importar arquivo SQLite…',
  importMeaning: 'Um livro-razão exportado; ele é verificado antes de valer aqui.',
  importing: (name, percent) => `Importando ${name}: ${percent}`,
  deleted: (name) => `"${name}" foi excluído. Pode ser recuperado por um dia.`,
  undo: 'Desfazer',
  isOpen: 'aberto',
  kinds: { live: 'Conta ao vivo', replay: 'Reprodução' },
  columns: { name: 'Nome', kind: 'Tipo', made: 'Feito (UTC)', actions: 'Ações' },
  naming: { rename: 'Renomear', field: 'Novo nome', save: 'Salvar', cancel: 'Cancelar' },
  actions: {
    open: 'Ver',
    report: 'Relatório',
    data: 'Dados',
    export: 'Salvar arquivo',
    duplicate: 'Duplicar',
    reset: 'Esvaziar',
    delete: 'Excluir',
  },
  confirm: {
    reset: (name) =>
      `Esvaziar "${name}" para sempre? Todos os negócios, ordens e a conta se perdem; uma execução nele termina.`,
    delete: (name) => `Excluir "${name}"? Uma execução nele termina; pode ser recuperado por um dia.`,
  },
};
