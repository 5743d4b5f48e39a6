import { lineCards } from '../saying/nationalLines';
import { groupOf } from '../turn/group';
import type { Turn } from '../turn/turn';
import { offer, say, type Next } from './next';

/** What is no question and no tale: each gets what a calm person would say, and a way on. */
export function tellTalk(turn: Turn, talk: 'forget' | 'apology' | 'insult' | 'silence' | 'sign'): Next | undefined {
  const { reply, t, resident } = turn;
  if (talk === 'forget') return say(turn, t('talk:forget'), ['findHelp', 'restart']);
  if (talk === 'apology') return say(turn, t('talk:apology'), ['findHelp', 'forms', 'concern']);
  resident.misses += 1;
  // Who stays silent, or is angry again, is shown a person to talk to.
  if (talk === 'insult' || resident.misses > 1)
    reply.show(t(`talk:${talk}`), lineCards(turn, groupOf(turn)).slice(0, 1));
  else reply.say(t(`talk:${talk}`));
  return offer(turn, ['findHelp', 'forms', 'concern']);
}
