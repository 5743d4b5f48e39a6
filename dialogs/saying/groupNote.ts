import { groupOf } from '../turn/group';
import type { Group, Turn } from '../turn/turn';

type NoteKey = 'forMen' | 'forLgbtqi' | 'forElderly' | 'forDisabled' | 'forForeign' | 'forHonour';

/** What is said to a group that most places do not name. */
const notes: Readonly<Partial<Record<Group, NoteKey>>> = {
  man: 'forMen',
  hbtqi: 'forLgbtqi',
  trans: 'forLgbtqi',
  aldre: 'forElderly',
  funktionsnedsattning: 'forDisabled',
  dov: 'forDisabled',
  utland: 'forForeign',
  heder: 'forHonour',
};

/** The word to the group of whoever writes, while it has not been said; undefined when there is none. */
export function noteFor(turn: Turn): string | undefined {
  const group = groupOf(turn);
  const key = notes[group];
  return key === undefined || turn.resident.noted === group ? undefined : turn.t(`help:${key}`);
}

/** Remembers that the word to the group was said, if it was in this turn. */
export function markNoted(turn: Turn, note: string | undefined): void {
  if (note !== undefined && turn.reply.says(note)) turn.resident.noted = groupOf(turn);
}
