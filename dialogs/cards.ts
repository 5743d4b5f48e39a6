import type { ShownClaim, ShownContact, ShownPhone, ShownService } from '../directory/showing/shown';
import type { Locale, Translate } from '../locales/translator';
import type { Card } from './reply';
import { tellBasis, tellHours, tellSource } from './told';

/** A service as a card: what it is, for whom, when, how sure we are, and the numbers that may be shown. */
export function serviceCard(service: ShownService, t: Translate, locale: Locale): Card {
  const lines = [
    service.description,
    service.eligibility_description,
    ...service.reach.map(({ kind, ask_for }) => t(`help:reach.${kind}`, { ask_for: ask_for ?? t('help:socialjour') })),
    ...(service.phones.length > 0 ? phoneLines(service, t, locale) : []),
    tellBasis(service.basis, t, locale),
    standingLine(service.standing, t),
    service.only_swedish ? t('common:onlySwedish') : undefined,
  ];
  const whom = service.who_for.includes('alla') ? (['alla'] as const) : service.who_for;
  const groups = whom.map((group) => t(`help:group.${group}`)).join(', ');
  return {
    title: service.name,
    subtitle: t('help:forWhom', { groups }),
    text: joined(lines),
    calls: service.phones.filter(({ type }) => type === 'voice').map(callOf),
  };
}

/** Somebody who answers about the work: role first, with the date, and never a personal number. */
export function contactCard(contact: ShownContact, t: Translate, locale: Locale): Card {
  const lines = [
    contact.department,
    tellSource(contact.basis, t, locale),
    contact.only_swedish ? t('common:onlySwedish') : undefined,
  ];
  return {
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

function phoneLines(service: ShownService, t: Translate, locale: Locale): readonly (string | undefined)[] {
  const hours = tellHours(service.schedules, t, locale);
  const assigned = service.type === 'nodnummer';
  return [
    assigned ? undefined : hours === undefined ? t('help:hoursUnknown') : t('help:hours', { hours }),
    service.free ? t('help:free') : undefined,
    service.anonymous ? t('help:anonymous') : undefined,
    assigned ? undefined : t(`help:bill.${billOf(service)}`),
    t('help:callLog'),
  ];
}

/** One number that shows on the bill is enough. */
function billOf({ phones }: ShownService): ShownPhone['appears_on_bill'] {
  const told = phones.map(({ appears_on_bill }) => appears_on_bill);
  if (told.includes('yes')) return 'yes';
  return told.every((bill) => bill === 'no') ? 'no' : 'unknown';
}

function standingLine(standing: ShownService['standing'], t: Translate): string | undefined {
  return standing === 'exists' ? undefined : t(`help:basis.${standing}`);
}

function callOf({ number, link }: ShownPhone): Card['calls'][number] {
  return { title: number, link };
}

function joined(lines: readonly (string | undefined)[]): string {
  return lines.filter(isThere).join('\n');
}

function isThere(line: string | undefined): line is string {
  return line !== undefined && line !== '';
}
