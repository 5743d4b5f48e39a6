import type { ShownService } from '../../directory/showing/service';
import { serviceCard } from '../saying/cards';
import type { ChoiceId } from '../understanding/choices';
import { InKommunDialog } from './inKommunDialog';
import { markNoted, noteFor } from '../saying/groupNote';
import { isClosed, openFirst } from '../saying/hours';
import { lineCards } from '../saying/nationalLines';
import { groupOf, hidesRefuges, isOffered } from '../turn/group';
import { about } from '../turn/answered';
import type { Topic } from '../turn/statistics';
import { kommunOf, type Group, type Resident, type Turn } from '../turn/turn';

/** How many services are told in one turn. */
const mostServices = 5;

/** Finds out which kommun it concerns and shows the help there, with the way round where no number may be shown. */
export class FindHelpDialog extends InKommunDialog {
  static readonly id = 'findHelp';

  constructor() {
    super(FindHelpDialog.id);
  }

  /** A word to those whom most places do not name, once, before the kommun is asked for. */
  protected override begin(turn: Turn): void {
    about(turn, topicFor(turn.resident));
    const note = noteFor(turn);
    if (note !== undefined) turn.reply.say(note);
    markNoted(turn, note);
  }

  protected override tell(turn: Turn): void {
    turn.resident.misses = 0;
    about(turn, topicFor(turn.resident));
    showHelp(turn, groupOf(turn));
  }
}

/** What the search for help is about, also when it goes on in a later turn. */
function topicFor({ group, asksFor }: Resident): Topic {
  if (group === 'valdsutovare') return 'perpetrator';
  if (asksFor === 'other') return 'concern';
  return asksFor === undefined ? 'help' : 'work';
}

function showHelp(turn: Turn, group: Group): void {
  const { t, reply } = turn;
  const kommun = kommunOf(turn);
  const local = kommun
    ? forChildFirst(
        openFirst(
          turn.directory.helpIn(kommun.code, turn.view('help')).filter((service) => isOffered(service, turn.resident)),
        ),
        turn.resident,
      )
    : [];
  // A closed service never stands first: what can be reached now does.
  const closed = kommun !== undefined && local[0] !== undefined && isClosed(local[0]);
  const nightless = local.some((service) => service.type === 'socialjour' && isClosed(service));
  if (nightless) reply.say(t('help:evenings'));
  if (closed) reply.say(t('help:closedHere', { kommun: kommun.name }));
  if (closed) showSwitchboard(turn, local);
  if (closed) showNational(turn, group, t('help:national'));
  if (kommun && local.length > 0) showLocal(turn, kommun.name, local);
  if (!closed) showSwitchboard(turn, local);
  if (!closed) showNational(turn, group, introduction(turn, group, kommun?.name, local));
  if (kommun && !nightless && !turn.resident.isChild) reply.say(t('help:evenings'));
  reply.offer(choicesAfter(turn).map((choice) => t(`prompts:choice.${choice}`)));
}

/** A child hears first of what is for children. */
function forChildFirst(services: readonly ShownService[], { isChild }: Resident): readonly ShownService[] {
  const forChildren = services.filter(({ who_for }) => isChild === true && who_for.includes('barn'));
  return [...forChildren, ...services.filter((service) => !forChildren.includes(service))];
}

/** The ways on; whether something is wrong is not asked of somebody who has just told of violence. */
function choicesAfter({ resident, reply, understanding }: Turn): readonly ChoiceId[] {
  const more: ChoiceId = hidesRefuges(resident) ? 'exposed' : 'forms';
  const disclosed = understanding.signs.harm && understanding.choice === undefined;
  const doubts: readonly ChoiceId[] = disclosed || reply.records().length === 0 ? [] : ['wrong'];
  const practical: readonly ChoiceId[] = hidesRefuges(resident) ? [] : ['practical'];
  return ['changeKommun', more, ...practical, ...doubts, 'danger'];
}

function showLocal({ reply, t, resident }: Turn, kommun: string, local: readonly ShownService[]): void {
  const cards = local.slice(0, mostServices).map((service) => serviceCard(service, t, resident.locale));
  reply.show(t('help:inKommun', { kommun }), cards);
}

function showNational(turn: Turn, group: Group, introduced: string): void {
  const { reply, t } = turn;
  const cards = lineCards(turn, group);
  if (cards.length === 0) return reply.say(t('help:nothingNational'));
  reply.show(introduced, cards);
}

/** The switchboard, where no other number of the kommun can be called now, or where it is the way to a service. */
function showSwitchboard(turn: Turn, local: readonly ShownService[]): void {
  const { directory, resident, view, t, reply } = turn;
  const kommun = kommunOf(turn);
  const asked = local.some(({ reach }) => reach.some(({ kind }) => kind === 'via_switchboard'));
  const reached = local.some((service) => service.phones.length > 0 && !isClosed(service));
  if (kommun === undefined || (reached && !asked)) return;
  const cards = directory
    .helpIn(kommun.code, view('help'))
    .filter((service) => service.type === 'vaxel' && service.phones.length > 0 && !isClosed(service))
    .map((service) => serviceCard(service, t, resident.locale));
  if (cards.length > 0) reply.show(t('help:switchboard', { kommun: kommun.name }), cards);
}

function introduction(
  { directory, t, resident }: Turn,
  group: Group,
  kommun: string | undefined,
  local: readonly ShownService[],
): string {
  if (kommun === undefined || resident.kommun === undefined) return t('help:national');
  if (local.some(({ phones }) => phones.length > 0)) return t('help:national');
  if (group === 'valdsutovare') return t('help:perpetratorLocal', { kommun });
  if (local.length === 0 && hidesRefuges(resident)) return t('help:national');
  if (local.length > 0) return t('help:wayRound', { kommun });
  return directory.codes.has(resident.kommun) ? t('help:noService', { kommun }) : t('help:notCovered', { kommun });
}
