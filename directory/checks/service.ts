import type { Read } from './read';
import { error, warning, type Slip } from './slip';

/** What a service must have, or cannot have, beside its fields one by one. */
export function serviceSlips(service: Read<'services'>): readonly Slip[] {
  const { type, not_for, assurance, phones, reach, email, url, location, minimum_age, maximum_age } = service;
  const hasWayIn = [phones, reach, email, url, location].some((way) => way !== undefined);
  return [
    ...(type === 'familjeradgivning' && not_for === undefined ? [notForMissing] : []),
    ...(assurance === 'verified' && !hasWayIn ? [noWayIn] : []),
    ...(Number(minimum_age ?? 0) > Number(maximum_age ?? 999) ? [agesTurned] : []),
    ...(reach ?? []).flatMap(({ kind, ask_for }, at) =>
      kind === 'via_switchboard' && ask_for === undefined
        ? [error(['reach', at], 'askForMissing', 'Skriv vem man ber om i växeln: ask_for: mottagningen.')]
        : [],
    ),
  ];
}

// Talks for couples are unsafe while there is violence (conversation-rules.md, C6).
const notForMissing = error(
  [],
  'notForMissing',
  'Familjerådgivning är inte till för den som lever med våld. Lägg till not_for: pågående våld.',
);
const noWayIn = warning(
  ['assurance'],
  'noWayIn',
  'Posten är kontrollerad men säger inte hur man når den. Lägg till "phones" eller "reach".',
);
const agesTurned = error(['minimum_age'], 'agesTurned', 'Den lägsta åldern är högre än den högsta. Byt plats på dem.');

/** What one kommun says otherwise: ways to reach need a source of their own, checked here. */
export function overrideSlips(override: Read<'overrides'>): readonly Slip[] {
  const { phones, schedules, reach, email, url, assurance, source } = override;
  const reaches = [phones, schedules, reach, email, url].some((way) => way !== undefined);
  const isLoose = (reaches || source !== undefined) && (assurance === undefined || source === undefined);
  // A new date must not make a number young that somebody else printed long ago.
  const borrows = assurance === 'documented' && phones === undefined;
  return [
    ...(isLoose ? [error(['id'], 'overrideWithoutSource', withoutSource)] : []),
    ...(borrows ? [error(['assurance'], 'overrideBorrows', borrowed)] : []),
  ];
}

const withoutSource =
  'Ett eget nummer, en egen väg eller egna tider behöver egen "assurance" och "source" (och "verified").';
const borrowed =
  'En egen källa utan eget nummer gäller inte det gemensamma numret. Ring det, och skriv assurance: verified.';
