import { expect, test } from 'vitest';
import type { Report } from '../../../../src/app/view/report';
import { ReportModel, THIS_RUN } from '../../../../src/ui/report/report-model';
import { someReport } from './some-report';

/** A desk whose reports are answered when the test says so. */
class ReportingDesk {
  readonly ledgers = { list: async () => [] };
  readonly waiting: { readonly of: string; readonly answer: (report: Report | null) => void }[] = [];
  readonly report = {
    current: () => this.#ask('current'),
    of: (id: string) => this.#ask(id),
  };

  #ask(of: string): Promise<Report | null> {
    return new Promise((answer) => this.waiting.push({ of, answer }));
  }
}

/** Lets everything that has been answered arrive. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

test('the run under way comes first', async () => {
  const desk = new ReportingDesk();
  const model = new ReportModel(desk, () => undefined);
  const loaded = model.load();
  await settle();
  desk.waiting[0]?.answer(someReport());
  await loaded;
  expect([desk.waiting[0]?.of, model.reports.value?.[0]?.name]).toEqual(['current', 'A run']);
});

test('two are read one after the other', async () => {
  const desk = new ReportingDesk();
  const model = new ReportModel(desk, () => undefined);
  const chosen = model.choose('a', THIS_RUN);
  desk.waiting[0]?.answer(someReport({ name: 'A' }));
  await settle();
  desk.waiting[1]?.answer(someReport({ name: 'B' }));
  await chosen;
  expect(model.reports.value?.map((report) => report?.name)).toEqual(['A', 'B']);
});

test('an answer to what is no longer asked for is dropped', async () => {
  const desk = new ReportingDesk();
  const model = new ReportModel(desk, () => undefined);
  const late = model.choose('old', null);
  const chosen = model.choose('new', null);
  desk.waiting[1]?.answer(someReport({ name: 'new' }));
  await chosen;
  desk.waiting[0]?.answer(someReport({ name: 'old' }));
  await late;
  expect(model.reports.value?.map((report) => report?.name)).toEqual(['new']);
});
