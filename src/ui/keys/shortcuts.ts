import type { Direction } from '../layout/move';
import type { Models } from '../models/models';
import { SPEEDS } from '../models/transport-model';
import { isRightToLeft } from '../theme/direction';
import { words } from '../words/words';
import { toNextPane } from './pane-focus';

/** Something that a key does. */
export interface Shortcut {
  /** As `pressed` writes them; time runs to the right in every language. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly run: (models: Models) => void;
}

const { keys: WORDS } = words.app;

const REPLAY: readonly Shortcut[] = [
  { keys: ['Space'], label: WORDS.toggle, run: (models) => playable(models)?.toggle() },
  { keys: ['.', 'ArrowRight'], label: words.replay.step, run: (models) => playable(models)?.step() },
  { keys: ['-'], label: WORDS.slower, run: (models) => changeSpeed(models, -1) },
  { keys: ['+', '='], label: WORDS.faster, run: (models) => changeSpeed(models, 1) },
];

const JUMPS = [
  ['f', 'fill'],
  ['n', 'near_miss'],
  ['g', 'gap'],
  ['p', 'pause'],
] as const;

/** Looking at any moment of a replay. */
const DVR: readonly Shortcut[] = [
  {
    keys: ['b', 'ArrowLeft'],
    label: words.dvr.tickBack,
    run: (models) => lookable(models)?.move('tick', 'back'),
  },
  {
    keys: ['['],
    label: words.dvr.back('decision'),
    run: (models) => lookable(models)?.move('decision', 'back'),
  },
  {
    keys: [']'],
    label: words.dvr.forward('decision'),
    run: (models) => lookable(models)?.move('decision', 'forward'),
  },
  ...JUMPS.flatMap(([key, target]): Shortcut[] => [
    {
      keys: [key],
      label: words.dvr.forward(target),
      run: (models) => lookable(models)?.jump(target, 'forward'),
    },
    {
      keys: [`Shift+${key.toUpperCase()}`],
      label: words.dvr.back(target),
      run: (models) => lookable(models)?.jump(target, 'back'),
    },
  ]),
  { keys: ['Backspace'], label: words.dvr.toRun, run: (models) => lookable(models)?.toRun() },
];

/** The DVR where a recording is played; null elsewhere. */
function lookable({ dvr }: Models): Models['dvr'] | null {
  return dvr.dvr.value === null ? null : dvr;
}

const TRADING: readonly Shortcut[] = [
  { keys: ['t'], label: WORDS.trading, run: ({ trading }) => toggleTrading(trading) },
  { keys: ['Shift+K'], label: words.frame.trading.kill, run: ({ risk }) => risk.kill() },
];

const PANES: readonly Shortcut[] = [
  { keys: ['F6'], label: WORDS.nextPane, run: () => toNextPane(1) },
  { keys: ['Shift+F6'], label: WORDS.previousPane, run: () => toNextPane(-1) },
  {
    keys: ['m'],
    label: WORDS.maximise,
    run: ({ layout }) => layout.toggleMaximised(layout.active.value ?? 'market'),
  },
  { keys: ['Escape'], label: WORDS.restore, run: ({ layout }) => layout.restore() },
  { keys: ['Alt+Shift+ArrowUp'], label: WORDS.moveUp, run: (models) => move(models, 'above') },
  { keys: ['Alt+Shift+ArrowDown'], label: WORDS.moveDown, run: (models) => move(models, 'below') },
  {
    keys: ['Alt+Shift+ArrowLeft'],
    label: WORDS.moveLeft,
    run: (models) => move(models, isRightToLeft() ? 'end' : 'start'),
  },
  {
    keys: ['Alt+Shift+ArrowRight'],
    label: WORDS.moveRight,
    run: (models) => move(models, isRightToLeft() ? 'start' : 'end'),
  },
];

const SHEETS: readonly Shortcut[] = [
  { keys: ['c'], label: words.rest.list.title, run: ({ sheets }) => sheets.open('rests') },
  { keys: [','], label: words.app.title, run: ({ sheets }) => sheets.open('preferences') },
  { keys: ['?'], label: WORDS.title, run: ({ sheets }) => sheets.open('keys') },
];

/** All shortcuts, in the order of the list. A new one is one entry of its group. */
export const SHORTCUTS: readonly Shortcut[] = [...REPLAY, ...DVR, ...TRADING, ...PANES, ...SHEETS];

/** Whether a shortcut is a key by itself, which can be switched off (WCAG 2.1.4). */
export function isSingleKey({ keys: [key = ''] }: Shortcut): boolean {
  return key.replace('Shift+', '').length === 1 || key === 'Space';
}

function playable({ transport }: Models): Models['transport'] | null {
  return transport.playback.value === null ? null : transport;
}

function changeSpeed(models: Models, step: 1 | -1): void {
  const transport = playable(models);
  const speed = transport?.playback.value?.speed ?? 1;
  const next = step > 0 ? SPEEDS.find((one) => one > speed) : SPEEDS.findLast((one) => one < speed);
  if (next !== undefined) transport?.setSpeed(next);
}

function toggleTrading(trading: Models['trading']): void {
  if (trading.stopped.value) trading.resume();
  else trading.pauseTrading();
}

function move({ layout }: Models, direction: Direction): void {
  const pane = layout.active.value;
  if (pane !== null) layout.move(pane, direction);
}
