import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { telephoneLink } from '../../directory/format/telephone';
import { LiveDirectory } from '../../directory/live';
import { loadDirectory } from '../../directory/reading/load';
import { parseDirectoryFile } from '../../directory/reading/parse';
import { whyUnsafe } from '../../directory/reading/yamlGuard';
import type { View } from '../../directory/showing/shown';
import { comparableWords, createRepairer } from '../../locales/words';
import { directoryOf, folderOf, service, slipsOf, umeaFile } from './oneKommun';

/** Ways around the rules that a reviewer found, one by one. */
const view: View = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') };
const phones = [{ number: '08-465 004 00' }];
const jour = { type: 'kvinnojour', phones };

test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
  ['in what a number is for', { phones: [{ ...phones[0], description: 'Storgatan 5, Umeå' }] }, 'shelterAddress'],
  ['in a chat', { phones, reach: [{ kind: 'chat', url: 'https://maps.google.com/?q=x' }] }, 'shelterAddress'],
  [
    'in the source',
    { phones, source: { title: 'På Storgatan 5', publisher: 'Jouren', date: '2026' } },
    'shelterAddress',
  ],
])('a shelter is not told of %s', (_, fields, code) => {
  expect(slipsOf([service('jour', { ...jour, ...fields })])).toContain(code);
});

test.each(['ring 070\u2011174\u201106\u201105', 'ring 08 (465) 004 00', 'ring 08/465 004 00'])(
  'no number hides in a text as %s',
  (description) => {
    expect(slipsOf([service('a', { phones, description })])).toEqual(['looseNumber']);
  },
);

test('no name and no number hides in how a record was checked', () => {
  const check = { assured_date: '2026-11-01', assurer_role: 'Chef', review_by: '2027-04-30' };
  const slips = slipsOf([
    service('a', { phones, verified: { ...check, assurance_method: 'ringde Anna Svensson 070-174 06 05' } }),
  ]);
  expect(slips).toEqual(expect.arrayContaining(['nameAsMethod', 'looseNumber']));
});

test('a number that is not the checked one is refused', () => {
  const check = { assured_date: '2026-11-01', assurer_role: 'Chef', assurance_method: 'mejl', review_by: '2027-04-30' };
  const with_ = (numbers: readonly string[]): readonly string[] =>
    slipsOf([service('a', { phones, verified: { ...check, numbers } })]);
  expect(with_(['08-46500400'])).toEqual([]);
  expect(with_(['08-465 004 01'])).toEqual(['numberChanged']);
});

test('a country code before a zero is refused, and would dial right all the same', () => {
  expect(slipsOf([service('a', { phones: [{ number: '+46 08-465 004 00' }] })])).toEqual(['invalid_format']);
  expect(telephoneLink('+46 08-465 004 00')).toBe('tel:+46846500400');
});

test('what is closed for a time, or only named, tells no way in, and says so', () => {
  const ways = {
    reach: [{ kind: 'walk_in' }, { kind: 'via_112' }],
    notices: [{ text: 'Flyttar.', from: '2026-11-01', until: '2027-01-31' }],
  };
  const [closed] = directoryOf([service('a', { ...ways, status: 'temporarily closed' })]).helpIn('2480', view);
  expect(closed).toMatchObject({ reach: [], closed_for_now: true, notices: ['Flyttar.'] });
  const [named] = directoryOf([service('b', { ...ways, assurance: 'named', verified: undefined })]).helpIn(
    '2480',
    view,
  );
  expect(named).toMatchObject({ reach: [{ kind: 'via_112' }], notices: [] });
});

test('a closure without hours is closed, and the hours of a season that is over are not told', () => {
  const notices = [{ text: 'Stängt.', from: '2026-12-01', until: '2026-12-01', hours: 'closed' }];
  const summer = { byday: 'MO', opens_at: '00:00', closes_at: '24:00', valid_to: '2026-08-15' };
  const [closed] = directoryOf([service('a', { phones, notices })]).helpIn('2480', view);
  expect(closed?.opening.kind).toBe('closed');
  expect(directoryOf([service('a', { phones, schedules: [summer] })]).helpIn('2480', view)[0]?.schedules).toEqual([]);
});

describe('an override that is refused', () => {
  const shared = (more: string): string => `kommun: SE
name: Flera kommuner
services:
${service('jouren', { service_areas: ['2480', '0184'], ...jour })}${more}end: SE
`;
  const read = (override: string): { readonly numbers: number; readonly codes: readonly string[] } => {
    const folder = folderOf([]);
    writeFileSync(join(folder, 'regional.yaml'), shared(''));
    writeFileSync(
      join(folder, 'kommuner/2480-umea.yaml'),
      `kommun: "2480"\nname: Umeå kommun\noverrides:\n  - id: jouren\n${override}end: "2480"\n`,
    );
    const live = new LiveDirectory({
      ...{ folder, words: { of: comparableWords, repairer: createRepairer } },
      ...{ onChange: () => undefined, onError: () => undefined },
    });
    const codes = live.loaded().problems.map(({ code }) => code);
    rmSync(folder, { recursive: true, force: true });
    return { numbers: live.current().helpIn('2480', view).length, codes };
  };

  test('because of what it says together with the shared record, hides that record', () => {
    expect(read('    description: Vi finns på Storgatan 5.\n')).toEqual({ numbers: 0, codes: ['shelterAddress'] });
  });
  test('because of a slip of the hand, hides it too: it may have been meant to', () => {
    expect(read('    audience: internl\n')).toEqual({ numbers: 0, codes: ['invalid_value'] });
  });
  test('and one that is right does not', () => {
    expect(read('    description: Här i Umeå.\n')).toEqual({ numbers: 1, codes: [] });
  });
  test('may not make an old number young', () => {
    const source = '    source: { title: Jour, publisher: Umeå kommun, date: "2026-11" }\n';
    expect(read(source).codes).toEqual(['overrideWithoutSource']);
    expect(read(`    assurance: documented\n${source}`).codes).toEqual(['overrideBorrows']);
  });
});

test('a draft takes no id from a record that is served', () => {
  const folder = folderOf([service('vaxel', { phones })]);
  const draft = service('vaxel', { assurance: 'draft', verified: undefined });
  writeFileSync(
    join(folder, 'kommuner/0114-upplands-vasby.yaml'),
    umeaFile([draft]).replaceAll('2480', '0114').replaceAll('Umeå kommun', 'Upplands Väsby kommun'),
  );
  expect(loadDirectory(folder).problems).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['colons', `kommun: "2480"\nname: ${'": "'.repeat(30)}${': '.repeat(2_000)}`],
  ['a long line', `kommun: "2480"\nname: ${'x'.repeat(5_000)}`],
  ['quotes and backslashes', `kommun: "2480"\nname: "${'\\"\\'.repeat(40_000)}`],
])('a file of %s is refused at once', (_, text) => {
  // The guard itself refuses it: neither the parser nor any check looks at such a text, which would take them minutes.
  expect(whyUnsafe(text)).toBe('tooDeep');
  expect(parseDirectoryFile('x', text).problems).toMatchObject([{ code: 'tooDeep' }]);
});

test('a text that nobody would read is refused before the checks look at it', () => {
  expect(slipsOf([service('a', { phones, description: 'A-'.repeat(1_500) })])).toEqual(['too_big']);
});

test('a file with something behind its last line may be two halves', () => {
  const file = umeaFile([service('a', { phones })]);
  const turned = `end: "2480"\n${file.replace('end: "2480"\n', '')}`;
  expect(parseDirectoryFile('x', turned)).toMatchObject({ problems: [{ code: 'halfFile' }] });
});
