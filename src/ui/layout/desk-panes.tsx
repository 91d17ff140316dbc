import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ErrorBoundary } from '../components/error-boundary';
import type { Models } from '../models/models';
import { type Arrangement, spotOf } from './arrangement';
import { type Placed, placed } from './geometry';
import { LayoutContext } from './layout-context';
import type { LayoutModel } from './layout-model';
import { PANE_NAMES, type PaneName } from './pane-names';
import { PANES } from './registry';
import { SplitterLine } from './splitter-line';
import { splitters } from './splitters';

/** All panes, each in its room, in the order in which they are read, with the lines between them. */
export function DeskPanes({ models }: { readonly models: Models }): JSX.Element {
  const { layout } = models;
  const arrangement = layout.arrangement.value;
  const maximised = layout.maximised.value;
  const rooms = useMemo(() => placed(arrangement), [arrangement]);
  const lines = useMemo(() => splitters(arrangement), [arrangement]);
  const isSplit = maximised === null && layout.screen.value !== 'phone';
  return (
    <LayoutContext.Provider value={layout}>
      <div
        class={classOf(models)}
        onFocusCapture={(event) => use(event, layout)}
        onPointerDownCapture={(event) => use(event, layout)}
      >
        {rooms.map((room) => (
          <Place key={room.pane} room={room} models={models} />
        ))}
        {isSplit &&
          lines.map((line) => (
            <SplitterLine key={Object.values(line.at).join(' ')} splitter={line} layout={layout} />
          ))}
      </div>
    </LayoutContext.Provider>
  );
}

function classOf({ still, layout }: Models): string {
  const isStill = still.isStill.value ? ' panes-still' : '';
  return `panes panes-${layout.screen.value}${isStill}${layout.drag.value === null ? '' : ' panes-dragging'}`;
}

/** The room of one pane. The pane itself is made once: moving it paints nothing anew. */
function Place({ room, models }: { readonly room: Placed; readonly models: Models }): JSX.Element {
  const { layout } = models;
  const { pane } = room;
  const view = useMemo(() => viewOf(pane, models), [pane, models]);
  const drag = layout.drag.value;
  return (
    <div class={placeClass(layout, pane)} data-pane={pane} style={roomStyle(layout, room)}>
      {view}
      {drag?.over?.pane === pane && <div class={`drop-side drop-side-${drag.over.side}`} />}
    </div>
  );
}

function viewOf(pane: PaneName, models: Models): JSX.Element {
  const { View, title } = PANES[pane];
  return (
    <ErrorBoundary title={title}>
      <View models={models} />
    </ErrorBoundary>
  );
}

function placeClass(layout: LayoutModel, pane: PaneName): string {
  const maximised = layout.maximised.value;
  if (maximised !== null) return maximised === pane ? 'place place-whole' : 'place place-away';
  const isHigh = phoneHeight(layout.arrangement.value, pane) > 0;
  const isDragged = layout.drag.value?.pane === pane;
  return `place${isHigh ? ' place-high' : ''}${isDragged ? ' place-dragged' : ''}`;
}

/** An object is set by CSSOM, property by property, which the page's policy allows. */
function roomStyle(layout: LayoutModel, { pane, x, y, width, height }: Placed): Record<string, number> {
  if (layout.maximised.value !== null) return { '--x': 0, '--y': 0, '--width': 1, '--height': 1 };
  const isPhone = layout.screen.value === 'phone';
  const high = isPhone ? phoneHeight(layout.arrangement.value, pane) : height;
  return { '--x': x, '--y': y, '--width': width, '--height': high };
}

/** On a phone the height of a pane's row, rem; 0 for as high as its content. */
function phoneHeight(arrangement: Arrangement, pane: PaneName): number {
  const spot = spotOf(arrangement, pane);
  return spot === null ? 0 : (arrangement.columns[spot.column]?.rows[spot.row]?.size ?? 0);
}

function use({ target }: Event, layout: LayoutModel): void {
  const place = target instanceof Element ? target.closest('[data-pane]') : null;
  const pane = PANE_NAMES.find((name) => name === place?.getAttribute('data-pane'));
  if (pane !== undefined && pane !== layout.active.value) layout.use(pane);
}
