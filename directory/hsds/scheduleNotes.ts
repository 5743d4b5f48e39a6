import type { PublicSchedule } from './publicService';

/** The days of a schedule: those of the week, and those that HSDS has no word for. */
export interface Days {
  readonly week: readonly string[];
  readonly special: readonly string[];
}

/** What HSDS has no property for, in Swedish; `beside` are the special days that schedules of the same season name. */
export function notesOf(schedule: PublicSchedule, { week, special }: Days, beside: readonly string[]): string {
  const { opens_at, closes_at } = schedule;
  const days = special.map((day) => dayNames[day] ?? day).join(', ');
  const isSpecial = week.length === 0;
  return [
    isSpecial ? `Gäller ${days}: ${opens_at}–${closes_at}.` : undefined,
    !isSpecial && special.length > 0 ? `Samma tid gäller ${days}.` : undefined,
    closes_at <= opens_at ? 'Stänger dagen efter.' : undefined,
    ...(isSpecial ? [] : exceptions(schedule, special, beside)),
    'Svensk tid.',
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

const dayNames: Readonly<Record<string, string>> = {
  HOLIDAY: 'röda dagar',
  EVE: 'midsommar-, jul- och nyårsafton',
  DAY_BEFORE_HOLIDAY: 'dag före röd dag',
};

/** What weekly hours do on days that are not as others; hours that name such a day take the place of these. */
function exceptions(
  { holidays, eves }: PublicSchedule,
  own: readonly string[],
  beside: readonly string[],
): readonly (string | undefined)[] {
  const told = (day: string, where: string, otherwise: string | undefined): string | undefined => {
    if (own.includes(day)) return undefined;
    return beside.includes(day) ? `Andra tider ${where}.` : otherwise;
  };
  const [onHolidays, onEves] = ['på röda dagar', 'på midsommar-, jul- och nyårsafton'];
  return [
    told('HOLIDAY', onHolidays, ruleOn(onHolidays, holidays)),
    told('EVE', onEves, ruleOn(onEves, eves)),
    told('DAY_BEFORE_HOLIDAY', 'dag före röd dag', undefined),
  ];
}

function ruleOn(where: string, rule: PublicSchedule['holidays']): string {
  return {
    open: `Öppet som vanligt ${where}.`,
    closed: `Stängt ${where}.`,
    unknown: `Okänt om det är öppet ${where}.`,
  }[rule];
}
