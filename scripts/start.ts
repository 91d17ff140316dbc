import { once } from 'node:events';
import { createServer } from 'node:net';
import { build, preview, type PreviewServer } from 'vite';
import { Refusal, ROOT } from './set-up.mjs';

const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';

function wantedPort(text: string | undefined): number {
  const port = text ? Number(text) : DEFAULT_PORT;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT is '${text}', which is no port. Give a whole number from 1 to 65535.`);
}

/** Whether something listens on the port; a host that this machine does not have counts as free. */
async function isBusy(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  } finally {
    probe.close();
  }
}

/** Asked before the build, so that a person need not wait for the answer. */
async function refuseBusy(port: number): Promise<void> {
  const answers = await Promise.all([HOST, '::1'].map((host) => isBusy(port, host)));
  if (!answers.includes(true)) return;
  throw new Refusal(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
  );
}

function stopOnSignals(server: PreviewServer): void {
  const stop = () => {
    server.httpServer.close(() => process.exit(0));
    if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** `npm start`: builds the app and serves it on this machine alone, until it is told to stop. */
async function main(): Promise<void> {
  const port = wantedPort(process.env['PORT']);
  await refuseBusy(port);
  process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
  await build({ root: ROOT, logLevel: 'warn' });
  const server = await preview({
    root: ROOT,
    logLevel: 'warn',
    preview: { port, host: HOST, strictPort: true },
  });
  stopOnSignals(server);
  process.stdout.write(`ready: http://localhost:${port}\n`);
}

await main();
