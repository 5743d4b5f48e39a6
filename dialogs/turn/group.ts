import type { ShownService } from '../../directory/showing/service';
import type { Group, Resident, Turn } from './turn';
import type { Understanding } from '../understanding/recognizer';

/**
 * Remembers what a text says of whom the help is for. A child grows up as soon as the text says so, and nobody is
 * held for the one who hurts others, or for a searcher, who says that they are the one exposed.
 */
export function noteGroup({ understanding, resident }: Turn): void {
  const { signs } = understanding;
  if (signs.exposed) noteExposed(resident);
  if (signs.minor) resident.isGrownUp = false;
  else if (signs.ofAge || (signs.grownUp && resident.isGrownUp !== false)) growUp(resident);
  if (signs.man) resident.isMan = true;
  const isChild = becomesChild(understanding, resident);
  if (isChild) resident.isChild = true;
  const told = groupIn(understanding) ?? (isChild ? 'barn' : undefined);
  const keeps = resident.group === 'valdsutovare' || (told === 'man' && ownsLines(resident.group));
  if (told && !keeps) resident.group = told;
}

/** Somebody who loves men or is trans stays so when he says that he is a man. */
function ownsLines(group: Group | undefined): boolean {
  return group === 'hbtqi' || group === 'trans';
}

/**
 * An age below 18 makes a child, always. Words about mother and father, or the tone, do only as long as nothing else is
 * known, and never in a question about what was shown.
 */
function becomesChild(understanding: Understanding, resident: Resident): boolean {
  const { signs, asides } = understanding;
  if (signs.minor || resident.isGrownUp === false) return true;
  const known = resident.isGrownUp ?? (resident.asksFor !== undefined || (resident.group ?? 'barn') !== 'barn');
  return !known && asides.followUp === undefined && writesAsChild(understanding);
}

/** The group that a text names. */
function groupIn(understanding: Understanding): Group | undefined {
  const { signs } = understanding;
  if (signs.trans) return 'trans';
  if (signs.lgbtqi) return 'hbtqi';
  if (signs.man) return 'man';
  return signs.deaf && understanding.role !== 'professional' ? 'dov' : lessNamed(understanding);
}

/** The groups that no sign tells of, when the text is about the writer and not about somebody else. */
function lessNamed({ asides: { who }, role, signs }: Understanding): Group | undefined {
  if (role === 'professional' || role === 'press' || role === 'other') return undefined;
  if (signs.old) return 'aldre';
  return who && groupOfAside[who];
}

const groupOfAside: Readonly<Partial<Record<string, Group>>> = {
  elderly: 'aldre',
  disabled: 'funktionsnedsattning',
  foreign: 'utland',
};

/** A child who writes about home: by its words, unless the phrases say that somebody else writes. */
export function writesAsChild({ role, signs }: Understanding): boolean {
  if (signs.grownUp) return false;
  if (signs.minor) return true;
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
  delete resident.isGrownUp;
  delete resident.isMan;
  if (resident.group !== 'valdsutovare') delete resident.group;
}

function growUp(resident: Resident): void {
  resident.isGrownUp = true;
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
  if (resident.group === 'valdsutovare') return forDoers && (!isRefuge(type) || who_for.length === 1);
  if (hidesRefuges(resident) && isRefuge(type)) return false;
  if (resident.group === 'man' && type === 'kvinnojour') return false;
  // A child is told of places for grown-ups by a grown-up.
  if (resident.isChild && !who_for.includes('barn') && (type === 'kvinnojour' || type === 'skyddat_boende'))
    return false;
  return type !== 'vaxel' && !(forDoers && who_for.length === 1);
}

/** Whether a service is named unasked. Counselling for couples never is: it is not for ongoing violence (rule C6). */
export function isOffered(service: ShownService, resident: Resident): boolean {
  return suits(service, resident) && service.type !== 'familjeradgivning';
}

function isRefuge(type: ShownService['type']): boolean {
  return type === 'skyddat_boende' || type === 'kvinnojour' || type === 'specialenhet' || type === 'stod';
}
