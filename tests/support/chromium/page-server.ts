import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from '../../../scripts/set-up.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

/** A served page, and what it has told to be durable. */
export interface PageServer {
  readonly url: string;
  /** The greatest number of trades that was told to be durable since `forget`. */
  readonly durable: number;
  forget(): void;
  close(): void;
}

/** Builds the page in a folder of tests/browser and serves it. */
export async function servePage(name: string): Promise<PageServer> {
  const built = join(CACHE, `page-${name}`);
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(ROOT, 'tests/browser', name),
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'es2023' },
  });
  return serveFolder(built);
}

/** Serves a built page on a free port of this machine. */
export async function serveFolder(folder: string): Promise<PageServer> {
  let durable = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const told = /^\/durable\/(\d+)$/.exec(pathname);
    if (told !== null) {
      durable = Math.max(durable, Number(told[1]));
      response.end();
      return;
    }
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (bytes) =>
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    get durable() {
      return durable;
    },
    forget() {
      durable = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
