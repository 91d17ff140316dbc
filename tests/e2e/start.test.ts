import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function start(port: number): ChildProcess {
  const env = { ...process.env, PORT: String(port) };
  return spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The first line with the word; the stream goes on. */
async function lineWith(word: string, stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream) {
    for await (const line of createInterface({ input: stream })) if (line.includes(word)) return line;
  }
  throw new Error(`the stream ended without a line with ${word}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`npm start serves the app where it says, and ends well on ${signal}`, async ({ page }) => {
    const port = await freePort();
    const server = start(port);
    try {
      expect(await lineWith('ready', server.stdout)).toBe(`ready: http://localhost:${port}`);
      await page.goto(`http://localhost:${port}/`);
      await expect(page).toHaveTitle(/Sundown/);
    } finally {
      server.kill(signal);
    }
    const [code, killedBy] = await once(server, 'close');
    expect({ code, killedBy }).toEqual({ code: 0, killedBy: null });
  });
}

test('npm start says in a line that the port is in use, and what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const refused = start(port);
  const said: string[] = [];
  refused.stderr?.on('data', (piece: Buffer) => said.push(piece.toString()));
  const [code] = await once(refused, 'close');
  other.close();
  expect(code).toBe(2);
  expect(said.join('')).toBe(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start\n`,
  );
});
