import { expect, test } from 'vitest';
import type { QueryAnswer, QueryAsk, QueryRefusal } from '../../../../src/app/query/query';
import { ok, type Result } from '../../../../src/core/result';
import { BrowseModel } from '../../../../src/ui/data/browse-model';
import { ConsoleModel } from '../../../../src/ui/data/console-model';
import { CopyModel, OPEN_LEDGER } from '../../../../src/ui/data/copy-model';
import type { DataPorts } from '../../../../src/ui/data/data-ports';
import { EXAMPLES } from '../../../../src/ui/data/examples';

const TABLE = { name: 'trades', columns: [{ name: 'id', type: 'TEXT' }], rows: 250, isView: false };

/** A copy that answers as the test says, and notes what it was asked. */
class Asked {
  readonly asks: QueryAsk[] = [];
  readonly opened: string[] = [];
  readonly saved: [string, string][] = [];
  copied = '';
  answer: (ask: QueryAsk) => Result<QueryAnswer, QueryRefusal> = (ask) =>
    ok({ columns: ['id'], rows: [[ask.sql.startsWith('SELECT COUNT') ? 250 : 'a']], more: false });
  readonly ports: DataPorts = {
    desk: {
      exportLedger: async () => this.#file(OPEN_LEDGER),
      ledgers: { list: async () => [], exportFile: async (id) => this.#file(id) },
    },
    loadQueries: async () => ({
      open: async (copy) => {
        await copy();
        return [TABLE];
      },
      ask: async (ask) => {
        this.asks.push(ask);
        return this.answer(ask);
      },
      close: () => undefined,
    }),
    saveFile: (name, bytes) => this.saved.push([name, new TextDecoder().decode(bytes)]),
    copyText: async (text) => void (this.copied = text),
  };

  #file(id: string): Uint8Array {
    this.opened.push(id);
    return new Uint8Array();
  }
}

async function browsing(): Promise<{ asked: Asked; model: BrowseModel }> {
  const asked = new Asked();
  const copy = new CopyModel(asked.ports, null);
  await copy.load();
  const model = new BrowseModel(copy, asked.ports);
  await model.open('trades');
  return { asked, model };
}

test('the open ledger is copied first, then the one that is chosen', async () => {
  const asked = new Asked();
  const copy = new CopyModel(asked.ports, null);
  await copy.load();
  await copy.choose('stored');
  expect(asked.opened).toEqual([OPEN_LEDGER, 'stored']);
});

test('a table shows its first page and how many pages there are', async () => {
  const { model } = await browsing();
  expect([model.page.value?.rows, model.rows.value, model.pages.value]).toEqual([[['a']], 250, 3]);
});

test('a column sorts down, then up, then not', async () => {
  const { model } = await browsing();
  const sorts: unknown[] = [];
  for (let click = 0; click < 3; click++) {
    await model.sortBy('id');
    sorts.push(model.browse.value?.sort);
  }
  expect(sorts).toEqual([{ column: 'id', descending: true }, { column: 'id', descending: false }, null]);
});

test('pages end at the last one, and a filter goes back to the first', async () => {
  const { model } = await browsing();
  await model.goTo(99);
  expect(model.browse.value?.page).toBe(2);
  await model.filter('x');
  expect(model.browse.value).toMatchObject({ page: 0, filter: 'x' });
});

test('rows are copied and saved with their names', async () => {
  const { asked, model } = await browsing();
  await model.copy();
  await model.save();
  expect([asked.copied, asked.saved]).toEqual(['id\na', [['sundown-trades.csv', 'id\r\na\r\n']]]);
});

test('the console begins with an example and shows its answer', async () => {
  const asked = new Asked();
  const copy = new CopyModel(asked.ports, null);
  await copy.load();
  const model = new ConsoleModel(copy, asked.ports);
  await model.run();
  expect(asked.asks.at(-1)?.sql).toBe(EXAMPLES.pnlBySymbol);
  expect(model.result.value).toMatchObject({ kind: 'answer', answer: { rows: [['a']] } });
});

test('a refusal and a time-out are told in words', async () => {
  const asked = new Asked();
  const copy = new CopyModel(asked.ports, null);
  await copy.load();
  const model = new ConsoleModel(copy, asked.ports);
  const told: unknown[] = [];
  for (const error of [
    { code: 'sql', message: 'near "x": syntax error' },
    { code: 'timed_out', limitMs: 10_000 },
  ] as const) {
    asked.answer = () => ({ ok: false, error });
    await model.run();
    told.push(model.result.value);
  }
  expect(told).toEqual([
    { kind: 'refused', words: 'SQLite says: near "x": syntax error.' },
    { kind: 'refused', words: expect.stringContaining('longer than 10 s') },
  ]);
});
