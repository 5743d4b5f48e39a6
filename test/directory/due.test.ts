import type { DirectoryFile } from '../../directory/format/schema';
import { dueReport, hasLapsed, type DueItem, type DueReport } from '../../directory/staff/due';
import { checkedOn, claim, contact, file, kommuner, noon, phone, printedOn, service } from './inventedDirectory';

function report(files: readonly DirectoryFile[], days = 60, day = '2026-12-01'): DueReport {
  const paths = files.map(({ kommun }) => `kommuner/${kommun}.yaml`);
  return dueReport({ files, paths, kommuner }, days, noon(day));
}
function itemsOf({ groups }: DueReport): readonly DueItem[] {
  return groups.flatMap(({ items }) => items);
}
/** Why a file's only record is due; undefined when it is not. */
function reasonFor(lists: Readonly<Record<string, unknown>>, days = 60, day = '2026-12-01'): string | undefined {
  return itemsOf(report([file('9997', lists)], days, day))[0]?.reason;
}

describe('what falls due', () => {
  const lapsesOn = (day: string): object => ({
    services: [service('enheten', { ...checkedOn('2026-08-01', day), ...phone('00') })],
  });

  it.each([
    ['yesterday', '2026-11-30', 0, 'checkLapsed'],
    ['today', '2026-12-01', 0, 'checkLapses'],
    ['tomorrow, when only today is asked for', '2026-12-02', 0, undefined],
    ['on the last day asked for', '2027-01-30', 60, 'checkLapses'],
    ['the day after', '2027-01-31', 60, undefined],
  ])('a check that lapses %s', (_, day, days, reason) => expect(reasonFor({ ...lapsesOn(day) }, days)).toBe(reason));

  it('counts the days in Sweden, not where the computer stands', () => {
    const files = [file('9997', { ...lapsesOn('2026-11-30') })];
    const at = (now: string): DueReport => dueReport({ files, paths: ['a'], kommuner }, 0, new Date(now));
    expect(itemsOf(at('2026-11-30T22:59:00Z'))).toEqual([
      expect.objectContaining({ reason: 'checkLapses', days_left: 0 }),
    ]);
    expect(itemsOf(at('2026-11-30T23:01:00Z'))).toEqual([
      expect.objectContaining({ reason: 'checkLapsed', days_left: -1 }),
    ]);
  });

  it.each([
    ['a print the day after its 24 months', printedOn('2024-11-30'), 'documentedLapsed'],
    ['a print on its last day', printedOn('2024-12-01'), 'documentedLapses'],
    ['a print that lapses after the window', printedOn('2025-06-01'), 'unchecked'],
    ['help that is only named', {}, 'onlyNamed'],
    ['a draft', { assurance: 'draft', as_printed: { number: '08-465 004 09' } }, 'draft'],
    ['what is planned', { standing: 'planned' }, undefined],
    ['what was', { standing: 'historical', ...printedOn('2012') }, undefined],
    ['what has closed', { status: 'defunct', ...checkedOn('2025-01-01', '2025-06-01') }, undefined],
    ['a name nobody is shown', { audience: 'internal' }, undefined],
    ['what nobody is shown', { audience: 'internal', ...checkedOn('2025-01-01', '2025-06-01') }, undefined],
  ])('a service: %s', (_, change, reason) => {
    expect(reasonFor({ services: [service('enheten', { ...change, ...phone('00') })] })).toBe(reason);
  });

  it.each([
    ['a contact that is only named', { contacts: [contact('samordnaren')] }, undefined],
    [
      'a contact that somebody else prints',
      { contacts: [contact('samordnaren', { ...printedOn('2026-05'), ...phone('00') })] },
      'unchecked',
    ],
    [
      'a contact whose check has lapsed',
      { contacts: [contact('samordnaren', checkedOn('2025-01-01', '2025-06-01'))] },
      'checkLapsed',
    ],
    ['a claim that a source prints', { claims: [claim('planen', { ...printedOn('2012') })] }, undefined],
    ['a claim whose check lapses', { claims: [claim('planen', checkedOn('2026-01-01', '2026-12-31'))] }, 'checkLapses'],
  ])('%s', (_, lists, reason) => expect(reasonFor(lists)).toBe(reason));

  it('an assigned number is never in the list: nobody should ring it to test it', () => {
    const larm = service('larm-112', {
      ...printedOn('unknown', 'SOS'),
      service_areas: ['SE'],
      phones: [{ number: '112' }],
    });
    expect(itemsOf(report([file('SE', { services: [larm] })]))).toEqual([]);
  });

  it('stands by the role that checked it, sooner first, and what nobody has checked last', () => {
    const ifo = (id: string, day: string): unknown =>
      service(id, { ...checkedOn('2026-07-01', day, 'Enhetschef IFO') });
    const files = [
      file('9997', { services: [service('utan'), ifo('sent', '2026-12-31'), ifo('tidigt', '2026-11-02')] }),
      file('9998', { contacts: [contact('kontakten', checkedOn('2026-07-01', '2026-12-24', 'Chef'))] }),
    ];
    expect(report(files).groups.map(({ role, items }) => [role, items.map(({ id }) => id)])).toEqual([
      ['Chef', ['kontakten']],
      ['Enhetschef IFO', ['tidigt', 'sent']],
      [undefined, ['utan']],
    ]);
  });

  it('says where it stands and gives the number as staff wrote it', () => {
    const one = service('mottagningen', {
      name: 'Mottagningen',
      ...checkedOn('2026-07-01', '2026-12-24'),
      ...phone('07'),
    });
    expect(itemsOf(report([file('9997', { services: [one] })]))).toEqual([
      expect.objectContaining({
        ...{
          id: 'mottagningen',
          kind: 'service',
          file: 'kommuner/9997.yaml',
          kommun: '9997',
          kommun_name: 'Ekdals kommun',
        },
        ...{ name: 'Mottagningen', organization: 'Ekdals kommun', last_day: '2026-12-24', days_left: 23 },
        phones: [expect.objectContaining({ number: '08-465 004 07' })],
        source: { title: 'Stöd', publisher: 'Ekdals kommun', date: '2026-01-15' },
      }),
    ]);
  });

  it('a kommun’s own check of a shared record falls due in its own file; a borrowed one only once', () => {
    const shared = service('jouren', { service_areas: ['9997', '9998'], ...checkedOn('2026-07-01', '2026-12-24') });
    const own = { id: 'jouren', description: 'Vår jour.', ...checkedOn('2026-06-15', '2026-12-05', 'Chef') };
    const files = [
      file('SE', { services: [shared] }),
      file('9997', { overrides: [own] }),
      file('9998', { overrides: [{ id: 'jouren', description: 'Deras jour.' }] }),
    ];
    expect(itemsOf(report(files)).map((item) => [item.file, item.is_override, item.role, item.last_day])).toEqual([
      ['kommuner/9997.yaml', true, 'Chef', '2026-12-05'],
      ['kommuner/SE.yaml', false, 'Enhetschef', '2026-12-24'],
    ]);
  });
});

describe('for going live', () => {
  it.each([
    ['a lapsed check', { ...checkedOn('2026-01-01', '2026-06-01') }, true],
    ['a print that is too old', printedOn('2012'), true],
    ['a check on its last day', { ...checkedOn('2026-06-01', '2026-12-01') }, false],
    ['help that is only named', {}, false],
  ])('%s', (_, change, lapsed) => {
    const one = service('enheten', { ...change, ...phone('00') });
    expect(hasLapsed(report([file('9997', { services: [one] })]))).toBe(lapsed);
  });
});

describe('a kommun without a checked intake', () => {
  const checked = checkedOn('2026-10-01', '2027-03-01');
  it.each([
    ['without a record', [], true],
    ['with a checked number', [service('enheten', { ...checked, ...phone('00') })], false],
    [
      'with a number whose check has lapsed',
      [service('enheten', { ...checkedOn('2026-01-01', '2026-06-01'), ...phone('00') })],
      true,
    ],
    [
      'with a number that is only documented',
      [service('enheten', { ...printedOn('2026-06-01'), ...phone('00') })],
      true,
    ],
    ['with a checked name without a way in', [service('enheten', checked)], true],
    [
      'with a checked jour through 112',
      [service('jouren', { ...checked, type: 'socialjour', reach: [{ kind: 'via_112' }] })],
      false,
    ],
    [
      'with a checked jour through a switchboard nobody is shown',
      [
        service('jouren', {
          ...checked,
          type: 'socialjour',
          reach: [{ kind: 'via_switchboard', ask_for: 'socialjouren' }],
        }),
      ],
      true,
    ],
    [
      'with a checked jour through a switchboard that is shown',
      [
        service('jouren', {
          ...checked,
          type: 'socialjour',
          reach: [{ kind: 'via_switchboard', ask_for: 'socialjouren' }],
        }),
        service('vaxeln', { ...checked, type: 'vaxel', ...phone('01') }),
      ],
      false,
    ],
    ['with only a checked kvinnojour', [service('jouren', { ...checked, type: 'kvinnojour', ...phone('00') })], true],
  ])('%s', (_, services, lacks) => {
    expect(report([file('9997', { services })]).without_intake).toEqual(
      lacks ? [{ kommun: '9997', name: 'Ekdals kommun' }] : [],
    );
  });

  it('a shared jour of the län counts for each of them', () => {
    const jour = service('jouren', { type: 'socialjour', service_areas: ['län 99'], ...checked, ...phone('00') });
    const files = [file('SE', { services: [jour] }), file('9997', {}), file('9998', {})];
    expect(report(files).without_intake).toEqual([]);
  });
});
