import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/words';

/** The whole page takes files that are dropped on it, and says so while they hover. */
export function DropTarget({
  onFiles,
}: {
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element | null {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    document.addEventListener('dragover', (event) => hover(event, setOver), options);
    document.addEventListener(
      'dragleave',
      (event) => event.relatedTarget === null && setOver(false),
      options,
    );
    document.addEventListener('drop', (event) => take(event, setOver, onFiles), options);
    return () => listening.abort();
  }, [onFiles]);
  return over ? <div class="drop">{words.replay.drop}</div> : null;
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function hover(event: DragEvent, setOver: (over: boolean) => void): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  setOver(true);
}

function take(
  event: DragEvent,
  setOver: (over: boolean) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  setOver(false);
  onFiles([...(event.dataTransfer?.files ?? [])]);
}
