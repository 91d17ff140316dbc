import type { ledger as English } from '../en/ledger';

export const ledger: typeof English = {
  title: 'Livro-razão',
  stored: 'Salvo',
  storing: (commits) => `Salvando ${commits}`,
  heldUp: 'a reprise espera pelo armazenamento',
  meaning: 'As ordens e os negócios desta execução ficam salvos neste navegador.',
  left: {
    title: 'Livros-razão à espera de espaço',
    waits: (names) =>
      `Ainda não gravados por falta de espaço: ${names}. Apague gravações ou libere espaço em disco e mantenha esta aba aberta até lá.`,
  },
  states: {
    quota_full: 'Sem espaço',
    storage_refused: 'Só na memória',
    corrupt: 'Danificado',
    newer_version: 'Versão mais nova',
    evicted: 'Removido pelo navegador',
    clock_back: 'Relógio atrasado',
    second_tab: 'Só leitura: aberto em outra aba',
    fenced: 'Só leitura: assumido por outra aba',
    closed: 'Fechado',
  },
  actions: {
    export: 'Exportar livro-razão',
    retry: 'Tentar de novo',
    clean_up_recordings: 'Liberar espaço',
    save_anew: 'Salvar de novo',
    go_on_from_here: 'Continuar daqui',
    salvage: 'Salvar linhas legíveis',
    start_empty: 'Começar vazio',
    reload: 'Recarregar',
    go_on_with_this_clock: 'Continuar com este relógio',
    take_over: 'Assumir',
  },
};
