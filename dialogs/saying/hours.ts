import type { Schedule } from '../../directory/format/schema';
import type { Moment, Opening } from '../../directory/hours/openingHours';
import type { ShownService } from '../../directory/showing/service';
import { spokenIn, type Locale, type Translate } from '../../locales/translator';
import { formatOf } from './told';

const week = 'MO,TU,WE,TH,FR,SA,SU';

/** Opening hours in words; undefined when none are known. */
export function tellHours(schedules: readonly Schedule[], t: Translate, locale: Locale): string | undefined {
  if (schedules.length === 0) return undefined;
  return schedules.map((schedule) => tellSchedule(schedule, t, locale)).join('; ');
}

/** Whether it is open now and until when, or when it opens; undefined when that is not known. */
export function tellOpening(opening: Opening, t: Translate, locale: Locale): string | undefined {
  if (opening.kind === 'unknown') return undefined;
  const moment = opening.kind === 'open' ? opening.until : opening.opens;
  if (moment === undefined) return t(opening.kind === 'open' ? 'help:open.now' : 'help:open.closed');
  const values = { day: tellDay(moment, t, locale), time: moment.time.replace(':', '.') };
  if (opening.kind === 'closed') return t('help:open.opens', values);
  return t(moment.daysAhead === 0 ? 'help:open.until' : 'help:open.untilDay', values);
}

/** Whether a service is known to be closed now. */
export function isClosed({ opening }: ShownService): boolean {
  return opening.kind === 'closed';
}

/** Services in their own order, those that are closed now last. */
export function openFirst(services: readonly ShownService[]): readonly ShownService[] {
  return [...services.filter((service) => !isClosed(service)), ...services.filter(isClosed)];
}

/** Languages by their names in the language of the talk; what staff noted beside one is in Swedish. */
export function tellLanguages(
  languages: readonly { readonly code: string; readonly note: string | undefined }[],
  t: Translate,
  locale: Locale,
): string {
  const names = new Intl.DisplayNames([spokenIn(locale)], { type: 'language' });
  return languages
    .map(({ code, note }) => {
      const name = code === 'mul' ? t('help:mul') : nameOf(names, code);
      return note === undefined || spokenIn(locale) !== 'sv' ? name : `${name} (${note})`;
    })
    .join(', ');
}

/** A code that is none must not take the whole answer with it. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function tellDay({ day, daysAhead }: Moment, t: Translate, locale: Locale): string {
  if (daysAhead === 0) return t('help:open.today');
  if (daysAhead === 1) return t('help:open.tomorrow');
  const style: Intl.DateTimeFormatOptions =
    daysAhead < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(formatOf(locale), { ...style, timeZone: 'UTC' }).format(new Date(day));
}

function tellSchedule(schedule: Schedule, t: Translate, locale: Locale): string {
  const { byday } = schedule;
  const days =
    byday === week
      ? t('help:days.every')
      : dayRuns(byday)
          .map((run) => tellRun(run, t, locale))
          .join(', ');
  const hours = tellSpan(schedule, t);
  const told = byday === week && isAlways(schedule) ? hours : `${days} ${hours}`;
  return `${told}${tellSeason(schedule, t, locale)}`;
}

/** Hours of Saturday, Sunday and, where they are told, red days; undefined when no hours are known. */
export function hoursOn(schedules: readonly Schedule[], t: Translate): string | undefined {
  if (schedules.length === 0) return undefined;
  const hours = (day: string): string => {
    const spans = schedules.filter(({ byday }) => byday.split(',').includes(day)).map((span) => tellSpan(span, t));
    return spans.length > 0 ? spans.join(', ') : t('followUp:closed');
  };
  const [saturday, sunday] = [hours('SA'), hours('SU')];
  const always = schedules.every((span) => span.byday === week && span.holidays === 'open' && isAlways(span));
  const closed = schedules.every(({ holidays }) => holidays === 'closed');
  const named = schedules.some(({ byday }) => byday.includes('HOLIDAY'));
  if (!always && !closed && !named) return t('followUp:weekend', { saturday, sunday });
  return t('followUp:weekendHolidays', { saturday, sunday, holidays: always ? saturday : hours('HOLIDAY') });
}

function isAlways({ opens_at, closes_at }: Schedule): boolean {
  return opens_at === '00:00' && closes_at === '24:00';
}

function tellSpan(schedule: Schedule, t: Translate): string {
  const { opens_at, closes_at } = schedule;
  return isAlways(schedule) ? t('help:always') : `${opens_at.replace(':', '.')}–${closes_at.replace(':', '.')}`;
}

/** Days in a row are told as a span: mån–fre. */
function dayRuns(byday: string): readonly (readonly string[])[] {
  const order = week.split(',');
  const runs: string[][] = [];
  for (const day of byday.split(',')) {
    const last = runs.at(-1)?.at(-1);
    const follows = last !== undefined && order.includes(day) && order.indexOf(day) === order.indexOf(last) + 1;
    if (follows) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return runs;
}

function tellRun(run: readonly string[], t: Translate, locale: Locale): string {
  const [first = '', last = first] = [run[0], run.at(-1)];
  if (run.length === 1) return tellWeekday(first, t, locale);
  return `${tellWeekday(first, t, locale)}${run.length === 2 ? ', ' : '–'}${tellWeekday(last, t, locale)}`;
}

/** 5 January 2026 is a Monday. */
function tellWeekday(day: string, t: Translate, locale: Locale): string {
  if (day === 'HOLIDAY' || day === 'EVE' || day === 'DAY_BEFORE_HOLIDAY') return t(`help:days.${day}`);
  const date = new Date(Date.UTC(2026, 0, 5 + week.split(',').indexOf(day)));
  return new Intl.DateTimeFormat(formatOf(locale), { weekday: 'short', timeZone: 'UTC' }).format(date);
}

function tellSeason({ valid_from, valid_to }: Schedule, t: Translate, locale: Locale): string {
  const style: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  const tell = (day: string): string => new Intl.DateTimeFormat(formatOf(locale), style).format(new Date(day));
  const parts = [
    valid_from === undefined ? '' : t('help:days.from', { day: tell(valid_from) }),
    valid_to === undefined ? '' : t('help:days.to', { day: tell(valid_to) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(' ')})`;
}
