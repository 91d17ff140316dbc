import type { Report } from '../../app/view/report';
import { clockText, dateText } from '../format/time';

/** Date and time of an instant, UTC, to the second. */
export function momentText(time: number): string {
  return `${dateText(time)} ${clockText(time)}`;
}

/** From when to when a report goes, UTC. */
export function periodText({ from, to }: Pick<Report, 'from' | 'to'>): string {
  return from === null || to === null ? '' : `${momentText(from)} – ${momentText(to)}`;
}
