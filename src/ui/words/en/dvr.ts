import type { JumpTarget } from '../../../app/dvr-api';

type Target = JumpTarget | 'decision';

const targets: Record<Target, string> = {
  decision: 'Decision',
  fill: 'Fill',
  near_miss: 'Near miss',
  gap: 'Gap',
  pause: 'Pause',
};

const inSentence: Record<Target, string> = {
  decision: 'decision',
  fill: 'fill',
  near_miss: 'near miss',
  gap: 'gap',
  pause: 'pause',
};

/** Looking at any moment of a replay. */
export const dvr = {
  seek: 'Moment of the recording',
  jumps: 'Jump to',
  targets,
  tickBack: 'One tick back',
  tickForward: 'One tick forward',
  back: (target: Target): string => `Previous ${inSentence[target]}`,
  forward: (target: Target): string => `Next ${inSentence[target]}`,
  noneBack: (target: Target): string => `There is no earlier ${inSentence[target]}.`,
  noneForward: (target: Target): string => `There is no later ${inSentence[target]}.`,
  behind: (shown: string, run: string): string => `Looking back at ${shown}. The run stands at ${run}.`,
  ahead: (shown: string, run: string): string =>
    `Looking ahead at ${shown}. The run stands at ${run}; its ledger holds nothing of this yet, Play takes the run here.`,
  showTick: 'Show this tick',
  toRun: 'Back to the run',
  seeking: 'Going there…',
  known: (share: string): string => `${share} of the recording explored`,
};
