import { formOf, type ChoiceId } from '../understanding/choices';
import { askWho } from './answerIntent';
import { tellChild } from './child';
import { tellDisclosure } from './help';
import type { Next } from './next';
import { groupOf } from '../turn/group';
import { topicsIn } from '../understanding/certainty';
import type { Intent } from '../understanding/intents';
import type { Card } from '../turn/reply';
import { lineCards } from '../saying/nationalLines';
import type { Turn } from '../turn/turn';

/** What a weak likeness may be asked about. Never whether somebody hurts others, nor sexual violence. */
const asked: Readonly<Partial<Record<Intent, ChoiceId>>> = {
  find_help: 'findHelp',
  forms_overview: 'forms',
  concern_other: 'concern',
  contact_person: 'contact',
  police_report: 'police',
  shelter: 'shelter',
  safe_browsing: 'traces',
};

/** Behind the best ones the likeness is chance. */
const mostAsked = 3;

/** Asks what was meant, with at most three choices; without a good one it says that it did not understand. */
export function askWhich(turn: Turn): Next | undefined {
  const { reply, t, understanding } = turn;
  if (turn.resident.misses > 0) return void notUnderstood(turn);
  if (topicsIn(understanding.intents)[0]?.intent === 'perpetrator') return askWho(turn);
  const tells = understanding.signs.harm || understanding.signs.exposed || understanding.role === 'victim';
  const grave = topicsIn(understanding.intents)[0]?.intent ?? '';
  if (tells && !understanding.signs.question && (grave.startsWith('forms_') || grave === 'find_help'))
    return turn.resident.isChild ? tellChild(turn) : tellDisclosure(turn, undefined);
  const likely = topicsIn(understanding.intents).slice(0, mostAsked);
  const titles = likely.flatMap(({ intent }) => {
    const form = formOf(intent);
    const choice = asked[intent];
    if (form && form !== 'sexual') return [t(`forms:${form}.choice`)];
    return choice ? [t(`prompts:choice.${choice}`)] : [];
  });
  if (titles.length === 0) return void notUnderstood(turn);
  turn.resident.misses += 1;
  turn.marks.asks = true;
  reply.show(t('common:didYouMean'), lineOf(turn));
  reply.offer([...new Set([...titles.slice(0, 2), t('prompts:choice.findHelp')])]);
  return undefined;
}

/** Never a dead end: somebody to talk to, and the menu; each time in other words, and from the third no more of it. */
export function notUnderstood(turn: Turn): void {
  const { reply, t, resident, understanding } = turn;
  turn.marks.isMissed = true;
  resident.misses += 1;
  const first = understanding.signs.otherScript ? t('common:otherScript') : t('common:notUnderstood');
  const later = resident.misses > 2 ? t('common:menuAgain') : t('common:notUnderstoodAgain');
  reply.show(resident.misses > 1 ? later : first, lineOf(turn));
  reply.offer([t('prompts:choice.findHelp'), t('prompts:choice.forms'), t('prompts:choice.concern')]);
}

/** Somebody to talk to, below everything that was not understood. */
function lineOf(turn: Turn): readonly Card[] {
  turn.reply.keepShown();
  return lineCards(turn, groupOf(turn)).slice(0, 1);
}
