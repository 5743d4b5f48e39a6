import { hoursOn, tellHours, tellLanguages, tellOpening } from './hours';
import type { ShownService } from '../../directory/showing/service';
import type { Locale, Translate } from '../../locales/translator';
import type { FollowUp } from '../understanding/asides';
import { anonymousLine, billLine, feeLine, tellContactWays, writtenWays } from './cards';
import { tellBasis } from './told';

/** What can be asked of one record. */
export type RecordQuestion = Exclude<FollowUp, 'callLog' | 'phone'>;

/** Answers one question about a service from its fields; what is not known is said so, with whom to ask. */
export function tellFollowUp(service: ShownService, asked: RecordQuestion, t: Translate, locale: Locale): string {
  const known = answers[asked](service, t, locale);
  return known ?? `${t(unknown[asked])} ${whomToAsk(service, t)}`;
}

type UnknownKey =
  | `followUp:${'cost' | 'home' | 'chat' | 'anonymous' | 'interpreter' | 'booking' | 'where'}`
  | 'help:bill.unknown'
  | 'help:hoursUnknown'
  | 'help:unknown';

const unknown: Readonly<Record<RecordQuestion, UnknownKey>> = {
  cost: 'followUp:cost',
  bill: 'help:bill.unknown',
  open: 'help:hoursUnknown',
  weekend: 'help:hoursUnknown',
  home: 'followUp:home',
  chat: 'followUp:chat',
  sure: 'help:unknown',
  anonymous: 'followUp:anonymous',
  interpreter: 'followUp:interpreter',
  whofor: 'help:unknown',
  booking: 'followUp:booking',
  whereItIs: 'followUp:where',
};

type Answer = (service: ShownService, t: Translate, locale: Locale) => string | undefined;

const answers: Readonly<Record<RecordQuestion, Answer>> = {
  cost: ({ fees_description }, t) => feeLine(fees_description, t),
  bill: (service, t) => (knowsBill(service) ? billLine(service, t) : undefined),
  open: ({ schedules, opening }, t, locale) => {
    const hours = tellHours(schedules, t, locale);
    return hours && joined([tellOpening(opening, t, locale), t('help:hours', { hours })]);
  },
  weekend: ({ schedules }, t) => hoursOn(schedules, t),
  home: () => undefined,
  chat: (service, t) => written(writtenWays(service, t)),
  sure: ({ basis }, t, locale) => tellBasis(basis, t, locale),
  anonymous: (service, t) => {
    const known = anonymousLine(service, t);
    return known && `${known} ${t('followUp:keeps')}`;
  },
  interpreter: ({ interpretation_services, languages }, t, locale) =>
    languages.length === 0
      ? interpretation_services
      : joined([t('help:languages', { languages: tellLanguages(languages, t, locale) }), interpretation_services]),
  whofor: ({ who_for, eligibility_description, not_for }, t) => {
    const whom = who_for.includes('alla') ? (['alla'] as const) : who_for;
    return joined([
      `${t('help:forWhom', { groups: whom.map((group) => t(`help:group.${group}`)).join(', ') })}.`,
      eligibility_description,
      not_for === undefined ? undefined : t('help:notFor', { whom: not_for }),
    ]);
  },
  booking: ({ application_process }) => application_process,
  whereItIs: (service, t) => {
    const { type, addresses } = service;
    if (type === 'skyddat_boende' || type === 'kvinnojour')
      return joined([t('followUp:secret'), service.phones.length > 0 ? undefined : whomToAsk(service, t)]);
    return written(addresses.map((address) => t('help:address', { address })));
  },
};

/** By telephone when there is a number; else the way round. */
function whomToAsk(service: ShownService, t: Translate): string {
  if (service.phones.length > 0) return t('followUp:askThem');
  const national = service.service_areas.includes('SE');
  return tellContactWays(service, t) || t(national ? 'followUp:askDirect' : 'followUp:askSwitchboard');
}

function knowsBill({ phones }: ShownService): boolean {
  return phones.some(({ appears_on_bill }) => appears_on_bill === 'yes' || appears_on_bill === 'no');
}

function written(lines: readonly string[]): string | undefined {
  return lines.length > 0 ? lines.join(' ') : undefined;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
