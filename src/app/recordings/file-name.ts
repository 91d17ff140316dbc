/** Characters that some file system refuses in names, and controls. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;
const ENDINGS = /\.(rec|gz|json|jsonl|ndjson|csv)$/i;

/** The name under which a recording is saved; `packed`: with gzip. */
export function fileNameOf(name: string, packed: boolean): string {
  return `${name.replace(REFUSED, '-')}.rec${packed ? '.gz' : ''}`;
}

/** What a recording from a file of that name is called at first. */
export function nameOfFile(file: string): string {
  let name = file;
  while (ENDINGS.test(name)) name = name.replace(ENDINGS, '');
  return name === '' ? file : name;
}
