import { type Fault, fault, quoted } from '../import-error';
import { isJsonObject, JsonFields, type JsonObject } from '../text/json-fields';
import { DepthFrame, DepthSnapshot } from './depth-frame';

/** What one recorded line holds. `other` is a frame that changes no book: trades, tickers, answers to commands. */
export type FrameLine =
  | { readonly kind: 'depth'; readonly frame: DepthFrame }
  | { readonly kind: 'snapshot'; readonly snapshot: DepthSnapshot }
  | { readonly kind: 'other' };

type FrameResult = FrameLine | { readonly kind: 'fault'; readonly fault: Fault };

const OTHER: FrameLine = { kind: 'other' };

/**
 * Reads a recorded line that is JSON already: `{"kind":"ws","recv_ms",...,"raw":<frame>}` or
 * `{"kind":"rest_depth","recv_ms",...,"raw":{lastUpdateId,bids,asks}}`. A frame is Binance's own, bare or in the
 * combined stream's wrapper `{stream,data}`. A `rest_depth` line may name its symbol as `symbol`; `recv_ms` may be
 * missing.
 */
export function readFrame(line: JsonObject): FrameResult {
  const { kind, raw } = line;
  if (kind !== 'ws' && kind !== 'rest_depth')
    return wrong(`kind ${quoted(String(kind))} is neither "ws" nor "rest_depth"`);
  if (!isJsonObject(raw)) return wrong('raw is not an object');
  return kind === 'rest_depth' ? readSnapshot(line, raw) : readSocketFrame(line, raw);
}

function readSnapshot(line: JsonObject, raw: JsonObject): FrameResult {
  const snapshot = new DepthSnapshot();
  const outer = new JsonFields(line);
  if (outer.has('symbol')) snapshot.symbol = outer.symbol('symbol').toUpperCase();
  if (outer.has('recv_ms')) snapshot.received = outer.fractionalTime('recv_ms');
  const fields = new JsonFields(raw, 'raw.');
  snapshot.updateId = fields.whole('lastUpdateId');
  fields.levels('bids', snapshot.bids);
  fields.levels('asks', snapshot.asks);
  const mistake = outer.fault ?? fields.fault;
  return mistake ? { kind: 'fault', fault: mistake } : { kind: 'snapshot', snapshot };
}

function readSocketFrame(line: JsonObject, raw: JsonObject): FrameResult {
  const { stream } = raw;
  if (stream === undefined) return raw['e'] === 'depthUpdate' ? readDepth(line, raw, 'raw.') : OTHER;
  if (typeof stream !== 'string') return wrong('raw.stream is not text');
  if (!/^[^@]*@depth(?:@|$)/.test(stream)) return OTHER;
  const { data } = raw;
  if (!isJsonObject(data)) return wrong('raw.data is not an object');
  if (data['e'] !== 'depthUpdate') return wrong('raw.data.e is not "depthUpdate"');
  const result = readDepth(line, data, 'raw.data.');
  return result.kind === 'depth' ? sameSymbol(result.frame, stream, result) : result;
}

function readDepth(line: JsonObject, data: JsonObject, path: string): FrameResult {
  const frame = new DepthFrame();
  const outer = new JsonFields(line);
  const fields = new JsonFields(data, path);
  frame.time = fields.time('E');
  frame.received = outer.has('recv_ms') ? outer.fractionalTime('recv_ms') : frame.time;
  frame.symbol = fields.symbol('s');
  frame.first = fields.whole('U');
  frame.updateId = fields.whole('u');
  frame.previous = fields.has('pu') ? fields.whole('pu') : null;
  fields.levels('b', frame.bids);
  fields.levels('a', frame.asks);
  const mistake = outer.fault ?? fields.fault;
  if (mistake) return { kind: 'fault', fault: mistake };
  if (frame.first > frame.last) return wrong(`${path}U ${frame.first} is after ${path}u ${frame.last}`);
  return { kind: 'depth', frame };
}

/** A frame whose stream is another symbol's is no frame of Binance's: two files were mixed. */
function sameSymbol(frame: DepthFrame, stream: string, result: FrameResult): FrameResult {
  if (stream.startsWith(`${frame.symbol.toLowerCase()}@`)) return result;
  const message = `the stream ${quoted(stream)} carries the symbol ${quoted(frame.symbol)}`;
  return { kind: 'fault', fault: fault('mixed_symbols', message) };
}

function wrong(message: string): FrameResult {
  return { kind: 'fault', fault: fault('wrong_type', message) };
}
