import type { VerifyReport } from '../../app/recordings-api';
import { countText } from '../format/grouped';
import { clockText, dateText } from '../format/time';
import { words } from '../words/words';

/** What came of a check: in words, and whether it is good news. */
export interface ReportText {
  readonly text: string;
  readonly kind: 'pass' | 'fail' | 'neither';
}

/** A check's report in words; null where there is nothing to say. */
export function reportText(report: VerifyReport | null): ReportText | null {
  if (report === null || report.kind !== 'checked') return null;
  const { verdict, against } = report;
  const { verdicts } = words.recordings;
  const [ticks, trades] = [countText(report.ticks), countText(report.trades)];
  switch (verdict.kind) {
    case 'same': {
      const said = against === 'recorded_session' ? verdicts.same : verdicts.twice;
      return { kind: 'pass', text: said(ticks, trades) };
    }
    case 'parted': {
      const before = momentText(verdict.before);
      const { after } = verdict;
      const text = after === null ? verdicts.partedFirst(before) : verdicts.parted(momentText(after), before);
      return { kind: 'fail', text };
    }
    case 'nothing_to_compare':
      return { kind: 'neither', text: verdicts.nothing };
  }
}

/** Date and clock, UTC. */
export function momentText(time: number): string {
  return `${dateText(time)} ${clockText(time)}`;
}
