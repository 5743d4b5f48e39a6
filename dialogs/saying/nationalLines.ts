import type { ShownService } from '../../directory/showing/service';
import { serviceCard } from './cards';
import { openFirst } from './hours';
import type { Card } from '../turn/reply';
import type { Group, Turn } from '../turn/turn';

type Lines = readonly string[];

/** The national services to name first, by whom they are for (record ids of directory/national.yaml). */
const lines: Readonly<Partial<Record<Group, Lines>>> & { readonly alla: Lines } = {
  alla: ['kvinnofridslinjen', 'brottsofferjouren'],
  man: ['stodlinjen-for-man', 'brottsofferjouren'],
  hbtqi: ['brottsofferjouren', 'rfsl-stodmottagning'],
  trans: ['stodlinjen-for-transpersoner', 'brottsofferjouren', 'rfsl-stodmottagning'],
  barn: ['bris', 'ungarelationer'],
  aldre: ['kvinnofridslinjen', 'aldrelinjen', 'brottsofferjouren'],
  funktionsnedsattning: ['kvinnofridslinjen', 'nkjt', 'brottsofferjouren'],
  dov: ['nkjt', 'sms-112', 'kvinnofridslinjen'],
  utland: ['kvinnofridslinjen', 'terrafem', 'brottsofferjouren'],
  heder: ['kvinnofridslinjen', 'ratt-att-valja'],
  valdsutovare: ['valj-att-sluta'],
};
const honourOfChild: Lines = ['bris', 'ratt-att-valja', 'karleken-ar-fri'];

/** The national lines for a group; those without a checked number come last. */
export function nationalLines({ directory, view, resident }: Turn, group: Group): readonly ShownService[] {
  const own = group === 'heder' && resident.isChild === true ? honourOfChild : (lines[group] ?? lines.alla);
  const wanted = group === 'hbtqi' && resident.isMan ? ['stodlinjen-for-man', ...own] : own;
  const shown = openFirst(directory.national(wanted, view('help')));
  // To the deaf a way to write goes before any number.
  if (group === 'dov') return shown;
  return [...shown.filter(({ phones }) => phones.length > 0), ...shown.filter(({ phones }) => phones.length === 0)];
}

/** The national lines for a group as cards, those that can be called first. */
export function lineCards(turn: Turn, group: Group): readonly Card[] {
  return nationalLines(turn, group).map((service) => serviceCard(service, turn.t, turn.resident.locale));
}
