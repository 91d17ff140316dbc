import type { JSX } from 'preact';
import { isRightToLeft } from '../theme/direction';
import { words } from '../words/words';
import type { LayoutModel } from './layout-model';
import { PANES } from './registry';
import type { Splitter } from './splitters';

/** Of the room of both sides, for one press of an arrow key. */
const STEP = 0.04;

/** What a line between two panes shows, and moves. */
export interface SplitterLineProps {
  readonly splitter: Splitter;
  readonly layout: LayoutModel;
}

/** A line between two panes, moved by pointer or by the arrow keys: to the browser a slider, of which only the line shows. */
export function SplitterLine({ splitter, layout }: SplitterLineProps): JSX.Element {
  const { at, isUpright, share, panes, x, y, width, height } = splitter;
  const [before, after] = panes.map((pane) => PANES[pane].title);
  return (
    <span
      class={isUpright ? 'splitter splitter-upright' : 'splitter'}
      // An object is set by CSSOM, property by property, which the page's policy allows.
      style={{ '--x': x, '--y': y, '--width': width, '--height': height }}
    >
      <input
        type="range"
        aria-label={words.layout.splitter(before ?? '', after ?? '')}
        min={10}
        max={90}
        value={Math.round(share * 100)}
        data-testid={`splitter-${panes.join('-')}`}
        onPointerDown={(event) => drag(event, splitter, layout)}
        onKeyDown={(event) => {
          const to = shareAfter(event.key, splitter);
          if (to === null) return;
          event.preventDefault();
          layout.resize(at, to);
        }}
      />
    </span>
  );
}

/** Where a key takes a splitter; null for a key that is none of its. */
function shareAfter(key: string, { isUpright, share }: Splitter): number | null {
  const forward = isUpright ? (isRightToLeft() ? 'ArrowLeft' : 'ArrowRight') : 'ArrowDown';
  const back = isUpright ? (isRightToLeft() ? 'ArrowRight' : 'ArrowLeft') : 'ArrowUp';
  if (key === forward) return share + STEP;
  if (key === back) return share - STEP;
  if (key === 'Home') return 0;
  return key === 'End' ? 1 : null;
}

function drag(start: PointerEvent, splitter: Splitter, layout: LayoutModel): void {
  const line = start.currentTarget;
  const field = line instanceof HTMLElement ? line.closest('.panes') : null;
  if (!(line instanceof HTMLElement) || field === null || start.button !== 0) return;
  start.preventDefault();
  line.focus();
  line.setPointerCapture(start.pointerId);
  const whole = splitter.isUpright ? field.clientWidth : field.clientHeight;
  const sign = splitter.isUpright && isRightToLeft() ? -1 : 1;
  const listening = new AbortController();
  const options = { signal: listening.signal };
  line.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      const pixels = splitter.isUpright ? clientX - start.clientX : clientY - start.clientY;
      layout.resize(splitter.at, splitter.share + (sign * pixels) / (whole * splitter.room));
    },
    options,
  );
  line.addEventListener('lostpointercapture', () => listening.abort(), options);
}
