import type { ShownService } from '../../directory/showing/service';
import { serviceCard } from '../saying/cards';
import { isClosed } from '../saying/hours';
import { lineCards, nationalLines } from '../saying/nationalLines';
import { groupOf, hidesRefuges, isOffered } from '../turn/group';
import { about as isAbout } from '../turn/answered';
import { kommunOf, type Turn } from '../turn/turn';
import { tellChild } from './child';
import { answerFollowUp } from './followUp';
import { helpFor } from './help';
import { offer, say, type Next } from './next';
import { refuseWhere } from './safety';
import { tellAtWork } from './work';

export type Practical =
  'menu' | 'firstCall' | 'pack' | 'interpreter' | 'anonymous' | 'openNow' | 'shelter' | 'police' | 'traces';

/** What one wants to know before, and besides, calling for help. */
export function tellPractical(turn: Turn, about: Practical): Next | undefined {
  isAbout(turn, 'practical');
  return answers[about](turn);
}

const answers: Readonly<Record<Practical, (turn: Turn) => Next | undefined>> = {
  menu: (turn) =>
    say(
      turn,
      turn.t('practical:menu'),
      hidesRefuges(turn.resident)
        ? ['firstCall', 'openNow', 'interpreter', 'anonymous']
        : ['firstCall', 'openNow', 'shelter', 'police', 'pack', 'traces', 'interpreter', 'anonymous'],
    ),
  firstCall: (turn) => withLine(turn, 'practical:firstCall', 'child:call'),
  pack: (turn) =>
    hidesRefuges(turn.resident) ? void refuseWhere(turn) : withLine(turn, 'practical:pack', 'child:place'),
  interpreter: (turn) => withAnswer(turn, 'interpreter'),
  anonymous: (turn) => (turn.resident.isChild ? tellChild(turn, 'child:telling') : withAnswer(turn, 'anonymous')),
  openNow: tellOpenNow,
  shelter: tellShelter,
  police: tellPolice,
  // How the page is left, and what stays behind, is told to nobody who looks for somebody.
  traces: (turn) =>
    hidesRefuges(turn.resident)
      ? void refuseWhere(turn)
      : say(turn, turn.t('safety:traces'), ['findHelp', 'practical', 'restart']),
};

function withLine(
  turn: Turn,
  key: `practical:${'firstCall' | 'pack'}`,
  childKey: 'child:call' | 'child:place',
): Next | undefined {
  if (turn.resident.isChild) return tellChild(turn, childKey);
  turn.reply.show(turn.t(key), lineCards(turn, groupOf(turn)).slice(0, 1));
  return offer(turn, ['findHelp', 'practical', 'danger']);
}

/** What differs by place: what is known of each is told after the general word. */
function withAnswer(turn: Turn, about: 'anonymous' | 'interpreter'): Next | undefined {
  turn.reply.say(turn.t(`practical:${about}`));
  answerFollowUp(turn, about);
  return offer(turn, ['findHelp', 'practical', 'danger']);
}

function tellShelter(turn: Turn): Next | undefined {
  if (hidesRefuges(turn.resident)) return void refuseWhere(turn);
  if (turn.resident.isChild) return tellChild(turn, 'child:place');
  turn.reply.say(turn.t('help:shelter'));
  return helpFor();
}

function tellPolice(turn: Turn): Next | undefined {
  // At work the duty to report goes to the social services.
  if (turn.resident.asksFor === 'work') return tellAtWork(turn);
  const { directory, view, reply, t, resident } = turn;
  const police = directory.national(['polisen-114-14'], view('help'));
  reply.show(
    resident.isChild ? t('child:police') : t('help:police'),
    police.map((service) => serviceCard(service, t, resident.locale)),
  );
  return offer(turn, hidesRefuges(resident) ? ['findHelp', 'restart'] : ['findHelp', 'shelter', 'practical']);
}

/** What is known to be open now, near first; what has no known hours is not guessed about. */
function tellOpenNow(turn: Turn): Next | undefined {
  const { directory, view, reply, t, resident } = turn;
  const kommun = kommunOf(turn);
  const near = kommun
    ? directory.helpIn(kommun.code, view('help')).filter((service) => isOffered(service, resident))
    : [];
  const lines = nationalLines(turn, groupOf(turn));
  const open = [...near, ...lines].filter(isOpen);
  reply.show(
    open.length > 0 ? t('help:openNow') : t('help:noneOpenTry'),
    (open.length > 0 ? open : lines).slice(0, mostOpen).map((service) => serviceCard(service, t, resident.locale)),
  );
  if (open.length > 0 && near.length > 0 && !near.some(isOpen)) reply.say(t('help:noneOpen'));
  if (!resident.isChild) reply.say(t('help:evenings'));
  return offer(turn, ['findHelp', 'firstCall', 'danger']);
}

const mostOpen = 3;

function isOpen(service: ShownService): boolean {
  return service.phones.length > 0 && service.opening.kind === 'open' && !isClosed(service);
}
