import { epochMs, type EpochMs } from '../../../../src/core/time';
import type { Place } from '../../../../src/core/shabbat/place';
import { DEFAULT_RULES, type PauseRules } from '../../../../src/core/shabbat/rules';

/** An instant from its ISO text; throws where the text is none. */
export function instant(iso: string): EpochMs {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) throw new Error(`No instant: ${iso}`);
  return epochMs(time);
}

function place(name: string, latitude: number, longitude: number, zone: string): Place {
  return { name, latitude, longitude, zone, source: 'city' };
}

export const JERUSALEM = place('Jerusalem', 31.7683, 35.2137, 'Asia/Jerusalem');
export const SAO_PAULO = place('São Paulo', -23.5505, -46.6333, 'America/Sao_Paulo');
export const NEW_YORK = place('New York', 40.7128, -74.006, 'America/New_York');
export const CAIRO = place('Cairo', 30.0444, 31.2357, 'Africa/Cairo');
export const NUUK = place('Nuuk', 64.1814, -51.6941, 'America/Nuuk');
export const SANTIAGO = place('Santiago', -33.4489, -70.6693, 'America/Santiago');
export const LORD_HOWE = place('Lord Howe', -31.5553, 159.0821, 'Australia/Lord_Howe');
export const KATHMANDU = place('Kathmandu', 27.7172, 85.324, 'Asia/Kathmandu');
export const CHATHAM = place('Chatham', -43.9535, -176.5597, 'Pacific/Chatham');
export const APIA = place('Apia', -13.8333, -171.7667, 'Pacific/Apia');
export const KIRITIMATI = place('Kiritimati', 1.8721, -157.4278, 'Pacific/Kiritimati');
export const KWAJALEIN = place('Kwajalein', 9.0833, 167.3333, 'Pacific/Kwajalein');
export const ADAK = place('Adak', 51.88, -176.6581, 'America/Adak');
export const FAIRBANKS = place('Fairbanks', 64.8378, -147.7164, 'America/Anchorage');
export const REYKJAVIK = place('Reykjavík', 64.1466, -21.9426, 'Atlantic/Reykjavik');
export const STOCKHOLM = place('Stockholm', 59.3293, 18.0686, 'Europe/Stockholm');
export const TROMSO = place('Tromsø', 69.6492, 18.9553, 'Europe/Oslo');
export const LONGYEARBYEN = place('Longyearbyen', 78.2232, 15.6267, 'Arctic/Longyearbyen');
export const OSLO = place('Oslo', 59.9139, 10.7522, 'Europe/Oslo');

/** The default rules with some of them changed. */
export function rulesWith(changed: Partial<PauseRules>): PauseRules {
  return { ...DEFAULT_RULES, ...changed };
}
