import type { LedgerRefusal, LedgerRemedy } from '../ledgers-api';
import type { LedgerEntry } from '../ledger/catalogue/entry';
import { PageFile } from '../ledger/pages/page-file';
import type { LedgerSession } from '../ledger/session/session';
import type { LedgerStorage, OpenHow } from './ledger-ports';

/** The ledger at work: what it is called and how it stands. */
export interface OpenLedger {
  readonly entry: Pick<LedgerEntry, 'id' | 'name' | 'kind'>;
  readonly session: LedgerSession;
}

/** What a remedy works on. */
export interface RemedyBench {
  readonly storage: LedgerStorage;
  readonly open: OpenLedger;
  /** Those that wait to be stored, too. */
  readonly left: { retry(): Promise<void> };
  /** Closes the session and opens that ledger. */
  readonly reopen: (entry: OpenLedger['entry'], how: OpenHow) => Promise<void>;
  /** Drops recordings: see LedgerDeskListener. */
  readonly freeRoom: (bytes: number) => Promise<number>;
}

/** Freed by a clean-up of recordings, so that the ledger has room for days. */
const CLEANED_UP_BYTES = 64_000_000;

/** Does something about the open ledger's trouble; why nothing was done, else null. */
export async function remedy(which: LedgerRemedy, bench: RemedyBench): Promise<LedgerRefusal | null> {
  const { open, reopen } = bench;
  switch (which) {
    case 'take_over':
      await reopen(open.entry, { expect: 'stored', takeOver: true });
      return null;
    case 'go_on_from_here':
      await reopen(open.entry, { expect: 'stored', goOnFromHere: true });
      return null;
    case 'start_empty':
      return startEmpty(bench);
    case 'salvage':
      return salvage(bench);
    default:
      return inPlace(which, bench);
  }
}

type InPlace = Exclude<LedgerRemedy, 'take_over' | 'go_on_from_here' | 'start_empty' | 'salvage'>;

async function inPlace(which: InPlace, bench: RemedyBench): Promise<null> {
  const { session } = bench.open;
  if (which === 'go_on_with_this_clock') session.acceptClock();
  else if (which === 'save_anew') await session.saveAnew();
  else {
    if (which === 'clean_up_recordings') await cleanUp(bench);
    await session.retry();
    await bench.left.retry();
  }
  return null;
}

/** What was deleted goes for good, and so do the oldest recordings that nobody pinned. */
async function cleanUp({ storage, freeRoom }: RemedyBench): Promise<void> {
  await storage.catalogue.purge('all');
  await freeRoom(CLEANED_UP_BYTES);
}

async function startEmpty({ storage, open, reopen }: RemedyBench): Promise<LedgerRefusal | null> {
  const emptied = await storage.catalogue.reset(open.entry.id);
  if (!emptied.ok) return emptied.error;
  await reopen(open.entry, { expect: 'stored' });
  return null;
}

async function salvage({ storage, open, reopen }: RemedyBench): Promise<LedgerRefusal | null> {
  const { name, kind } = open.entry;
  const file = new PageFile();
  for (const part of open.session.fileParts()) file.write(file.size, part);
  const saved = await storage.catalogue.salvage(`${name} (salvaged)`, kind, file);
  if (!saved.ok) return saved.error;
  await reopen(saved.value.entry, { expect: 'stored' });
  return null;
}
