import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What DevTools' protocol sends, as far as it is looked at. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo?: { readonly url: string } };
  /** Bytes in the heap, and in buffers beside it: typed arrays, SQLite's memory. */
  readonly result?: { readonly usedSize?: number; readonly backingStorageSize?: number };
}

interface PageTarget {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/** The heap of JavaScript in one of a page's workers, as DevTools sees it. */
export class WorkerHeap {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #worker: string | undefined;
  #id = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** Attaches to the worker whose address holds `name`, of the one page at a debugging port. */
  static async at(port: number, name: string): Promise<WorkerHeap> {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets: readonly PageTarget[] = JSON.parse(await answer.text());
    const page = targets.find(({ type }) => type === 'page');
    if (!page) throw new Error('Chromium shows no page');
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await once(socket, 'open');
    const heap = new WorkerHeap(socket);
    await heap.#attach(name);
    return heap;
  }

  /** Megabytes in use after a collection, buffers included. */
  async usedMb(): Promise<number> {
    await this.#ask('HeapProfiler.collectGarbage');
    const { result } = await this.#ask('Runtime.getHeapUsage');
    const { usedSize = Number.NaN, backingStorageSize = Number.NaN } = result ?? {};
    return (usedSize + backingStorageSize) / 1_048_576;
  }

  close(): void {
    this.#socket.close();
  }

  async #attach(name: string): Promise<void> {
    const attached = new Promise<string>((resolve) => {
      this.#socket.on('message', (data: Buffer) => {
        const message: Message = JSON.parse(data.toString());
        const { method, params, id = 0 } = message;
        if (method === 'Target.attachedToTarget' && params?.targetInfo?.url.includes(name) === true)
          resolve(params.sessionId);
        this.#waiting.get(id)?.(message);
      });
    });
    await this.#ask('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    this.#worker = await attached;
  }

  #ask(method: string, params: object = {}): Promise<Message> {
    this.#id++;
    const id = this.#id;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params, sessionId: this.#worker }));
    return answer;
  }
}
