import { recordSchemas, type Service } from '../../directory/format/schema';
import { lastDay } from '../../directory/staff/lastDay';
import { checkedOn, phone, printedOn, service } from './inventedDirectory';

describe('the last day of a record', () => {
  const parsed = (change: object): Service =>
    recordSchemas.services.parse(service('enheten', { ...change })) as Service;

  it.each([
    [
      'a check with a number holds to its review',
      { ...checkedOn('2026-06-01', '2026-11-15'), ...phone('00') },
      '2026-11-15',
    ],
    ['but never longer than six months', { ...checkedOn('2026-06-01', '2027-06-01'), ...phone('00') }, '2026-12-01'],
    ['and twelve without a number', checkedOn('2026-06-01', '2027-12-01'), '2027-06-01'],
    ['a print holds for 24 months from its earliest day', { ...printedOn('2025-05'), ...phone('00') }, '2027-05-01'],
    ['a national one for 36', { ...printedOn('2025-05-10'), service_areas: ['SE'] }, '2028-05-10'],
    [
      'or until the day before its own publisher ends it',
      { ...printedOn('2025-05-10'), valid_to: '2026-02-01' },
      '2026-01-31',
    ],
    [
      'closed for a time, the check ages all the same',
      { ...checkedOn('2026-06-01', '2026-11-15'), status: 'temporarily closed' },
      '2026-11-15',
    ],
    ['another’s print never holds', printedOn('2025-05', 'En blogg'), undefined],
    ['nor does one without a date', printedOn('unknown'), undefined],
    [
      'an assigned number has no last day',
      {
        ...printedOn('2025-05-10', 'Bris'),
        id: 'bris',
        organization: { name: 'Bris' },
        service_areas: ['SE'],
        phones: [{ number: '116 111' }],
      },
      undefined,
    ],
  ])('%s', (_, change, day) => expect(lastDay(parsed(change))).toBe(day));
});
