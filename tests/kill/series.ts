import { brokenRound, type RoundResult, type Setting } from './round';

/** Rounds to play, and for how long one writes before it is killed, in milliseconds. */
export interface KillPlan {
  readonly rounds: number;
  readonly shortestMs: number;
  readonly longestMs: number;
}

export type PlayRound = (setting: Setting, writeMs: number) => Promise<RoundResult>;

/**
 * Plays the rounds of a plan, the settings of each subject in turn; the subjects play at the same time. A round that
 * cannot be played to its end has failed with the reason, its setting begins anew in an empty profile, and the series
 * goes on. `tell` hears each result with its round's number.
 */
export async function playSeries(
  settings: readonly Setting[],
  plan: KillPlan,
  play: PlayRound,
  tell: (result: RoundResult, number: number) => void,
): Promise<readonly RoundResult[]> {
  const results: RoundResult[] = [];
  const subjects = [...new Set(settings.map(({ subject }) => subject))];
  await Promise.all(
    subjects.map(async (subject, i) => {
      const own = settings.filter((setting) => setting.subject === subject);
      const rounds = Math.ceil((plan.rounds - i) / subjects.length);
      for await (const result of roundsOf(own, { ...plan, rounds }, play)) {
        results.push(result);
        tell(result, results.length);
      }
    }),
  );
  return results;
}

async function* roundsOf(
  settings: readonly Setting[],
  { rounds, shortestMs, longestMs }: KillPlan,
  play: PlayRound,
): AsyncGenerator<RoundResult> {
  const inTurn = [...settings];
  for (let round = 0; round < rounds; round++) {
    const at = round % inTurn.length;
    const setting = inTurn[at];
    if (setting === undefined) return;
    const result = await play(setting, shortestMs + Math.random() * (longestMs - shortestMs)).catch(
      (cause: unknown) => brokenRound(setting, cause),
    );
    if (result.found === null) inTurn[at] = { ...setting, profile: `${setting.profile}-${round}` };
    yield result;
  }
}
