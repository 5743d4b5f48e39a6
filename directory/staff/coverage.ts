import { addDays, dayOf } from '../format/days';
import type { DirectoryFile, DirectoryRecord } from '../format/schema';
import { telephoneLink } from '../format/telephone';
import type { Kommun } from '../place/kommunNames';
import { helpKinds, isOfKind, type AnyService, type HelpKind } from './coverageKinds';
import { helpReader, type HelpNow } from './helpNow';
import { daysUntil, lastDay } from './lastDay';
import { localRecords, servicesOf, type LocalRecords } from './localRecords';

/** How far a kommun has come with a kind of help; the first is best. */
export const helpStates = ['shown', 'due_soon', 'named', 'draft', 'missing'] as const;
export type HelpState = (typeof helpStates)[number];

/** A record that was checked or documented, and how long that holds. */
export interface Freshness {
  readonly id: string;
  readonly name: string;
  readonly assurance: 'verified' | 'documented';
  readonly last_day: string;
  /** Below 0 it has lapsed. */
  readonly days_left: number;
}

/** What a kommun with a file has. */
export interface KommunCoverage {
  readonly kommun: string;
  readonly name: string;
  readonly states: Readonly<Record<HelpKind, HelpState>>;
  /** The kinds that no resident can reach, most needed first. */
  readonly get_first: readonly HelpKind[];
  /** How many different numbers residents are shown because somebody checked them. */
  readonly checked_numbers: number;
  readonly freshness: readonly Freshness[];
}

/** What the kommuner have, and how many of all have a file. */
export interface Coverage {
  readonly today: string;
  readonly all_kommuner: number;
  readonly checked_numbers: number;
  readonly kommuner: readonly KommunCoverage[];
}

/** Looks at `now` what help each kommun with a file can show its residents. */
export function coverage(files: readonly DirectoryFile[], kommuner: readonly Kommun[], now: Date): Coverage {
  const local = localRecords(files, kommuner);
  return {
    today: dayOf(now),
    all_kommuner: kommuner.length,
    checked_numbers: new Set(local.flatMap((one) => [...checkedNumbers(one, now)])).size,
    kommuner: local.map((one) => kommunCoverage(one, now)),
  };
}

function kommunCoverage(local: LocalRecords, now: Date): KommunCoverage {
  const states = Object.fromEntries(stateReader(local, now)) as Record<HelpKind, HelpState>;
  return {
    ...{ kommun: local.kommun, name: local.name, states },
    get_first: helpKinds.filter((kind) => states[kind] !== 'shown' && states[kind] !== 'due_soon'),
    checked_numbers: checkedNumbers(local, now).size,
    freshness: local.records.flatMap((record) => freshnessOf(record, now)),
  };
}

function stateReader(local: LocalRecords, now: Date): readonly (readonly [HelpKind, HelpState])[] {
  const services = servicesOf(local);
  const read = helpReader(services, now);
  const soon = addDays(dayOf(now), soonDays);
  const found: readonly (readonly [AnyService, HelpState | undefined])[] = [
    ...services.map((service) => [service, stateOf(read(service), soon)] as const),
    ...local.drafts.filter((draft) => 'organization' in draft).map((draft) => [draft, draftState(draft)] as const),
  ];
  return helpKinds.map((kind) => {
    const states = found.filter(([service]) => isOfKind(kind, service)).map(([, state]) => state);
    return [kind, helpStates.find((state) => states.includes(state)) ?? 'missing'];
  });
}

const soonDays = 60;

function stateOf(help: HelpNow | undefined, soon: string): HelpState | undefined {
  if (help?.kind !== 'shown') return help?.kind;
  return help.last_day !== undefined && help.last_day <= soon ? 'due_soon' : 'shown';
}

function draftState({ audience, standing }: AnyService): HelpState | undefined {
  return audience === 'resident' && standing === 'exists' ? 'draft' : undefined;
}

function checkedNumbers(local: LocalRecords, now: Date): ReadonlySet<string> {
  const services = servicesOf(local);
  const read = helpReader(services, now);
  const numbers = services.flatMap((service) => {
    const help = read(service);
    return help?.kind === 'shown' && help.assurance === 'verified' ? help.numbers : [];
  });
  return new Set(numbers.map(telephoneLink));
}

function freshnessOf(record: DirectoryRecord, now: Date): readonly Freshness[] {
  const { id, assurance } = record;
  if (assurance === 'named') return [];
  const last_day = lastDay(record);
  if (last_day === undefined) return [];
  const name = 'title' in record ? record.title : record.name;
  return [{ id, name, assurance, last_day, days_left: daysUntil(last_day, now) }];
}
