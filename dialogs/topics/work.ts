import { ContactDialog } from '../asking/contactDialog';
import { FindHelpDialog } from '../asking/findHelpDialog';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';
import { offer, type Next } from './next';
import { tellClaims, tellRecords } from './recordAnswer';

/** Somebody who meets exposed people at work: how to ask, what must be reported, and help to pass on. */
export function tellAtWork(turn: Turn): Next {
  const { reply, t, resident } = turn;
  about(turn, 'work');
  if (resident.group !== 'valdsutovare') delete resident.group;
  resident.asksFor = 'work';
  reply.say(t('help:professional'));
  tellClaims(turn);
  return { dialog: FindHelpDialog.id };
}

/** Who answers for the work: campaigns, plans, projects, and the people responsible. */
export function tellWork(turn: Turn): Next | undefined {
  about(turn, 'work');
  return tellRecords(turn, 'work') ? undefined : { dialog: ContactDialog.id };
}

/** Press, students and politicians: what can be asked about the work. */
export function tellPress(turn: Turn): Next | undefined {
  about(turn, 'work');
  turn.resident.asksFor = 'press';
  if (tellRecords(turn, 'work')) return undefined;
  turn.reply.say(turn.t('help:press'));
  return offer(turn, ['contact', 'findHelp', 'restart']);
}
