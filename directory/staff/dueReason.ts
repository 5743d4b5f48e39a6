import { isAssigned } from '../format/assigned';
import { dayOf } from '../format/days';
import type { DirectoryRecord, Draft } from '../format/schema';
import { lastDay } from './lastDay';

/** Why somebody has to look at a record. */
export type DueReason =
  | 'checkLapsed'
  | 'checkLapses'
  | 'documentedLapsed'
  | 'documentedLapses'
  /** In date, but nobody has rung. */
  | 'unchecked'
  /** Help that residents are told of by name alone. */
  | 'onlyNamed'
  | 'draft';

/** Why a record has to be looked at before `until`; undefined when it has not, or when nobody is shown it. */
export function dueReason(record: DirectoryRecord | Draft, until: string, now: Date): DueReason | undefined {
  if (record.assurance === 'draft') return 'draft';
  if (record.standing !== 'exists' || isHidden(record)) return undefined;
  if (record.assurance === 'named') return 'organization' in record ? 'onlyNamed' : undefined;
  const last = lastDay(record);
  if (record.assurance === 'verified') {
    if (last === undefined || last < dayOf(now)) return 'checkLapsed';
    return last <= until ? 'checkLapses' : undefined;
  }
  // The rule believes no print about a claim or a contact, so none of them lapses; only a contact can be rung.
  if (!('organization' in record)) return 'title' in record ? 'unchecked' : undefined;
  if (isAssigned(record)) return undefined;
  if (last === undefined || last < dayOf(now)) return 'documentedLapsed';
  return last <= until ? 'documentedLapses' : 'unchecked';
}

function isHidden(record: DirectoryRecord): boolean {
  if (record.audience === 'internal') return true;
  return 'status' in record && (record.status === 'inactive' || record.status === 'defunct');
}
