import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { epochMs } from '../../../../src/core/time';
import { NO_FAULTS, type Script } from '../faults/fault';
import type { SimulatedMarket } from '../market/simulated-market';
import type { SimulatedSocket } from '../simulated-socket';
import { VenueSimulator } from '../simulator';
import { addressIn } from './address';
import { Pace, type PaceChoice } from './pace';

const HOST = '127.0.0.1';
const BEAT_MS = 500;
/** The code of a socket that was cut; it cannot be sent. */
const CUT = 1006;

/** A market to be served over real sockets. */
export interface Served extends PaceChoice {
  readonly market: SimulatedMarket;
  readonly script?: Script;
}

/**
 * The simulator behind a port of this machine: sockets at `/<venue>/<host and path>`, REST at `/<venue>/<path>`, as the
 * page asks for them with `?ws=` and `?rest=`.
 */
export class VenueServer {
  readonly simulator: VenueSimulator;
  readonly port: number;
  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #pace: Pace;
  readonly #beat: NodeJS.Timeout;

  private constructor(http: Server, port: number, { market, script = NO_FAULTS, ...pace }: Served) {
    const now = () => epochMs(Date.now());
    this.simulator = new VenueSimulator(market, now, script);
    this.port = port;
    this.#http = http;
    this.#pace = new Pace(market, pace);
    this.#beat = setInterval(() => this.simulator.pass(now()), BEAT_MS);
    http.on('request', (request: IncomingMessage, response: ServerResponse) =>
      this.#answer(request, response),
    );
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
    this.#pace.start();
  }

  /** Listens at a port of its own choice, or at the given one. */
  static async start(served: Served, port = 0): Promise<VenueServer> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(port, HOST, resolve));
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return new VenueServer(http, address.port, served);
  }

  /** The page's switches that lead every venue here. */
  get switches(): string {
    return `ws=ws://${HOST}:${this.port}&rest=http://${HOST}:${this.port}`;
  }

  /** Ends every socket and the server. */
  async stop(): Promise<void> {
    this.#pace.stop();
    clearInterval(this.#beat);
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #answer({ url = '/' }: IncomingMessage, response: ServerResponse): void {
    const target = addressIn('rest', url);
    const reply = target
      ? this.simulator.rest(target.venue, target.address)
      : { status: 404, body: '{"msg":"no such venue"}' };
    if (!reply) return;
    response.writeHead(reply.status, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
    });
    response.end(reply.body);
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const target = addressIn('socket', request.url ?? '/');
    const line: Line = { socket: null };
    const outlet = {
      deliver: (frame: string | Uint8Array) => line.socket?.send(frame),
      close: (code: number, reason: string) => closeSocket(line.socket, code, reason),
    };
    const connected = target ? this.simulator.connect(target.venue, target.address, outlet) : { status: 404 };
    if ('status' in connected) {
      stream.end(`HTTP/1.1 ${connected.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      line.socket = socket;
      join(socket, connected);
    });
  }
}

interface Line {
  socket: WebSocket | null;
}

function join(socket: WebSocket, other: SimulatedSocket): void {
  socket.on('message', (data: Buffer) => other.receive(data.toString()));
  socket.on('close', () => other.leave());
  socket.on('error', () => other.leave());
  other.begin();
}

function closeSocket(socket: WebSocket | null, code: number, reason: string): void {
  if (code === CUT) socket?.terminate();
  else socket?.close(code, reason);
}
