import type { Asker } from '../../directory/showing/assurance';
import type { ShownRecord } from '../../directory/showing/directory';
import type { ShownService } from '../../directory/showing/service';
import type { ShownClaim, ShownContact } from '../../directory/showing/work';
import { serviceCard, tellClaim } from '../saying/cards';
import { tellContacts } from '../asking/contactDialog';
import { groupOf, suits } from '../turn/group';
import { lineCards } from '../saying/nationalLines';
import { listOf } from '../saying/told';
import { about } from '../turn/answered';
import { kommunOf, type Turn } from '../turn/turn';

/** How much of a record's rare words a question must hold; below, the question is about something else. */
const leastScore = 3.5;
/** A second record is told too when the question fits it nearly as well. */
const nearlyAsGood = 0.8;
const mostRecords = 2;

/**
 * Tells what the directory knows of the thing a question names. Returns false, having said nothing, when no
 * record fits. Contacts are told only to somebody who asks about the work.
 */
export function tellRecords(turn: Turn, asker: Asker): boolean {
  const records = recordsFor(turn, asker);
  if (records.length === 0) return false;
  about(turn, asker === 'work' ? 'work' : 'facts');
  const { reply, t, resident, understanding } = turn;
  const services = records.filter(isService);
  if (understanding.signs.details && services.some(({ schedules }) => schedules.length === 0))
    reply.say(t('help:unknown'));
  for (const claim of records.filter(isClaim)) reply.say(tellClaim(claim, t, resident.locale), claim.id);
  if (services.length > 0)
    reply.show(
      introductionOf(services, turn),
      services.map((service) => serviceCard(service, t, resident.locale)),
    );
  const contacts = records.filter(isContact);
  if (contacts.length > 0) tellContacts(turn, placesIn(contacts, turn), contacts);
  else
    addWayOn(
      turn,
      services.some(({ phones }) => phones.length === 0),
    );
  return true;
}

function recordsFor(turn: Turn, asker: Asker): readonly ShownRecord[] {
  const hits = turn.directory
    .search(turn.understanding.text, kommunOf(turn)?.code, turn.view(asker))
    .filter(({ entry }) => !isService(entry) || entry.type === 'vaxel' || suits(entry, turn.resident));
  const best = hits[0]?.score ?? 0;
  if (best < leastScore) return [];
  const good = hits.filter(({ score }) => score >= best * nearlyAsGood).map(({ entry }) => entry);
  // Two kommuner at once answer nobody who named neither.
  if (turn.understanding.kommun.kind === 'none' && placesOf(good.slice(0, mostRecords)).size > 1) return [];
  const contacts = good.filter(isContact);
  return good[0]?.kind === 'contact' ? contacts : good.slice(0, mostRecords);
}

function placesOf(records: readonly ShownRecord[]): ReadonlySet<string> {
  return new Set(
    records.filter(({ service_areas }) => service_areas.length === 1).flatMap(({ service_areas }) => service_areas),
  );
}

/** The name of the only kommun that the records concern. */
function placeOf(records: readonly ShownRecord[], { kommunFinder }: Turn): string | undefined {
  const codes = new Set(records.flatMap(({ service_areas }) => service_areas));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? kommunFinder.byCode(code)?.name : undefined;
}

/** The names of the kommuner that contacts answer for. */
function placesIn(contacts: readonly ShownContact[], { kommunFinder, resident }: Turn): string {
  const codes = new Set(contacts.flatMap(({ service_areas }) => service_areas));
  return listOf(
    [...codes].flatMap((code) => kommunFinder.byCode(code)?.name ?? []),
    resident.locale,
  );
}

function introductionOf(services: readonly ShownService[], turn: Turn): string {
  const kommun = placeOf(services, turn);
  return kommun === undefined ? services.map(({ name }) => name).join(', ') : turn.t('help:inKommun', { kommun });
}

/** Tells the first statement about the work that a text names; says nothing when there is none. */
export function tellClaims(turn: Turn): void {
  const claims = recordsFor(turn, 'help').filter(isClaim).slice(0, 1);
  for (const claim of claims) turn.reply.say(tellClaim(claim, turn.t, turn.resident.locale), claim.id);
}

/** A named service without a number is never left alone: the way round stands below it. */
function addWayOn(turn: Turn, needsWayRound: boolean): void {
  const { reply, t } = turn;
  const kommun = kommunOf(turn);
  if (needsWayRound)
    reply.show(
      kommun ? t('help:wayRound', { kommun: kommun.name }) : t('help:national'),
      lineCards(turn, groupOf(turn)).filter(({ record }) => !reply.records().includes(record)),
    );
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.why'), t('prompts:choice.contact')]);
}

function isClaim(record: ShownRecord): record is ShownClaim {
  return record.kind === 'claim';
}
function isService(record: ShownRecord): record is ShownService {
  return record.kind === 'service';
}
function isContact(record: ShownRecord): record is ShownContact {
  return record.kind === 'contact';
}
