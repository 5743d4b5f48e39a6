import { loadDirectory } from '../../directory/reading/load';
import { whatMayBeShown } from '../../directory/showing/assurance';

/**
 * What may be shown of each national line, and until when: verdicts of the review of November 2026.
 * `always` is an assigned number; a month is the last whole one in which the number is shown.
 */
const verdicts: readonly (readonly [id: string, shown: 'always' | 'name' | 'nothing' | `${number}-${number}`])[] = [
  ['larm-112', 'always'],
  ['sms-112', 'always'],
  ['polisen-114-14', 'always'],
  ['kvinnofridslinjen', '2030-03'],
  ['stodlinjen-for-man', '2027-03'],
  ['stodlinjen-for-transpersoner', '2027-03'],
  ['ratt-att-valja', 'name'],
  ['nationella-stodtelefonen-heder', 'nothing'],
  ['valj-att-sluta', '2027-01'],
  ['bris', 'always'],
  ['brottsofferjouren', 'always'],
  ['terrafem', 'name'],
  ['ungarelationer', 'name'],
  ['killar-se', 'name'],
  ['karleken-ar-fri', 'name'],
  ['nkjt', 'name'],
  ['jourhavande-prast', 'name'],
  ['storasyster', 'name'],
  ['rfsl-stodmottagning', 'name'],
  ['roks', 'name'],
  ['unizon', 'name'],
  ['tjejjouren', 'name'],
  ['eu-116-016', 'nothing'],
  ['socialjour-allmant', 'nothing'],
  ['1177', 'always'],
  ['sjalvmordslinjen', 'name'],
  ['hjalplinjen', 'name'],
  ['hjalplinjen-nedlagd', 'name'],
  ['bris-vuxna', 'name'],
  ['aldrelinjen', 'name'],
  ['foraldralinjen', 'name'],
  ['jourhavande-medmanniska', 'nothing'],
];

const { files } = loadDirectory('directory');
const lines = files.find(({ kommun }) => kommun === 'SE')?.services ?? [];
const kindAt = (id: string, day: string): string | undefined => {
  const line = lines.find((service) => service.id === id);
  return line && whatMayBeShown(line, 'help', new Date(day)).kind;
};

test('holds the 32 national lines and no other', () => {
  expect(lines.map(({ id }) => id).sort()).toEqual(verdicts.map(([id]) => id).sort());
});

test.each(verdicts)('%s: shown %s', (id, shown) => {
  if (shown === 'always') expect(kindAt(id, '2040-01-01')).toBe('ways');
  else if (shown === 'name' || shown === 'nothing') expect(kindAt(id, '2026-11-24')).toBe(shown);
  else {
    expect(kindAt(id, `${shown}-28`)).toBe('ways');
    const [year = 0, month = 0] = shown.split('-').map(Number);
    expect(kindAt(id, new Date(Date.UTC(year, month + 1, 1)).toISOString())).toBe('name');
  }
});

test('hours that are past their limit, or contradict each other, are not told', () => {
  const told = (id: string): number => {
    const line = lines.find((service) => service.id === id)!;
    const shown = whatMayBeShown(line, 'help', new Date('2026-11-24'));
    return shown.kind === 'ways' ? shown.schedules.length : -1;
  };
  expect(told('kvinnofridslinjen')).toBe(1);
  expect(told('brottsofferjouren')).toBe(0);
  expect(told('valj-att-sluta')).toBe(0);
  expect(told('bris')).toBe(0);
});
