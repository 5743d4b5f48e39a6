import { parseDirectoryFile } from '../../directory/reading/parse';
import type { DirectoryFile } from '../../directory/format/schema';
import type { Kommun } from '../../directory/place/kommunNames';

type Fields = Readonly<Record<string, unknown>>;

/** Two invented kommuner of an invented län. */
export const kommuner: readonly Kommun[] = [
  ['9997', 'Ekdal', 'Ekdals kommun'],
  ['9998', 'Granby', 'Granby kommun'],
].map(([code = '', name = '', official_name = '']) => ({
  ...{ code, name, official_name, lan_code: '99', lan_name: 'Påhittat län' },
}));

/** A day's noon in Sweden. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00+01:00`);
}

/** A check, by the rule of six months unless it is said otherwise. */
export function checkedOn(assured_date: string, review_by: string, assurer_role = 'Enhetschef'): Fields {
  return {
    assurance: 'verified',
    verified: { assured_date, assurer_role, assurance_method: 'ringde numret', review_by },
  };
}

/** A source's date, and that the service prints it itself. */
export function printedOn(date: string, publisher = 'Ekdals kommun'): Fields {
  return { assurance: 'documented', source: { title: 'Kontakt', publisher, date } };
}

/** A number that goes to nobody, by its last two digits. */
export function phone(last: string): Fields {
  return { phones: [{ number: `08-465 004 ${last}` }] };
}

/** A service that is only named, changed as told. */
export function service(id: string, change: Fields = {}): Fields {
  return {
    id,
    name: `Enheten ${id}`,
    status: 'active',
    type: 'specialenhet',
    organization: { name: 'Ekdals kommun' },
    description: 'Råd och stöd.',
    who_for: ['utsatt'],
    standing: 'exists',
    audience: 'resident',
    assurance: 'named',
    source: { title: 'Stöd', publisher: 'Ekdals kommun', date: '2026-01-15' },
    ...change,
  };
}

/** A contact that is only named, changed as told. */
export function contact(id: string, change: Fields = {}): Fields {
  return {
    id,
    title: 'Samordnare',
    standing: 'exists',
    audience: 'questions',
    assurance: 'named',
    source: { title: 'Kontakt', publisher: 'Ekdals kommun', date: '2026-01-15' },
    ...change,
  };
}

/** A claim that is only named, changed as told. */
export function claim(id: string, change: Fields = {}): Fields {
  return {
    id,
    kind: 'fact',
    name: `Uppgiften ${id}`,
    description: 'Kommunen arbetar mot våld.',
    standing: 'exists',
    audience: 'resident',
    assurance: 'named',
    source: { title: 'Plan', publisher: 'Ekdals kommun', date: '2026-01-15' },
    ...change,
  };
}

/** The text of a staff file; JSON is YAML with every text in quotation marks. */
export function fileText(kommun: string, lists: Fields): string {
  const name = kommuner.find(({ code }) => code === kommun)?.official_name ?? 'Hela landet';
  return JSON.stringify({ kommun, name, ...lists, end: kommun }, undefined, 2);
}

/** A staff file as it is read; it must hold no slip. */
export function file(kommun: string, lists: Fields): DirectoryFile {
  const { value, problems } = parseDirectoryFile(`${kommun}.yaml`, fileText(kommun, lists));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!value || errors.length > 0) throw new Error(JSON.stringify(errors));
  return value;
}
