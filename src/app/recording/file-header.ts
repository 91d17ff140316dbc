import { err, ok, type Result } from '../../core/result';
import { ByteReader, ByteWriter } from './bytes';
import { crc32Of } from './crc32';
import { type RecordingError, recordingError } from './error';
import { FILE_MAGIC, FLAG_SYNTHETIC, FORMAT_VERSION } from './layout';
import type { RecordingInfo } from './stream';
import { decodeUtf8, encodeUtf8 } from './utf8';

/** Bytes of a file's header before the source's name. */
const FIXED_BYTES = 14;
const MAX_SOURCE_BYTES = 65_535;
/** No header is longer. */
export const FILE_HEADER_MAX_BYTES = FIXED_BYTES + MAX_SOURCE_BYTES + 4;

/** The header of a file. A source name too long for it is cut at a character. */
export function fileHeader(info: RecordingInfo): Uint8Array<ArrayBuffer> {
  const source = encodeUtf8(info.source.slice(0, Math.floor(MAX_SOURCE_BYTES / 3)));
  const out = new ByteWriter(FIXED_BYTES + source.length + 4);
  for (const byte of FILE_MAGIC) out.u8(byte);
  out.u16(FORMAT_VERSION);
  out.u16(info.synthetic ? FLAG_SYNTHETIC : 0);
  out.u16(source.length);
  out.append(source);
  out.u32(crc32Of(out.written()));
  return out.written().slice();
}

/** What `readFileHeader` found. */
export interface FileHeader {
  readonly info: RecordingInfo;
  /** Where the blocks begin. */
  readonly length: number;
}

/** Whether bytes begin as a recording does; how a file of unknown kind is recognised. */
export function looksLikeRecording(bytes: Uint8Array): boolean {
  return FILE_MAGIC.every((byte, i) => bytes[i] === byte);
}

/** Reads the header from the first bytes of a file. */
export function readFileHeader(bytes: Uint8Array): Result<FileHeader, RecordingError> {
  if (!looksLikeRecording(bytes)) return refuse('not_a_recording', 'this file is not a Sundown recording');
  const input = new ByteReader(bytes);
  input.take(FILE_MAGIC.length);
  const version = input.u16();
  const flags = input.u16();
  const source = decodeUtf8(input.take(input.u16()));
  const checked = bytes.subarray(0, input.position);
  const sound = input.u32() === crc32Of(checked) && !input.overrun;
  if (!sound || source === null) return refuse('damaged_header', 'the beginning of the recording is damaged');
  if (version !== FORMAT_VERSION) return refuse('newer_version', newerVersion(version));
  return ok({ info: { source, synthetic: (flags & FLAG_SYNTHETIC) !== 0 }, length: input.position });
}

function newerVersion(version: number): string {
  return `the recording has format version ${version}, this Sundown reads version ${FORMAT_VERSION}: update Sundown`;
}

function refuse(code: RecordingError['code'], message: string): Result<never, RecordingError> {
  return err(recordingError(code, 0, message));
}
