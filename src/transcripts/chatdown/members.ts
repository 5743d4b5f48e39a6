import type { Activity } from './activity';
import type { Cast } from './cast';

interface Trouble {
  readonly kind: 'badMember' | 'unknownMember';
  readonly name: string;
  /** Counted from 0 in the value. */
  readonly line: number;
}

/** Reads `added=` and `removed=`, the lines of a conversationUpdate. */
export function readMembers(
  value: string,
  cast: Cast,
  onTrouble: (trouble: Trouble) => void,
): Required<Pick<Activity, 'membersAdded' | 'membersRemoved'>> {
  const membersAdded: NonNullable<Activity['membersAdded']> = [];
  const membersRemoved: NonNullable<Activity['membersRemoved']> = [];
  for (const [line, text] of value.split('\n').entries()) {
    const equals = text.indexOf('=');
    const property = text.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const names = text
      .slice(equals + 1)
      .split(',')
      .map((name) => name.trim());
    if (property === 'added' || property === 'membersadded')
      membersAdded.push(...names.map((name) => cast.admit(name)));
    else if (property === 'removed' || property === 'membersremoved') {
      for (const name of names) {
        const account = cast.find(name);
        if (!account) onTrouble({ kind: 'unknownMember', name, line });
        membersRemoved.push(account ?? null);
      }
    } else onTrouble({ kind: 'badMember', name: property || text.trim(), line });
  }
  return { membersAdded, membersRemoved };
}
