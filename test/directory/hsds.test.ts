import fc from 'fast-check';
import { fromHsds } from '../../directory/hsds/fromHsds';
import type { HsdsService } from '../../directory/hsds/objects';
import { areaNames } from '../../directory/hsds/places';
import { publicServices } from '../../directory/hsds/publicService';
import { taxonomies, taxonomyTerms } from '../../directory/hsds/taxonomies';
import { toHsds } from '../../directory/hsds/toHsds';
import { loadDirectory, loadKommuner } from '../../directory/reading/load';
import { directoryOf, files, invented, inventedHsds, kept, nameOf, onlyNamed, sent, today } from './hsdsDirectory';
import { faultsIn, hasSchema } from './hsdsSchema';
import { noon } from './inventedDirectory';
import { anyPublicService } from './publicServiceArbitrary';

const kommuner = loadKommuner('directory');
const ourNames = areaNames(kommuner);
const ourFiles = loadDirectory('directory').files;
const ours = [...publicServices(directoryOf(ourFiles, kommuner), today)];
const exported = [...inventedHsds, ...ours.map((service) => toHsds(service, ourNames))];

describe('a service comes back from HSDS as it went there', () => {
  test('whatever it is', () => {
    fc.assert(
      fc.property(anyPublicService, (service) => {
        expect(fromHsds(toHsds(service, nameOf))).toStrictEqual(service);
        expect(fromHsds(sent(toHsds(service, nameOf)))).toStrictEqual(service);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('every service that leaves the house today', () => {
    expect(ours.length).toBeGreaterThan(0);
    for (const service of [...invented, ...ours])
      expect(fromHsds(sent(toHsds(service, nameOf)))).toStrictEqual(service);
  });
});

const testWithSchema = hasSchema ? test : test.skip;
describe('Open Referral HSDS (skipped when ../shared/data/hsds is not there)', () => {
  testWithSchema('every exported service is valid, and has no property that the schema does not name', () => {
    for (const service of exported) {
      expect(faultsIn(service, 'open')).toEqual([]);
      expect(faultsIn(service)).toEqual([]);
    }
  });

  testWithSchema('so is any service that may leave the house', () => {
    fc.assert(
      fc.property(anyPublicService, (service) => expect(faultsIn(toHsds(service, nameOf))).toEqual([])),
      { numRuns: 300, seed: 2 },
    );
  });

  testWithSchema('so are the word lists and their words', () => {
    for (const taxonomy of taxonomies()) expect(faultsIn(taxonomy, 'strict', 'taxonomy')).toEqual([]);
    for (const term of taxonomyTerms()) expect(faultsIn(term, 'strict', 'taxonomy_term')).toEqual([]);
  });

  testWithSchema('the check notices what is missing, mistyped, or of our own making', () => {
    const [service] = exported;
    expect(faultsIn({ ...service, status: undefined }, 'open')).not.toEqual([]);
    expect(faultsIn({ ...service, phones: [{ id: '7', number: '08-465 004 00' }] }, 'open')).not.toEqual([]);
    expect(faultsIn({ ...service, who_for: ['utsatt'] })).not.toEqual([]);
  });
});

describe('what stays in the house', () => {
  test('is none of what leaves it: not a name, not a number', () => {
    const all = JSON.stringify(exported);
    expect(kept.filter((secret) => all.includes(secret) || all.includes(secret.replaceAll(/[ -]/g, '')))).toEqual([]);
  });

  test('no contact person of our own files is in it', () => {
    const all = JSON.stringify(ours);
    const persons = ourFiles.flatMap(({ contacts }) => contacts.flatMap(({ name, email }) => [name, email]));
    expect(persons.length).toBeGreaterThan(0);
    expect(persons.filter((person) => person !== undefined && all.includes(person))).toEqual([]);
  });

  test('the services that leave it are these and no others', () => {
    expect(invented.map(({ id, told_in }) => [id, told_in].join(' ').trim()).sort()).toEqual([
      'ekdal-allt',
      'gomd',
      'jouren',
      'lanets-enhet',
      'linjen',
      'regionen-egen 9997',
      'regionen-jour',
      'regionen-jour 9998',
      'skyddet',
    ]);
  });

  test('no shelter has a place, whatever its record says', () => {
    for (const name of ['Skyddade boendet i Ekdal', 'Jouren i Ekdal', 'Gömda enheten']) {
      const shelter = onlyNamed(name);
      expect(shelter.service_at_locations).toEqual([]);
      expect(JSON.stringify(shelter)).not.toMatch(/Hemlig|999 98|"location"|address/);
      expect(shelter.phones).toHaveLength(1);
    }
  });

  test('a number leaves no longer on the day after its last', () => {
    const on = (day: string): readonly string[] =>
      [...publicServices(directoryOf(files), noon(day))].map(({ id }) => id);
    expect(on('2027-05-01')).toContain('ekdal-allt');
    expect(on('2027-05-02')).toEqual(['linjen']);
  });

  test('one kommun tells a shared service otherwise: each number stands with its own areas', () => {
    const [shared, own] = inventedHsds.filter(({ name }) => name === 'Regionens jour');
    const told = (service: HsdsService | undefined): readonly unknown[] => [
      service?.phones.map(({ number }) => number),
      service?.service_areas.map(({ name }) => name),
    ];
    expect(told(shared)).toEqual([['08-465 004 20'], ['Ekdal']]);
    expect(told(own)).toEqual([['08-465 004 23'], ['Granby']]);
    expect(shared?.id).not.toBe(own?.id);
  });
});

describe('ids', () => {
  test('are never the same for two things, and always the same for one', () => {
    const ids = exported.flatMap((service) => [
      service.id,
      ...[...service.phones, ...service.schedules, ...service.service_areas, ...service.languages].map(({ id }) => id),
      ...[service, ...service.phones, ...service.schedules].flatMap(({ attributes }) => attributes.map(({ id }) => id)),
      ...service.phones.flatMap(({ languages }) => languages.map(({ id }) => id)),
      ...service.service_at_locations.flatMap(({ id, location }) => [id, location.id]),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(exported).toEqual([
      ...invented.map((service) => toHsds(service, nameOf)),
      ...ours.map((service) => toHsds(service, ourNames)),
    ]);
  });

  test('do not change from one version of the program to the next', () => {
    expect(onlyNamed('Relationsvåldsenheten i Ekdal').id).toBe('09daf8a7-556d-5502-8068-411cbf0dd6b3');
    expect(taxonomies()[0]?.id).toBe('2a13d2d2-6c7c-55dd-8070-14f34f2345e9');
  });

  test('one organization has one id', () => {
    const own = exported.filter(({ organization }) => organization.name === 'Ekdals kommun');
    expect(own.length).toBeGreaterThan(2);
    expect(new Set(own.map(({ organization_id }) => organization_id)).size).toBe(1);
  });
});

test('every word that may be said has a meaning, and none that says a record stays in the house', () => {
  expect(taxonomies().map(({ name }) => name)).toEqual([
    ...['type', 'who_for', 'reach', 'anonymous', 'assurance', 'appears_on_bill', 'holidays', 'eves', 'field'],
  ]);
  const terms = taxonomyTerms();
  expect(terms.filter(({ name, description }) => name === '' || description === '')).toEqual([]);
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  expect(terms.filter(({ code }) => ['draft', 'named', 'internal'].includes(code))).toEqual([]);
  expect(terms.find(({ code }) => code === 'kvinnojour')?.name).toBe('kvinno- eller tjejjour');
});
