import { askWho, answerIntent } from './topics/answerIntent';
import { tellChild } from './topics/child';
import { tellFirst } from './topics/disclosure';
import { tellConcern, tellDisclosure, tellExposed, tellPerpetrator } from './topics/help';
import { offer, type Next } from './topics/next';
import { tellEmergency } from './topics/safety';
import { tellAtWork, tellPress } from './topics/work';
import type { Turn } from './turn/turn';
import { certainty, topicsIn } from './understanding/certainty';
import type { Intent } from './understanding/intents';

/** Danger without a topic: 112 stands first; who tells of what happens to them is met all the same. */
export function answerDanger(turn: Turn): Next | undefined {
  const { kommun, signs, role, intents } = turn.understanding;
  const { resident } = turn;
  if (role === 'perpetrator' && !signs.exposed && topicsIn(intents)[0]?.intent === 'perpetrator')
    return tellPerpetrator(turn);
  if (kommun.kind === 'found') return answerIntent('find_help', turn);
  const tells = signs.exposed || role === 'victim' || role === 'child';
  if (!tells || resident.disclosed === true) return void tellEmergency(turn);
  return resident.isChild ? tellChild(turn) : tellDisclosure(turn, undefined);
}

/** Whose answer a text gets whatever it is about: by what it says of who writes, or of whom it is about. */
export function asWhose(turn: Turn, topic: Intent | undefined): ((turn: Turn) => Next | undefined) | undefined {
  const { signs, asides, danger, role, intents } = turn.understanding;
  const { asksFor, disclosed, isChild } = turn.resident;
  const aboutHelp = mayBeOfViolence(topic);
  if (signs.exposed && !signs.denies) {
    if (asides.who === 'otherPerson') return tellExposed;
    const first = disclosed !== true && !isChild && role !== 'other' && signs.harm;
    return first && asksPolice(turn) ? tellWithPolice : undefined;
  }
  if (signs.denies) return askWho;
  if (signs.press && aboutHelp) return tellPress;
  if (signs.professional && aboutHelp) return tellAtWork;
  if (signs.neighbour && danger) return tellConcern;
  if (asides.who === 'mutual') return askWho;
  if (asides.who !== 'otherPerson') return undefined;
  const isOther = asksFor === 'other' || role === 'other' || topicsIn(intents)[0]?.intent === 'concern_other';
  if (isOther) return tellConcern;
  return topic === undefined ? askWho : undefined;
}

/** Whether a text may tell of violence, or ask for help with it, rather than be about a thing of its own. */
export function mayBeOfViolence(topic: Intent | undefined): boolean {
  return topic === undefined || topic.startsWith('forms_') || topic === 'find_help' || topic === 'concern_other';
}

function asksPolice({ understanding: { intents } }: Turn): boolean {
  return intents.some(({ intent, score }) => intent === 'police_report' && score >= certainty.wish);
}

/** A first disclosure that asks about the police: it is met first, and the police are one button away. */
function tellWithPolice(turn: Turn): Next | undefined {
  tellFirst(turn);
  return offer(turn, ['danger', 'notNow', 'police']);
}
