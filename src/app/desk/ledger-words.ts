import type { CatalogueTrouble } from '../ledger/catalogue/trouble';

/** Why something could not be done with a ledger, in a sentence. */
export function catalogueWords(trouble: CatalogueTrouble): string {
  if ('message' in trouble) return trouble.message;
  switch (trouble.code) {
    case 'name_taken':
      return 'Another ledger has that name, or it is empty. Choose another name.';
    case 'unknown_ledger':
      return 'That ledger is not there any more.';
    case 'quota_full':
      return 'There is no room left. Nothing was changed. Delete ledgers or free disk space.';
    default:
      return `The browser's storage did not do it: ${trouble.detail}. Nothing was changed.`;
  }
}
