import type { OpenFailure } from '../../app/desk/ports';
import { err, ok, type Result } from '../../core/result';

/** Fetches a file that came with the app; from the service worker's store where there is no network. */
export async function fetchFile(url: string): Promise<Result<File, OpenFailure>> {
  const name = nameIn(url);
  try {
    const response = await fetch(url);
    if (response.ok) return ok(new File([await response.blob()], name));
    return notFetched(`${name} could not be loaded (HTTP ${response.status}).`);
  } catch (cause) {
    return notFetched(
      `${name} could not be loaded (${cause instanceof Error ? cause.message : String(cause)}).`,
    );
  }
}

function notFetched(what: string): Result<File, OpenFailure> {
  const safe = 'Nothing was changed; your own files can be opened as ever.';
  const next = 'Check that the page is served whole, then reload it.';
  return err({ kind: 'trouble', trouble: { what, safe, next } });
}

/** The last part of an address as a person reads it. */
function nameIn(url: string): string {
  const part = url.split('/').at(-1) ?? url;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
