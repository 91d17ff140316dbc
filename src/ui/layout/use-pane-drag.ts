import { useContext } from 'preact/hooks';
import { isRightToLeft } from '../theme/direction';
import { sideAt } from './drop';
import { LayoutContext } from './layout-context';
import type { LayoutModel } from './layout-model';
import { PANE_NAMES, type PaneName } from './pane-names';

/** A press becomes a drag after so many CSS pixels. */
const SLACK = 6;
const CONTROLS = 'button, select, input, a, [tabindex]';

/** What a pane's head listens to, so that it can be dragged to a side of another pane. A finger scrolls instead. */
export function usePaneDrag(pane: PaneName): ((event: PointerEvent) => void) | undefined {
  const layout = useContext(LayoutContext);
  if (layout === null) return undefined;
  return (event) => {
    const isOnControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    if (event.button === 0 && event.pointerType !== 'touch' && !isOnControl) follow(event, pane, layout);
  };
}

function follow(start: PointerEvent, pane: PaneName, layout: LayoutModel): void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  const stop = (): void => {
    listening.abort();
    layout.endDrag();
  };
  const move = (event: PointerEvent): void => {
    const isFar = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > SLACK;
    if (isFar || layout.drag.value !== null) dragOver(event, pane, layout);
  };
  document.addEventListener('pointermove', move, options);
  document.addEventListener(
    'pointerup',
    () => {
      layout.drop();
      stop();
    },
    options,
  );
  document.addEventListener('pointercancel', stop, options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), options);
}

function dragOver(event: PointerEvent, pane: PaneName, layout: LayoutModel): void {
  event.preventDefault();
  const place = document
    .elementsFromPoint(event.clientX, event.clientY)
    .map((element) => element.closest('[data-pane]'))
    .find((found) => found !== null);
  const target = PANE_NAMES.find((name) => name === place?.getAttribute('data-pane')) ?? null;
  if (place === null || place === undefined || target === null || target === pane) {
    layout.dragTo(pane, null);
    return;
  }
  const point = { x: event.clientX, y: event.clientY };
  layout.dragTo(pane, { pane: target, side: sideAt(place.getBoundingClientRect(), point, isRightToLeft()) });
}
