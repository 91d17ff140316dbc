import type { restRules as English } from '../en/rest-rules';

export const restRules: typeof English = {
  notARuling:
    'Estes horários são calculados para uma mesa de negociação e não são uma decisão haláchica. Pergunte ao seu rabino o que vale para você.',
  sunsetNotice:
    'O pôr do sol vem antes do anoitecer. Costuma-se considerar que o Shabbat termina ao anoitecer, quando três estrelas aparecem: escolha graus ou minutos depois do pôr do sol para descansar até lá.',
  minute: '1 minuto',
  minutes: (count) => `${count} minutos`,
  begins: (minutes, extra) => `O descanso começa ${minutes} antes do pôr do sol da véspera${extra}.`,
  ends: (when, extra) => `Termina ${when} do último dia${extra}.`,
  extra: (minutes) => `, e mais ${minutes}`,
  endsAt: {
    sunset: 'no pôr do sol',
    degrees: (degrees) => `quando o sol está ${degrees} graus abaixo do horizonte`,
    minutes: (minutes) => `${minutes} depois do pôr do sol`,
  },
  yomTov: {
    off: 'O Yom Tov não é guardado: a mesa negocia nele.',
    israel: 'O Yom Tov é guardado como em Israel; dias vizinhos do Shabbat formam um só descanso com ele.',
    diaspora:
      'O Yom Tov é guardado como na diáspora; dias vizinhos do Shabbat formam um só descanso com ele.',
  },
  highLatitude: (how) => `Onde o sol não se põe ou a noite não cai: ${how}.`,
  byCity: (city) => `o sol de ${city}, pelo tempo solar`,
  byMidnight: 'a meia-noite solar, e o meio-dia solar para o começo na noite polar',
  byMinutes: (sunset, night) =>
    `o pôr do sol conta como ${sunset} depois do meio-dia solar, o anoitecer ${night} depois disso`,
  method: {
    sun: (minutes, end) => `pôr do sol - ${minutes} min .. ${end}`,
    sunset: 'pôr do sol',
    degrees: (degrees) => `${degrees} graus`,
    minutes: (minutes) => `${minutes} min depois do pôr do sol`,
    closed: 'meio-dia da véspera .. meia-noite solar',
    noClock: 'sem relógio',
  },
  standIn: {
    start: (text) => `começo: ${text}`,
    end: (text) => `fim: ${text}`,
    polarDay: 'sem pôr do sol (dia polar)',
    polarNight: 'sem pôr do sol (noite polar)',
    noSunset: 'sem pôr do sol',
    noDegrees: (degrees) => `o sol não chega a ${degrees} graus`,
    noPlace: 'nenhum lugar válido',
    noPlaceOrZone: 'nenhum lugar nem fuso válido',
    noon: 'meio-dia solar',
    midnight: 'meia-noite solar',
    afterNoon: (minutes) => `${minutes} minutos depois do meio-dia solar`,
    afterSunset: (minutes) => `${minutes} minutos depois do pôr do sol`,
    city: (city) => `tempo solar de ${city}`,
    zone: (zone) => `fuso ${zone}`,
    everyZone: 'todos os fusos',
  },
};
