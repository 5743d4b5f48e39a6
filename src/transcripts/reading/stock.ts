import type { HeroCard } from 'botbuilder';
import { activitiesOf } from '../chatdown/activities';
import type { Activity } from '../chatdown/activity';
import { slipMessages as messages } from '../format/messages';
import type { Check, ExpectedReply, Pattern, Place, Turn } from '../format/model';
import type { Slips } from '../format/slips';

/** A time that no reply is compared with. */
const start = new Date(0);

/**
 * The turns of a `.chat` file that is not one of ours: what bf-chatdown makes of it is what is said and expected, word
 * for word, with its cards. What cannot be sent or compared here is told as a warning.
 */
export function stockTurns(text: string, file: string, slips: Slips): readonly Turn[] {
  const { activities, lines } = activitiesOf(text, { file, start });
  const turns: Turn[] = [turnAt({ line: 1, column: 1 }, { kind: 'arrive' })];
  for (const [index, activity] of activities.entries()) {
    const place = { line: lines[index] ?? 1, column: 1 };
    const isBot = activity.from?.role === 'bot';
    if (activity.type === 'message' && isBot) addReply(turns, place, activity);
    else if (activity.type === 'message')
      turns.push(turnAt(place, { kind: 'say', tap: false, text: literal(activity.text ?? '', place) }));
    else if (index > 0 && activity.type !== 'typing') slips.warning(place, 'bracket', messages.bracket(activity.type));
    if (activity.type === 'message' && !isBot && (activity.attachments ?? []).length > 0)
      slips.warning(place, 'bracket', messages.bracket('attachment'));
  }
  // A transcript that says nothing about the greeting accepts it.
  return turns.map((turn, index) => (index === 0 && turn.replies.length === 0 ? { ...turn, loose: true } : turn));
}

function turnAt(place: Place, act: Turn['act']): Turn {
  return { place, before: [], act, replies: [], checks: [], loose: false };
}

function addReply(
  turns: Turn[],
  place: Place,
  { text = '', suggestedActions, attachments = [] }: Partial<Activity>,
): void {
  const last = turns[turns.length - 1];
  if (!last) return;
  const suggestions = suggestedActions?.actions?.map(({ title = '' }) => literal(title, place));
  const reply: ExpectedReply = {
    place,
    alternatives: [{ place, text: literal(text, place), ...(suggestions && { suggestions }) }],
  };
  turns[turns.length - 1] = {
    ...last,
    replies: [...last.replies, reply],
    checks: [...last.checks, ...attachments.flatMap((one) => cardCheck(one.content, place))],
  };
}

/** A card that must come; what lies in a file is not compared. */
function cardCheck(content: unknown, place: Place): readonly Check[] {
  if (typeof content !== 'object' || content === null) return [];
  const { title, subtitle, text, buttons = [] } = content as Partial<HeroCard>;
  const texts = Object.entries({ title, subtitle, text }).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  const fields = texts.map(([name, value = '']) => ({
    name: name as 'title' | 'subtitle' | 'text',
    contains: false,
    values: [literal(value, place)],
  }));
  const offered = buttons.map((button) => literal(button.title, place));
  const all =
    offered.length === 0 ? fields : [...fields, { name: 'buttons' as const, contains: false, values: offered }];
  return all.length === 0 ? [] : [{ kind: 'card', place, fields: all }];
}

function literal(text: string, place: Place): Pattern {
  return { place, written: text, parts: text === '' ? [] : [{ kind: 'literal', text }] };
}
