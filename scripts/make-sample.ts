import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SAMPLE_FILE, SAMPLE_SEED, writeSample } from './simulator/sample-recording';
import { SAMPLE_END } from './simulator/sample-times';

/** Makes the sample replay anew and says what it holds: `make-sample [FILE]`. */
function makeSample(target: string): void {
  const parts: Uint8Array[] = [];
  const summary = writeSample((bytes) => parts.push(bytes), SAMPLE_SEED, SAMPLE_END);
  const packed = gzipSync(Buffer.concat(parts), { level: 9 });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, packed);
  const size = `${summary.bytes} bytes, ${packed.length} gzip'd`;
  console.log(`${target}: ${summary.updates} updates in ${summary.blocks} blocks, ${size}`);
}

makeSample(process.argv[2] ?? SAMPLE_FILE);
