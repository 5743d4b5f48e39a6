import type { HelpState, KommunCoverage } from '../../../directory/staff/coverage';
import type { HelpKind } from '../../../directory/staff/coverageKinds';

interface KindWords {
  /** Heads a column. */
  readonly short: string;
  readonly long: string;
}

/** What the kinds of help are called. */
export const kindWords: Readonly<Record<HelpKind, KindWords>> = {
  switchboard: { short: 'växel', long: 'kommunens växel' },
  adult_intake: { short: 'vuxna', long: 'mottagning för vuxna' },
  child_intake: { short: 'barn', long: 'mottagning för barn' },
  socialjour: { short: 'jour', long: 'socialjour' },
  specialist_unit: { short: 'enhet', long: 'enhet för våld i nära relation' },
  kvinnojour: { short: 'kvinnojour', long: 'kvinnojour' },
  young: { short: 'unga', long: 'stöd för unga' },
  violence_users: { short: 'sluta', long: 'hjälp att sluta använda våld' },
  english: { short: 'engelska', long: 'något på engelska' },
  interpreter: { short: 'tolk', long: 'tolk' },
};

interface StateWords {
  readonly letter: string;
  readonly long: string;
  readonly ink: string;
  readonly paper: string;
}

/** What the states are called, and their colours on a page; the letter alone says it too. */
export const stateWords: Readonly<Record<HelpState, StateWords>> = {
  shown: { letter: 'V', long: 'visas med nummer eller annan väg in', ink: '#ffffff', paper: '#1f5f4a' },
  due_soon: { letter: 'S', long: 'visas, men går ut inom 60 dagar', ink: '#1d2b2c', paper: '#ffd45e' },
  named: { letter: 'N', long: 'bara namnet', ink: '#1d2b2c', paper: '#d3e3f2' },
  draft: { letter: 'U', long: 'bara ett utkast', ink: '#1d2b2c', paper: '#eadcf0' },
  missing: { letter: '–', long: 'saknas', ink: '#4d5a5a', paper: '#ffffff' },
};

/** What a kommun should get first: the most needed that nobody can reach yet. */
export function firstText({ get_first, states }: KommunCoverage): string {
  if (get_first.length === 0) return 'allt finns';
  const most = get_first.slice(0, 3).map((kind) => `${kindWords[kind].long} (${doing[states[kind]]})`);
  const rest = get_first.length - most.length;
  return [most.join(', '), rest === 0 ? '' : `och ${rest} till`].filter(Boolean).join(' ');
}

const doing: Readonly<Record<HelpState, string>> = {
  shown: 'finns',
  due_soon: 'finns',
  named: 'skaffa numret',
  draft: 'kontrollera utkastet',
  missing: 'saknas',
};

/** "0 kontrollerade nummer". */
export function checkedText(count: number): string {
  return count === 1 ? '1 kontrollerat nummer' : `${count} kontrollerade nummer`;
}
