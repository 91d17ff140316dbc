import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src/core/result';

/** What `npm run replay` was asked for. */
export interface ReplayArguments {
  readonly files: readonly string[];
  readonly config: string | null;
  /** A path, or `-` for standard output. */
  readonly trace: string | null;
  readonly db: string | null;
  /** `LATITUDE,LONGITUDE,ZONE`. */
  readonly shabbat: string | null;
  readonly summary: string | null;
  /** Whether the result is compared: with the recorded session's, or with that of a second replay. */
  readonly verify: boolean;
}

export const USAGE =
  'usage: npm run --silent replay -- FILE [FILE...] [--config C.json] [--trace T.ndjson|-] [--db OUT.sqlite] ' +
  '[--shabbat LAT,LON,ZONE] [--summary S.json] [--verify]';

/** Reads the command line; what is wrong with it is said in one line. */
export function readArguments(argv: readonly string[]): Result<ReplayArguments, string> {
  try {
    const text = { type: 'string' } as const;
    const verify = { type: 'boolean' } as const;
    const options = { config: text, trace: text, db: text, shabbat: text, summary: text, verify };
    const { values, positionals } = parseArgs({ args: joined(argv), options, allowPositionals: true });
    if (positionals.length === 0) return err(USAGE);
    const { config = null, trace = null, db = null, shabbat = null, summary = null } = values;
    const given = { config, trace, db, shabbat, summary, verify: values.verify === true };
    return ok({ files: positionals, ...given });
  } catch (cause) {
    return err(`${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}; ${USAGE}`);
  }
}

/** `--shabbat -23.5,...` and `--trace -` as one word each: parseArgs would take the second for an option. */
function joined(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (const word of argv) {
    const before = words.at(-1);
    if (word.startsWith('-') && !word.startsWith('--') && (before === '--shabbat' || before === '--trace'))
      words[words.length - 1] = `${before}=${word}`;
    else words.push(word);
  }
  return words;
}
