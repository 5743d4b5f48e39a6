import type { DirectoryFile } from '../../directory/format/schema';
import { coverage, type Coverage, type KommunCoverage } from '../../directory/staff/coverage';
import { helpKinds } from '../../directory/staff/coverageKinds';
import { checkedOn, claim, contact, file, kommuner, noon, phone, printedOn, service } from './inventedDirectory';

const checked = checkedOn('2026-11-01', '2027-05-01');

function covered(files: readonly DirectoryFile[], day = '2026-12-01'): Coverage {
  return coverage(files, kommuner, noon(day));
}
/** What Ekdal has when these are its services. */
function ekdal(services: readonly unknown[], day?: string): KommunCoverage {
  return covered([file('9997', { services })], day).kommuner[0]!;
}
/** The kinds that a kommun has in a state. */
function kindsIn({ states }: KommunCoverage, state: string): readonly string[] {
  return helpKinds.filter((kind) => states[kind] === state);
}

describe('how far a kommun has come', () => {
  const draft = { assurance: 'draft' };
  it.each([
    ['a checked number', [{ ...checked, ...phone('00') }], 'shown'],
    ['a number its own publisher prints', [{ ...printedOn('2026-06'), ...phone('00') }], 'shown'],
    ['a checked address for mail', [{ ...checked, email: 'stod@example.org' }], 'shown'],
    ['a checked name without a way in', [checked], 'named'],
    ['a check that has lapsed', [{ ...checkedOn('2026-01-01', '2026-06-01'), ...phone('00') }], 'named'],
    ['closed for a time', [{ ...checked, ...phone('00'), status: 'temporarily closed' }], 'named'],
    ['only a name', [{}], 'named'],
    ['a draft with a number', [{ ...draft, ...phone('00') }], 'draft'],
    ['a draft and a name', [draft, {}], 'named'],
    ['a name and a checked number', [{}, { ...checked, ...phone('00') }], 'shown'],
    ['a plan', [{ standing: 'planned' }], 'missing'],
    ['a draft of a plan', [{ ...draft, standing: 'planned' }], 'missing'],
    ['what has closed', [{ ...checked, ...phone('00'), status: 'defunct' }], 'missing'],
    ['what nobody is shown', [{ audience: 'internal' }], 'missing'],
    ['a draft of it', [{ ...draft, audience: 'internal' }], 'missing'],
    ['nothing', [], 'missing'],
  ])('%s', (_, changes, state) => {
    const services = changes.map((change, at) => service(`enhet-${at}`, { ...change }));
    expect(ekdal(services).states.specialist_unit).toBe(state);
  });

  it.each([
    ['61 days left', '2026-03-01', 'shown'],
    ['60 days left', '2026-03-02', 'due_soon'],
    ['the last day', '2026-05-01', 'due_soon'],
    ['the day after', '2026-05-02', 'named'],
  ])('%s', (_, day, state) => {
    const unit = service('enheten', { ...checkedOn('2025-11-01', '2026-05-01'), ...phone('00') });
    expect(ekdal([unit], day).states.specialist_unit).toBe(state);
  });

  it.each([
    ['the switchboard', { type: 'vaxel', who_for: ['alla'] }, ['switchboard']],
    ['an intake for the exposed', { type: 'socialtjanst', who_for: ['utsatt'] }, ['adult_intake']],
    ['an intake for all', { type: 'socialtjanst', who_for: ['alla'] }, ['adult_intake']],
    ['an intake for children', { type: 'socialtjanst', who_for: ['barn'] }, ['child_intake', 'young']],
    ['a barnahus', { type: 'barnahus', who_for: ['barn'] }, ['child_intake', 'young']],
    ['a socialjour', { type: 'socialjour', who_for: ['alla'] }, ['socialjour']],
    ['a unit for violence', {}, ['specialist_unit']],
    ['a kvinnojour for the young too', { type: 'kvinnojour', who_for: ['utsatt', 'ung'] }, ['kvinnojour', 'young']],
    ['help to stop', { type: 'stod', who_for: ['valdsutovare'] }, ['violence_users']],
    ['told in English', { type: 'stod', translations: { en: { description: 'Support.' } } }, ['english']],
    ['spoken in English', { type: 'stod', languages: [{ code: 'en' }] }, ['english']],
    [
      'an interpreter that is booked',
      { type: 'stod', languages: [{ code: 'ar', note: 'Tolk bokas' }] },
      ['interpreter'],
    ],
    ['many languages', { type: 'stod', languages: [{ code: 'mul' }] }, ['interpreter']],
    ['an interpreter told of', { type: 'stod', interpretation_services: 'Tolk utan kostnad.' }, ['interpreter']],
    ['other support', { type: 'stod' }, []],
  ])('%s counts as what it is', (_, change, kinds) => {
    expect(kindsIn(ekdal([service('ett', { ...checked, ...phone('00'), ...change })]), 'shown')).toEqual(kinds);
  });

  it('says what to get first: what nobody can reach yet, in the order of need', () => {
    const soon = { ...checkedOn('2026-08-01', '2026-12-31'), ...phone('00') };
    const services = [service('vaxeln', { type: 'vaxel', who_for: ['alla'], ...soon }), service('enheten')];
    expect(ekdal(services).get_first).toEqual(helpKinds.filter((kind) => kind !== 'switchboard'));
  });
});

describe('what several kommuner share', () => {
  const jour = (change: object): unknown =>
    service('jouren', { type: 'socialjour', who_for: ['alla'], ...checked, ...phone('00'), ...change });
  const own = (kommun: string, overrides: readonly unknown[] = []): DirectoryFile => file(kommun, { overrides });
  const states = (files: readonly DirectoryFile[]): unknown =>
    covered(files).kommuner.map(({ kommun, states: { socialjour } }) => [kommun, socialjour]);

  it.each([
    ['every kommun it names', { service_areas: ['9997', '9998'] }, ['shown', 'shown']],
    ['every kommun of its län', { service_areas: ['län 99'] }, ['shown', 'shown']],
    ['no other', { service_areas: ['9998'] }, ['missing', 'shown']],
    ['none when it is for the whole country', { service_areas: ['SE'] }, ['missing', 'missing']],
  ])('counts in %s', (_, change, [first, second]) => {
    expect(states([file('SE', { services: [jour(change)] }), own('9997'), own('9998')])).toEqual([
      ['9997', first],
      ['9998', second],
    ]);
  });

  it('counts as each kommun tells it: a draft in a shared file too, and not where it is hidden', () => {
    const hidden = own('9998', [{ id: 'jouren', audience: 'internal' }]);
    const shared = { service_areas: ['län 99'] };
    expect(states([file('SE', { services: [jour(shared)] }), own('9997'), hidden])).toEqual([
      ['9997', 'shown'],
      ['9998', 'missing'],
    ]);
    const told = own('9997', [{ id: 'jouren', description: 'Landets linje.' }]);
    expect(states([file('SE', { services: [jour({ service_areas: ['SE'] })] }), told])).toEqual([['9997', 'missing']]);
    const draft = jour({ ...shared, assurance: 'draft', verified: undefined });
    expect(states([file('SE', { services: [draft] }), own('9997')])).toEqual([['9997', 'draft']]);
  });
});

describe('the checked numbers', () => {
  it('are counted once each; a documented or lapsed one is none', () => {
    const lapsed = checkedOn('2026-01-01', '2026-06-01');
    const first = file('9997', {
      services: [
        service('a', { ...checked, ...phone('00') }),
        service('b', { ...checked, phones: [{ number: '+46 8 465 004 00' }] }),
        service('c', { ...printedOn('2026-06'), ...phone('01') }),
        service('d', { ...lapsed, ...phone('02') }),
      ],
    });
    const second = file('9998', { services: [service('e', { ...checked, ...phone('03') })] });
    const { checked_numbers, kommuner: both } = covered([first, second]);
    expect([checked_numbers, ...both.map((one) => one.checked_numbers)]).toEqual([2, 1, 1]);
  });

  it('are none where there is only a name, and the kommun is counted among all', () => {
    expect(covered([file('9997', { services: [service('a')] })])).toMatchObject({
      ...{ today: '2026-12-01', all_kommuner: 2, checked_numbers: 0 },
      kommuner: [{ kommun: '9997', checked_numbers: 0, freshness: [] }],
    });
  });
});

it('tells how fresh everything is that was checked or documented, to the day', () => {
  const ekdalsFile = file('9997', {
    services: [
      service('igar', { ...checkedOn('2026-06-01', '2026-11-30'), ...phone('00') }),
      service('idag', { ...checkedOn('2026-06-01', '2026-12-01'), ...phone('01') }),
      service('tryckt', { ...printedOn('2024-12-02'), ...phone('02') }),
      service('namn'),
    ],
    contacts: [contact('samordnaren', checkedOn('2026-06-01', '2026-12-11'))],
    claims: [claim('planen', { ...checkedOn('2026-06-01', '2026-12-21'), standing: 'historical' })],
  });
  const { freshness } = covered([ekdalsFile]).kommuner[0]!;
  expect(freshness.map(({ id, assurance, days_left }) => [id, assurance, days_left])).toEqual([
    ['igar', 'verified', -1],
    ['idag', 'verified', 0],
    ['tryckt', 'documented', 1],
    ['samordnaren', 'verified', 10],
  ]);
});
