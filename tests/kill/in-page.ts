import type { DeskApi } from '../../src/app/contract';

/** What the page offers to tests. These functions run there, so nothing else of this file's surroundings is at hand. */
declare const sundown: Pick<DeskApi<never>, 'state' | 'flush' | 'exportLedger'>;

/** The ledger that the address names stands open. */
export async function isOpen(): Promise<boolean> {
  return typeof sundown !== 'undefined' && (await sundown.state()).ledger?.state === 'open';
}

/** The replay has begun, or goes on. */
export async function isPlaying(): Promise<boolean> {
  return (await sundown.state()).ticks > 0;
}

export async function tradesShown(): Promise<number> {
  return (await sundown.state()).trades;
}

/** Tells the server again and again how many trades are durable: what the page calls stored, and what `flush` promises. */
export function acknowledge(): void {
  const tell = (trades: number): Promise<unknown> => fetch(`/durable/${trades}`, { method: 'POST' });
  const look = async (): Promise<void> => {
    const { trades, ledger } = await sundown.state();
    if (ledger?.waiting === 0) await tell(trades);
    await sundown.flush();
    await tell(trades);
  };
  const goOn = (): void => void look().then(() => setTimeout(goOn, 5));
  goOn();
}

/** The open ledger's file in base 64. */
export async function exported(): Promise<string> {
  const bytes = await sundown.exportLedger();
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(new Blob([new Uint8Array(bytes)]));
  await read;
  return typeof reader.result === 'string' ? reader.result.replace(/^.*,/, '') : '';
}
