import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A file or folder of the recorded data that lies beside the project on the machines of those who build it. A clone
 * has none: skip with `test.skipIf(!data.exists)`.
 */
export function sharedData(name: string): { readonly path: string; readonly exists: boolean } {
  const path = fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
  return { path, exists: existsSync(path) };
}
