import type { ShownService } from '../../directory/showing/service';
import type { ShownPhone } from '../../directory/showing/shown';
import type { ShownClaim, ShownContact } from '../../directory/showing/work';
import type { Locale, Translate } from '../../locales/translator';
import type { Card } from '../turn/reply';
import { tellBasis, tellBasisShort, tellSource } from './told';
import { isClosed, tellHours, tellLanguages, tellOpening } from './hours';
import { toldOnce } from './toldOnce';

/** A service as a card: what it is, for whom, when, how sure we are, and the numbers that may be shown. */
export const serviceCard = toldOnce((service: ShownService, t: Translate, locale: Locale): Card => {
  const lines = [
    service.closed_for_now ? t('help:closedForNow') : undefined,
    ...service.notices,
    service.description,
    service.eligibility_description,
    service.not_for === undefined ? undefined : t('help:notFor', { whom: service.not_for }),
    ...service.reach.map((way) => reachLine(way, t)),
    ...wayLines(service, t, locale),
    tellBasis(service.basis, t, locale),
    standingLine(service.standing, t),
    service.only_swedish ? t('common:onlySwedish') : undefined,
  ];
  const whom = service.who_for.includes('alla') ? (['alla'] as const) : service.who_for;
  const groups = whom.map((group) => t(`help:group.${group}`)).join(', ');
  return {
    record: service.id,
    closed: isClosed(service),
    title: service.name,
    subtitle: t('help:forWhom', { groups }),
    text: joined(lines),
    calls: service.phones.filter(({ type }) => type === 'voice').map(callOf),
  };
});

/** A service in a few words, for whoever has just told of violence: whether it is open, and how sure we are. */
export const shortCard = toldOnce((service: ShownService, t: Translate, locale: Locale): Card => {
  const lines = [
    service.closed_for_now ? t('help:closedForNow') : undefined,
    tellContactWays(service, t),
    service.phones.length > 0 ? tellOpening(service.opening, t, locale) : undefined,
    tellBasisShort(service.basis, t, locale),
    standingLine(service.standing, t),
  ];
  return {
    record: service.id,
    closed: isClosed(service),
    title: service.name,
    subtitle: '',
    text: lines.filter(isThere).join(' '),
    calls: service.phones.filter(({ type }) => type === 'voice').map(callOf),
  };
});

/** Somebody who answers about the work: role first, with the date, and never a personal number. */
export function contactCard(contact: ShownContact, t: Translate, locale: Locale): Card {
  const lines = [
    contact.department,
    contact.email === undefined ? undefined : t('help:email', { email: contact.email }),
    tellSource(contact.basis, t, locale),
    contact.only_swedish ? t('common:onlySwedish') : undefined,
  ];
  return {
    record: contact.id,
    closed: false,
    title: contact.title,
    subtitle: contact.name ?? '',
    text: joined(lines),
    calls: contact.phones.map(callOf),
  };
}

/** A statement about the work, with its source, its date and whether it is still so. */
export function tellClaim(claim: ShownClaim, t: Translate, locale: Locale): string {
  return [claim.description, tellSource(claim.basis, t, locale), standingLine(claim.standing, t)]
    .filter(isThere)
    .join(' ');
}

function reachLine({ kind, ask_for, url }: ShownService['reach'][number], t: Translate): string {
  const line = t(`help:reach.${kind}`, { ask_for: ask_for ?? t('help:socialjour') });
  return url === undefined ? line : `${line} ${url}`;
}

/** What is told of a service that is checked or documented; nothing of one that is only named. */
function wayLines(service: ShownService, t: Translate, locale: Locale): readonly (string | undefined)[] {
  const { email, url, interpretation_services, application_process, addresses, accessibility, languages } = service;
  return [
    ...hourLines(service, t, locale),
    application_process,
    ...service.phones.flatMap((phone) => phoneLines(phone, t)),
    feeLine(service.fees_description, t),
    anonymousLine(service, t),
    languages.length > 0 ? t('help:languages', { languages: tellLanguages(languages, t, locale) }) : undefined,
    interpretation_services,
    ...addresses.map((address) => t('help:address', { address })),
    ...accessibility,
    email === undefined ? undefined : t('help:email', { email }),
    url === undefined ? undefined : t('help:web', { url }),
    ...(service.phones.length > 0 ? [billLine(service, t), t('help:callLog')] : []),
  ];
}

function hourLines(
  { schedules, opening, phones, type }: ShownService,
  t: Translate,
  locale: Locale,
): readonly string[] {
  // 112 answers always and says so itself.
  if (type === 'nodnummer') return [];
  const hours = tellHours(schedules, t, locale);
  if (hours === undefined) return phones.length > 0 ? [t('help:hoursUnknown')] : [];
  return [tellOpening(opening, t, locale), t('help:hours', { hours })].filter(isThere);
}

/** What must be known before dialling; the number itself is on the button. */
function phoneLines(
  { type, number, menu_choice, extension, description }: ShownPhone,
  t: Translate,
): readonly string[] {
  return [
    type === 'voice' ? '' : t(`help:phone.${type}`, { number, what: description ?? '' }).trim(),
    menu_choice === undefined ? '' : t('help:phone.menuChoice', { number, choice: menu_choice }),
    extension === undefined ? '' : t('help:phone.extension', { number, extension }),
  ];
}

/** What a service costs. The usual words for free are told in the language of the talk. */
export function feeLine(fees: string | undefined, t: Translate): string | undefined {
  return fees !== undefined && /^(kostar inget|gratis|free)\b/i.test(fees) ? t('help:free') : fees;
}

/** Whether one must say who one is; undefined when that is not known. */
export function anonymousLine({ anonymous, anonymous_description }: ShownService, t: Translate): string | undefined {
  if (anonymous_description !== undefined) return anonymous_description;
  return anonymous === undefined ? undefined : t(`help:anonymous.${anonymous}`);
}

/** Whether a call shows on the phone bill; undefined where that is no question. */
export function billLine({ phones, type }: ShownService, t: Translate): string | undefined {
  if (type === 'nodnummer') return undefined;
  // One number that shows on the bill is enough.
  const told = phones.map(({ appears_on_bill }) => appears_on_bill);
  if (told.includes('yes')) return t('help:bill.yes');
  return t(told.every((bill) => bill === 'no') ? 'help:bill.no' : 'help:bill.unknown');
}

/** The ways to a service that others answer for: 112 or the switchboard; nothing when it has none. */
export function tellContactWays({ reach }: ShownService, t: Translate): string {
  return reach
    .filter(({ kind }) => kind === 'via_112' || kind === 'via_switchboard')
    .map((way) => reachLine(way, t))
    .join(' ');
}

/** The ways to write to a service. */
export function writtenWays({ reach, phones, email }: ShownService, t: Translate): readonly string[] {
  return [
    ...reach.filter(({ kind }) => kind === 'chat' || kind === 'sms').map((way) => reachLine(way, t)),
    ...phones.filter(({ type }) => type === 'text').flatMap((phone) => phoneLines(phone, t)),
    ...(email === undefined ? [] : [t('help:email', { email })]),
  ].filter((line) => line !== '');
}

function standingLine(standing: ShownService['standing'], t: Translate): string | undefined {
  return standing === 'exists' ? undefined : t(`help:basis.${standing}`);
}

function callOf({ number, link, description }: ShownPhone): Card['calls'][number] {
  return { title: description === undefined ? number : `${description}: ${number}`, link };
}

function joined(lines: readonly (string | undefined)[]): string {
  return lines.filter(isThere).join('\n');
}

function isThere(line: string | undefined): line is string {
  return line !== undefined && line !== '';
}
