import { addMonths, dayOf, earliestDay } from '../format/days';
import type { DirectoryRecord, Phone, Schedule } from '../format/schema';
import { isAssigned } from '../format/assigned';
import { checkHolds } from '../format/checkHolds';

/** Why somebody asks: to get help, or about the work itself (who is responsible, press, plans). */
export type Asker = 'help' | 'work';

/** Where a record comes from and how sure we are, told beside everything that is shown. */
export interface Basis {
  readonly assurance: 'verified' | 'documented' | 'named';
  readonly publisher: string;
  /** `2026-11-01`, `2021` or `unknown`: the check's day when verified, otherwise the source's own date. */
  readonly date: string;
  readonly may_have_changed: boolean;
  /** The heading and the date of the source itself. */
  readonly source: { readonly title: string; readonly date: string };
  /** Who checked it and how, when that holds: a role, never a name. */
  readonly check: { readonly role: string; readonly method: string } | undefined;
}

/** What may be shown of a record. Only the first kind holds a number, an address or hours, so nothing else can leak one. */
export type Shown =
  | {
      readonly kind: 'ways';
      readonly basis: Basis;
      readonly phones: readonly Phone[];
      readonly email: string | undefined;
      readonly schedules: readonly Schedule[];
    }
  | { readonly kind: 'name'; readonly basis: Basis }
  | { readonly kind: 'nothing' };

const months = {
  documentedLocal: 24,
  documentedNational: 36,
  printedAlike: 72,
};

/**
 * The rule of the shown number: what of a record this asker may see at this instant. Pure; the state is
 * never stored, so an expired record hides its number by itself.
 */
export function whatMayBeShown(record: DirectoryRecord, asker: Asker, now: Date): Shown {
  const today = dayOf(now);
  if (!isForAsker(record, asker)) return { kind: 'nothing' };
  const basis = basisOf(record, today);
  if (basis.assurance === 'named') return { kind: 'name', basis };
  const phones = 'phones' in record ? (record.phones ?? []) : [];
  const email = 'email' in record ? record.email : undefined;
  const schedules = 'schedules' in record && hoursHold(record, today) ? (record.schedules ?? []) : [];
  return { kind: 'ways', basis, phones, email, schedules };
}

function isForAsker(record: DirectoryRecord, asker: Asker): boolean {
  if (record.audience === 'internal') return false;
  if ('status' in record && (record.status === 'inactive' || record.status === 'defunct')) return false;
  return record.audience === 'resident' || asker === 'work';
}

function basisOf(record: DirectoryRecord, today: string): Basis {
  const { publisher, date, title } = record.source;
  const source = { title, date };
  const named: Basis = { assurance: 'named', publisher, date, may_have_changed: false, source, check: undefined };
  if (record.standing !== 'exists' || isOver(record, today)) return named;
  if (record.verified) {
    const { assured_date, assurer_role: role, assurance_method: method } = record.verified;
    if (!isVerified(record, today)) return named;
    return { ...named, assurance: 'verified', date: assured_date, check: { role, method } };
  }
  if (record.assurance !== 'documented') return named;
  if (isAssigned(record) || holds(record, documentedMonths(record), today))
    return { ...named, assurance: 'documented' };
  return isPrintedAlike(record, today) ? { ...named, assurance: 'documented', may_have_changed: true } : named;
}

/** Closed for now, or past the last day that its own publisher names: from that day it is only named. */
function isOver(record: DirectoryRecord, today: string): boolean {
  if ('status' in record && record.status === 'temporarily closed') return true;
  return record.valid_to !== undefined && record.valid_to <= today;
}

function isVerified(record: DirectoryRecord, today: string): boolean {
  const check = record.verified;
  if (!check || record.assurance !== 'verified' || check.assured_date > today) return false;
  const limit = 'phones' in record && record.phones ? checkHolds.withPhone : checkHolds.text;
  return today <= check.review_by && today <= addMonths(check.assured_date, limit);
}

function isNational(record: DirectoryRecord): boolean {
  return record.service_areas?.includes('SE') === true;
}

function documentedMonths(record: DirectoryRecord): number {
  return isNational(record) ? months.documentedNational : months.documentedLocal;
}

/** Printed by the service's own publisher, dated, and not older than the limit. */
function holds(record: DirectoryRecord, limit: number, today: string): boolean {
  const day = earliestDay(record.source.date);
  const own = 'organization' in record && record.organization.name === record.source.publisher;
  return own && day !== undefined && day <= today && today <= addMonths(day, limit);
}

function isPrintedAlike(record: DirectoryRecord, today: string): boolean {
  const others = (record.also_printed_by ?? []).filter((publisher) => publisher !== record.source.publisher);
  return isNational(record) && others.length > 0 && holds(record, months.printedAlike, today);
}

/** Hours age faster than an assigned or twice printed number: they hold only as long as the plain limit. */
function hoursHold(record: DirectoryRecord, today: string): boolean {
  return record.verified !== undefined || holds(record, documentedMonths(record), today);
}
