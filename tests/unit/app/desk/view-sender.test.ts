import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ViewSender } from '../../../../src/app/desk/view-sender';
import type { ViewState } from '../../../../src/app/view/view-state';
import { someView } from '../../ui/some-view';

/** A sender and the versions of the views that it has built and sent. */
function recordedSender() {
  const built: number[] = [];
  const sent: number[] = [];
  const sender = new ViewSender((version) => {
    built.push(version);
    return someView({ version });
  });
  const sink = (view: ViewState): void => void sent.push(view.version);
  return { sender, built, sent, sink };
}

test('the first view goes at once to who watches', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  expect(sent).toEqual([1]);
});

test('a change waits until the last view has been painted', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  sender.changed();
  expect(sent).toEqual([1]);
  sender.painted();
  expect(sent).toEqual([1, 2]);
});

test('a change after the last view has been painted goes at once', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  sender.painted();
  sender.changed();
  expect(sent).toEqual([1, 2]);
});

test('where nothing has changed, a painted view is followed by none', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  sender.painted();
  sender.painted();
  expect(sent).toEqual([1]);
});

test('nothing is built for nobody, whatever changes and whoever paints', () => {
  const { sender, built } = recordedSender();
  sender.changed();
  sender.painted();
  sender.changed();
  expect(built).toEqual([]);
});

test('who begins to watch later gets a view at once and the one before gets no more', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  const later: number[] = [];
  sender.watch((view) => void later.push(view.version));
  sender.painted();
  sender.changed();
  expect([sent, later]).toEqual([[1], [2, 3]]);
});

test('asking for the present view sends none and counts none', () => {
  const { sender, sent, sink } = recordedSender();
  sender.watch(sink);
  expect(sender.current().version).toBe(1);
  sender.painted();
  sender.changed();
  expect(sent).toEqual([1, 2]);
});

test('whatever happens: one view at the most for each that was painted, each built once, the last change shown', () => {
  const happenings = fc.array(fc.constantFrom('changed', 'painted'), { maxLength: 60 });
  const property = fc.property(happenings, (calls) => {
    const { sender, built, sent, sink } = recordedSender();
    sender.watch(sink);
    for (const call of calls) sender[call]();
    expect(sent.length).toBeLessThanOrEqual(1 + calls.filter((call) => call === 'painted').length);
    expect(built).toEqual(sent);
    sender.painted();
    const isShown = sent.length;
    sender.painted();
    expect(sent.length).toBe(isShown);
  });
  fc.assert(property, { seed: 1, numRuns: 200 });
});
