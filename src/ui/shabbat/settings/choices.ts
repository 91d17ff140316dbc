import type { HighLatitudeRule } from '../../../core/shabbat/rules';
import type { ShabbatSettings } from '../../../core/shabbat/settings';
import type { YomTovSchedule } from '../../../core/shabbat/yom-tov';
import { words } from '../../words/words';
import type { Choices } from '../../fields/fields';

const { ends, yomTovs, openPositions, resumes, highLatitudes } = words.restSettings;

/** Ends of the rest: the presets as `endRuleText` writes them, and the kinds whose number is typed. */
export const END_CHOICES: Choices<string> = Object.entries(ends);

export const YOM_TOV_CHOICES: Choices<YomTovSchedule> = [
  ['off', yomTovs.off],
  ['israel', yomTovs.israel],
  ['diaspora', yomTovs.diaspora],
];

export const POSITION_CHOICES: Choices<'hold' | 'flatten'> = [
  ['hold', openPositions.hold],
  ['flatten', openPositions.flatten],
];

export const RESUME_CHOICES: Choices<ShabbatSettings['resume']> = [
  ['by_itself', resumes.by_itself],
  ['by_hand', resumes.by_hand],
];

export const HIGH_LATITUDE_CHOICES: Choices<HighLatitudeRule['kind']> = [
  ['solar_midnight', highLatitudes.solar_midnight],
  ['fixed_minutes', highLatitudes.fixed_minutes],
  ['reference_city', highLatitudes.reference_city],
];
