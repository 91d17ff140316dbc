import type { trouble as English } from '../en/trouble';

export const trouble: typeof English = {
  safe: 'A salvo',
  next: 'O que fazer',
  copy: 'Copiar',
  copied: 'Copiado',
  dismiss: 'Dispensar',
  reload: 'Recarregar a página',
  engineLost: {
    what: (reason) => `O motor parou: ${reason}.`,
    safe: 'Seus arquivos e todo livro-razão que você exportou estão intactos. A execução mostrada aqui acabou e não pode continuar.',
    next: 'Recarregue a página para recomeçar. Se acontecer de novo, copie esta mensagem e relate-a junto com o arquivo que estava passando.',
  },
  part: {
    what: (title, reason) => `Não foi possível mostrar "${title}": ${reason}.`,
    safe: 'O resto da mesa, o motor e o livro-razão seguem em frente.',
    next: 'Tente de novo. Se continuar assim, copie esta mensagem e relate-a.',
    retry: 'Tentar de novo',
  },
  page: {
    what: (reason) => `A página cometeu um erro: ${reason}.`,
    safe: 'O motor e o livro-razão rodam em uma thread própria e seguem em frente.',
    next: 'Dispense isto e continue. Se algo parecer errado, exporte o livro-razão e recarregue a página.',
  },
};
