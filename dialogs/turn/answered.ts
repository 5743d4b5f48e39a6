import type { Answered, Outcome, Topic } from './statistics';
import { kommunOf, type Turn } from './turn';

/** Says what the answer is about; whoever says it first is right, since what follows only goes on from there. */
export function about({ marks }: Turn, topic: Topic): void {
  marks.topic ??= topic;
}

/** How a turn is counted; undefined for one that leaves: the exit is never counted. */
export function answeredOf(turn: Turn): Answered | undefined {
  if (turn.reply.leaves()) return undefined;
  const outcome = outcomeOf(turn);
  return {
    topic: turn.marks.topic ?? 'other',
    kommun: outcome === 'emergency' ? undefined : kommunOf(turn)?.name,
    outcome,
  };
}

function outcomeOf({ reply, marks, understanding, directory, view, resident }: Turn): Outcome {
  if (understanding.danger || reply.isUrgent()) return 'emergency';
  if (marks.isMissed) return 'not_understood';
  if (marks.asks) return 'asked';
  const told = directory.byId(reply.records(), resident.kommun, view('work'));
  if (told.some(({ service_areas }) => !service_areas.includes('SE'))) return 'local';
  return told.length > 0 ? 'national' : 'told';
}

/** Counts remembered of one conversation; beyond them it is counted no more. */
const mostCounted = 40;

/**
 * Whether a conversation is counted so for the first time; remembers that it was. Five in a cell are then five
 * conversations, and never one person who asks five times.
 */
export function isNewIn(turn: Turn, { topic, kommun, outcome }: Answered): boolean {
  const code = kommun === undefined ? '' : (kommunOf(turn)?.code ?? '');
  const key = [topic, outcome, code].join(' ');
  const counted = turn.resident.counted ?? [];
  if (counted.includes(key) || counted.length >= mostCounted) return false;
  turn.resident.counted = [...counted, key];
  return true;
}
