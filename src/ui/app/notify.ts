import { effect, type ReadonlySignal } from '@preact/signals';
import type { ViewState } from '../../app/view/view-state';
import type { AppPorts } from './app-ports';
import { noticesOf, type WantedNotices } from './notices';

/** Notifies of what the person asked for, while the page is not in sight and the browser allows it. */
export function notifyOf(
  view: ReadonlySignal<ViewState | null>,
  wanted: WantedNotices,
  { notifier, isPageHidden }: Pick<AppPorts, 'notifier' | 'isPageHidden'>,
): () => void {
  let last: ViewState | null = null;
  return effect(() => {
    const [before, now] = [last, view.value];
    last = now;
    if (before === null || now === null || !isPageHidden() || notifier.permission() !== 'granted') return;
    for (const { kind, title, body } of noticesOf(before, now, wanted)) notifier.show(kind, title, body);
  });
}
