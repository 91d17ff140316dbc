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
  refusals: {
    in_use: 'Este livro-razão está aberto em outra aba. Feche-o lá e tente de novo.',
    unknown_ledger: 'Esse livro-razão não existe mais.',
    name_taken: 'Outro livro-razão tem esse nome, ou o nome está vazio. Escolha outro.',
    quota_full: 'Não há mais espaço. Nada foi mudado. Apague livros-razão ou libere espaço em disco.',
    not_sqlite:
      'Isto não é um arquivo SQLite. Nada foi importado. Escolha um arquivo que o Sundown exportou (.sqlite).',
    cut_short: 'Este arquivo SQLite está cortado. Nada foi importado. Copie-o ou baixe-o de novo.',
    damaged_file: 'Para o SQLite este arquivo está danificado. Nada foi importado.',
    foreign: 'Isto é um arquivo SQLite, mas não um livro-razão do Sundown. Nada foi importado.',
    newer_file:
      'Este livro-razão foi escrito por uma versão mais nova do Sundown. Nada foi importado. Recarregue para atualizar e importe de novo.',
    absent: 'Nada desse livro-razão está salvo. Nada foi mudado.',
    fenced: 'Outra aba assumiu esse livro-razão. Nada foi mudado.',
    newer_format:
      'Uma versão mais nova do Sundown salvou esse livro-razão. Nada foi mudado. Recarregue para atualizar.',
    damaged:
      'O que está salvo desse livro-razão está danificado. Nada foi mudado. Abra-o para salvar o que pode ser lido.',
    guard_failed: 'O armazenamento do navegador não fez isso. Nada foi mudado. Tente de novo.',
    unavailable: 'O armazenamento do navegador não fez isso. Nada foi mudado. Tente de novo.',
    unknown: 'O armazenamento do navegador não fez isso. Nada foi mudado. Tente de novo.',
  },
};
