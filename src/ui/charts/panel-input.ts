/** What a pointer on a chart asks for. */
export interface PanelActions {
  /** A longer or shorter window about the place so many CSS pixels from the field's left. */
  readonly onZoom: (factor: number, left: number) => void;
  /** The window moved by so many CSS pixels. */
  readonly onPan: (pixels: number) => void;
  /** A click at so many CSS pixels from the field's left. */
  readonly onPick: (left: number) => void;
  readonly onAll: () => void;
}

/** A pointer that moved less between down and up has clicked. */
const CLICK_PIXELS = 4;
/** One notch of a wheel makes the window so much longer or shorter. */
const WHEEL_FACTOR = 1.25;

/** Listens to wheel, drag, click and double click on a chart's field; returns how to end that. */
export function listenToPanel(field: HTMLElement, actions: PanelActions): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let down: number | null = null;
  let last = 0;
  field.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) actions.onPan(event.deltaX);
      else actions.onZoom(event.deltaY > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, leftIn(field, event));
    },
    { ...options, passive: false },
  );
  field.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      down = last = event.clientX;
      field.setPointerCapture(event.pointerId);
    },
    options,
  );
  field.addEventListener(
    'pointermove',
    (event) => {
      if (down === null || Math.abs(event.clientX - down) < CLICK_PIXELS) return;
      actions.onPan(last - event.clientX);
      last = event.clientX;
    },
    options,
  );
  field.addEventListener(
    'pointerup',
    (event) => {
      if (down !== null && Math.abs(event.clientX - down) < CLICK_PIXELS)
        actions.onPick(leftIn(field, event));
      down = null;
    },
    options,
  );
  field.addEventListener('dblclick', () => actions.onAll(), options);
  return () => listening.abort();
}

function leftIn(field: HTMLElement, { clientX }: MouseEvent): number {
  return clientX - field.getBoundingClientRect().left;
}
