import type { HsdsService } from '../../directory/hsds/objects';
import { toHsds } from '../../directory/hsds/toHsds';
import { invented, nameOf, onlyNamed } from './hsdsDirectory';

const word = ({ attributes }: HsdsService, list: string): readonly string[] =>
  attributes.filter(({ link_type }) => link_type === list).map(({ taxonomy_term }) => taxonomy_term.code);
const text = ({ attributes }: HsdsService, field: string): readonly (string | undefined)[] =>
  attributes.filter(({ taxonomy_term }) => taxonomy_term.code === field).map(({ value }) => value);

describe('what a reader who knows HSDS alone sees', () => {
  const everything = onlyNamed('Relationsvåldsenheten i Ekdal');

  test('a service with all that it has', () => {
    expect(everything).toMatchObject({
      status: 'active',
      url: 'https://example.org/st%C3%B6d',
      email: 'stod@example.org',
      minimum_age: 18,
      maximum_age: 64,
      assured_date: '2026-11-01',
      fees_description: 'Gratis',
      alert: 'Vi har flyttat. Öppet som vanligt i receptionen.',
      organization: { name: 'Ekdals kommun', description: 'Ekdals kommun' },
      languages: [
        { code: 'sv', name: 'svenska' },
        { code: 'mul', note: 'tolk bokas' },
      ],
      service_at_locations: [
        {
          location: {
            location_type: 'physical',
            addresses: [
              {
                ...{ address_1: 'Exempelgatan 1', postal_code: '999 99', city: 'Ekdal', country: 'SE' },
                ...{ state_province: 'Påhittat län', address_type: 'physical' },
              },
            ],
            accessibility: [{ description: 'Hiss finns.' }],
          },
        },
      ],
    });
    expect(word(everything, 'who_for')).toEqual(['utsatt', 'anhorig', 'hbtqi']);
    expect(word(everything, 'assurance')).toEqual(['verified']);
    expect(text(everything, 'reach_url')).toEqual(['https://example.org/chatt']);
  });

  test('what a service is not for stands where everybody looks', () => {
    expect(everything.eligibility_description).toBe('Den som bor i Ekdal\nInte till för: pågående våld.');
  });

  test('an extension that begins with a zero is not told as a number', () => {
    const [zero, plain] = everything.phones;
    expect([zero?.extension, zero?.description]).toEqual([
      undefined,
      'Mottagning\nTryck 2 när någon har svarat.\nAnknytning 012.',
    ]);
    expect([plain?.extension, plain?.description, plain?.type]).toEqual([12, undefined, 'text']);
  });

  test('a number that lives on old prints alone is told with its year', () => {
    const line = onlyNamed('Linjen');
    expect(line.alert).toBe('Kan ha ändrats. Enligt Linjen, 2022-03-01.');
    expect(line.assured_date).toBeUndefined();
    expect(line.service_areas).toMatchObject([{ name: 'Sverige', extent: 'SE', extent_type: 'text' }]);
  });

  test('hours hold on weekdays; what HSDS has no word for stands in the notes', () => {
    const [week, weekend, special] = everything.schedules;
    expect(week).toMatchObject({ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '16:30' });
    expect(week?.notes).toBe(
      'Andra tider på röda dagar. Andra tider på midsommar-, jul- och nyårsafton. Andra tider dag före röd dag. Svensk tid.',
    );
    expect(weekend).toMatchObject({ byday: 'SA,SU', valid_from: '2026-06-01', valid_to: '2026-12-31' });
    expect(weekend?.notes).toContain('Samma tid gäller röda dagar.');
    expect(special?.notes).toBe(
      'Gäller midsommar-, jul- och nyårsafton, dag före röd dag: 20:00–02:00. Stänger dagen efter. Svensk tid.',
    );
    for (const told of ['freq', 'byday', 'opens_at', 'closes_at']) expect(special).not.toHaveProperty(told);
  });

  test('hours of another season do not say what this one does on red days', () => {
    const season = { opens_at: '10:00', closes_at: '14:00', eves: 'closed', holidays: 'closed' } as const;
    const schedules = [
      { ...season, byday: 'MO', valid_from: '2026-01-01', valid_to: '2026-05-31' },
      { ...season, byday: 'HOLIDAY', valid_from: '2026-06-01', valid_to: '2026-12-31' },
    ];
    const [spring] = toHsds({ ...invented[0]!, schedules }, nameOf).schedules;
    expect(spring?.notes).toBe('Stängt på röda dagar. Stängt på midsommar-, jul- och nyårsafton. Svensk tid.');
  });
});
