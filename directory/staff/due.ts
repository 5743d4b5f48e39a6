import { addDays, dayOf } from '../format/days';
import type { DirectoryFile, DirectoryRecord, Draft, Phone } from '../format/schema';
import type { Kommun } from '../place/kommunNames';
import { candidatesIn, sharedRecords, type Candidate } from './dueCandidates';
import { dueReason, type DueReason } from './dueReason';
import { helpReader } from './helpNow';
import { daysUntil, lastDay } from './lastDay';
import { localRecords, servicesOf, type LocalRecords } from './localRecords';

/** A record that somebody has to check. Its numbers are for staff alone: most of them may not be shown. */
export interface DueItem {
  readonly reason: DueReason;
  /** Who checked it last; undefined when nobody has. */
  readonly role: string | undefined;
  readonly last_day: string | undefined;
  readonly days_left: number | undefined;
  readonly kommun: string;
  readonly kommun_name: string;
  /** The path of its file, below the folder. */
  readonly file: string;
  readonly kind: 'service' | 'claim' | 'contact';
  readonly id: string;
  /** A kommun's own version of a shared record: the id alone does not tell which is meant. */
  readonly is_override: boolean;
  readonly name: string;
  readonly organization: string;
  readonly phones: readonly Phone[];
  /** What a draft's old page prints: found, not checked. */
  readonly as_printed: Draft['as_printed'];
  readonly source: DirectoryRecord['source'];
}

/** Everything to check, by the role that checked it last; what nobody has checked comes last. */
export interface DueReport {
  readonly today: string;
  readonly until: string;
  readonly groups: readonly { readonly role: string | undefined; readonly items: readonly DueItem[] }[];
  /** Kommuner with a file but without a checked place to turn to that a resident can reach today. */
  readonly without_intake: readonly { readonly kommun: string; readonly name: string }[];
}

/** What the report is made of. */
export interface DueOf {
  readonly files: readonly DirectoryFile[];
  /** The path of each of `files`, in the same order. */
  readonly paths: readonly string[];
  readonly kommuner: readonly Kommun[];
}

/** Lists what falls due from `now` and so many days on. */
export function dueReport({ files, paths, kommuner }: DueOf, days: number, now: Date): DueReport {
  const today = dayOf(now);
  const until = addDays(today, days);
  const shared = sharedRecords(files);
  const items = files
    .flatMap((file, at) => candidatesIn(file, paths[at] ?? file.name, shared))
    .flatMap((candidate) => dueItem(candidate, until, now))
    .toSorted(bySooner);
  const roles = [...new Set(items.map(({ role }) => role))].toSorted(byRole);
  return {
    ...{ today, until },
    groups: roles.map((role) => ({ role, items: items.filter((item) => item.role === role) })),
    without_intake: localRecords(files, kommuner)
      .filter((local) => !hasIntake(local, now))
      .map(({ kommun, name }) => ({ kommun, name })),
  };
}

/** Whether something that was checked or documented is no longer shown. */
export function hasLapsed({ groups }: DueReport): boolean {
  return groups.some(({ items }) => items.some(({ reason }) => reason.endsWith('Lapsed')));
}

function dueItem({ record, file, path, is_override }: Candidate, until: string, now: Date): readonly DueItem[] {
  const reason = dueReason(record, until, now);
  if (reason === undefined) return [];
  const last_day = record.assurance === 'draft' ? undefined : lastDay(record);
  return [
    {
      ...{ reason, role: record.verified?.assurer_role, last_day },
      days_left: last_day === undefined ? undefined : daysUntil(last_day, now),
      ...{ kommun: file.kommun, kommun_name: file.name, file: path, id: record.id, is_override },
      ...namesOf(record, file.name),
      phones: 'phones' in record ? (record.phones ?? []) : [],
      ...{ as_printed: record.as_printed, source: record.source },
    },
  ];
}

/** A contact is told by its role first: that stays when the person leaves. */
function namesOf(record: Candidate['record'], kommun: string): Pick<DueItem, 'kind' | 'name' | 'organization'> {
  if ('organization' in record) return { kind: 'service', name: record.name, organization: record.organization.name };
  if ('kind' in record) return { kind: 'claim', name: record.name, organization: record.source.publisher };
  const { title, name, department } = record;
  return {
    kind: 'contact',
    name: name === undefined ? title : `${title}, ${name}`,
    organization: department ?? kommun,
  };
}

function bySooner(one: DueItem, other: DueItem): number {
  const [first, second] = [one.last_day ?? 'never', other.last_day ?? 'never'];
  return first.localeCompare(second) || one.file.localeCompare(other.file) || one.name.localeCompare(other.name, 'sv');
}

function byRole(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  return one.localeCompare(other, 'sv');
}

const intakes: ReadonlySet<string> = new Set(['socialtjanst', 'specialenhet', 'socialjour']);

function hasIntake(local: LocalRecords, now: Date): boolean {
  const services = servicesOf(local);
  const read = helpReader(services, now);
  return services
    .filter(({ type }) => intakes.has(type))
    .some((service) => {
      const help = read(service);
      return help?.kind === 'shown' && help.assurance === 'verified';
    });
}
