const KEPT_MS = 60_000;

/** Hands bytes to the browser's downloads under a name. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/vnd.sqlite3' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; it needs the address until then.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
