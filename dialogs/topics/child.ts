import { lineCards } from '../saying/nationalLines';
import { about } from '../turn/answered';
import type { Turn } from '../turn/turn';
import { tellChildFirst } from './disclosure';
import { offer, type Next } from './next';

type ChildKey = `child:${'violence' | 'call' | 'telling' | 'place' | 'police' | 'friend' | 'love'}`;

/**
 * A child is told at once that it is no child's fault, and whom to talk to; no place has to be named first. With a key,
 * what the child asked about in a child's words.
 */
export function tellChild(turn: Turn, key?: ChildKey): Next | undefined {
  const { t, reply, understanding, resident } = turn;
  about(turn, key === 'child:violence' ? 'forms' : 'help');
  const line = understanding.signs.partner ? t('child:love') : t('forms:not_your_fault');
  const named = understanding.signs.fault ? `${t('child:no')} ${line}` : line;
  if (key === undefined && resident.disclosed !== true && !understanding.signs.fault)
    return tellChildFirst(turn, named);
  reply.say(key === undefined ? named : t(key));
  const group = resident.group === 'heder' ? 'heder' : 'barn';
  if (key === undefined) reply.show(t('child:home'), lineCards(turn, group));
  else reply.show(t('help:firstWays'), lineCards(turn, group).slice(0, 1));
  return offer(turn, ['danger', 'findHelp', 'restart']);
}
