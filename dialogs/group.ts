import type { ShownService } from '../directory/shown';
import type { Group, Resident, Turn } from './turn';

/** Remembers what a text says of whom the help is for, and gives the group that holds now. */
export function groupOf({ understanding: { signs }, resident }: Turn): Group {
  if (signs.child) resident.isChild = true;
  const told = signs.trans ? 'trans' : signs.lgbtqi ? 'hbtqi' : signs.man ? 'man' : signs.child ? 'barn' : undefined;
  if (told && resident.group !== 'valdsutovare') resident.group = told;
  return resident.group ?? 'alla';
}

/** Forgets that somebody uses violence or asked where a person is: they say that they are the one who is hurt. */
export function isExposed(resident: Resident): void {
  if (resident.group === 'valdsutovare') delete resident.group;
  delete resident.asksWhere;
}

/**
 * Whether a service is told in this conversation. Somebody who uses violence, or who asked where a person is, hears
 * of no place where that person may be; the others hear of none that is only for those who use violence.
 */
export function suits({ who_for, type }: ShownService, { group, asksWhere }: Resident): boolean {
  const forDoers = who_for.includes('valdsutovare');
  if (group === 'valdsutovare') return forDoers && !isRefuge(type);
  if (asksWhere === true && isRefuge(type)) return false;
  return type !== 'vaxel' && !(forDoers && who_for.length === 1);
}

function isRefuge(type: ShownService['type']): boolean {
  return type === 'skyddat_boende' || type === 'kvinnojour' || type === 'specialenhet' || type === 'stod';
}
