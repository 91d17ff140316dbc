const KEPT_MS = 60_000;

/** Media types by the ending of a file's name. */
const TYPES: Readonly<Record<string, string>> = {
  sqlite: 'application/vnd.sqlite3',
  ics: 'text/calendar',
  csv: 'text/csv',
};

/** Hands bytes to the browser's downloads under a name, whose ending says what they are. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  saveBlob(name, new Blob([new Uint8Array(bytes)], { type }));
}

/** The same for bytes that the browser holds already, on disk if they are many. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; it needs the address until then.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
