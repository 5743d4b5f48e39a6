import type { ShownService } from '../../directory/showing/service';
import type { Group, Resident, Turn } from './turn';
import type { Understanding } from '../understanding/recognizer';

/**
 * Remembers what a text says of whom the help is for. A child grows up as soon as the text says so, and nobody is
 * held for the one who hurts others, or for a searcher, who says that they are the one exposed.
 */
export function noteGroup({ understanding, resident }: Turn): void {
  const { signs, asides } = understanding;
  const isChild = writesAsChild(understanding);
  if (signs.exposed) noteExposed(resident);
  if (signs.grownUp) growUp(resident);
  if (isChild) resident.isChild = true;
  if (asides.who === 'otherPerson') delete resident.asksFor;
  const told = signs.trans
    ? 'trans'
    : signs.lgbtqi
      ? 'hbtqi'
      : signs.man
        ? 'man'
        : isChild
          ? 'barn'
          : lessNamed(understanding);
  if (told && resident.group !== 'valdsutovare') resident.group = told;
}

/** The groups that no sign tells of, when the text is about the writer and not about somebody else. */
function lessNamed({ asides: { who }, role, signs }: Understanding): Group | undefined {
  if (role === 'professional' || role === 'press' || role === 'other') return undefined;
  if (signs.old) return 'aldre';
  return who === 'elderly'
    ? 'aldre'
    : who === 'disabled'
      ? 'funktionsnedsattning'
      : who === 'foreign'
        ? 'utland'
        : undefined;
}

/** A child who writes about home: by its words, unless the phrases say that somebody else writes. */
export function writesAsChild({ role, signs }: Understanding): boolean {
  if (signs.grownUp) return false;
  return role === 'child' || (signs.child && (role === 'anyone' || role === 'victim'));
}

/** The group that holds now. */
export function groupOf({ resident }: Turn): Group {
  return resident.group ?? 'alla';
}

/** Forgets that somebody uses violence or asked where a person is. */
export function noteExposed(resident: Resident): void {
  if (resident.group === 'valdsutovare') delete resident.group;
  delete resident.asksWhere;
  delete resident.asksFor;
}

/** Forgets what was said, but not that somebody uses violence or asked where a person is. */
export function forget(resident: Resident): void {
  delete resident.kommun;
  delete resident.formerKommun;
  delete resident.told;
  delete resident.isChild;
  delete resident.asksFor;
  delete resident.disclosed;
  delete resident.noted;
  if (resident.group !== 'valdsutovare') delete resident.group;
}

function growUp(resident: Resident): void {
  delete resident.isChild;
  if (resident.group === 'barn') delete resident.group;
}

/** Whether places of refuge are left unsaid in this conversation. */
export function hidesRefuges({ group, asksWhere }: Resident): boolean {
  return group === 'valdsutovare' || asksWhere === true;
}

/**
 * Whether a service is told in this conversation. Somebody who uses violence, or who asked where a person is, hears
 * of no place where that person may be; the others hear of none that is only for those who use violence.
 */
export function suits({ who_for, type }: ShownService, resident: Resident): boolean {
  const forDoers = who_for.includes('valdsutovare');
  if (resident.group === 'valdsutovare') return forDoers && !isRefuge(type);
  if (hidesRefuges(resident) && isRefuge(type)) return false;
  if (resident.group === 'man' && type === 'kvinnojour') return false;
  return type !== 'vaxel' && !(forDoers && who_for.length === 1);
}

function isRefuge(type: ShownService['type']): boolean {
  return type === 'skyddat_boende' || type === 'kvinnojour' || type === 'specialenhet' || type === 'stod';
}
