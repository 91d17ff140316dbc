import type { OpenFailure } from '../../app/desk/ports';
import { err, ok, type Result } from '../../core/result';

/** Fetches a file that came with the app; from the service worker's store where there is no network. */
export async function fetchFile(url: string): Promise<Result<File, OpenFailure>> {
  const name = nameIn(url);
  try {
    const response = await fetch(url);
    if (response.ok) return ok(new File([await response.blob()], name));
    return notFetched(name, `HTTP ${response.status}`);
  } catch (cause) {
    return notFetched(name, cause instanceof Error ? cause.message : String(cause));
  }
}

function notFetched(file: string, reason: string): Result<File, OpenFailure> {
  return err({ kind: 'trouble', trouble: { kind: 'not_fetched', file, reason } });
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
