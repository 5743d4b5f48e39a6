import { attributesIn, textAttribute, wordAttributes, type Owner } from './attributes';
import { hsdsId, serviceId } from './ids';
import { toLanguages } from './languages';
import type { HsdsAttribute, HsdsService } from './objects';
import { toPhones } from './phones';
import { lanOf, toLocations, toServiceAreas, type NameOf } from './places';
import type { PublicReach, PublicService } from './publicService';
import { textsSaidOf, wordsSaidOf } from './said';
import { toSchedules } from './schedules';
import { changedSentence, notForSentence, withSentence } from './sentences';

/** A service as an Open Referral HSDS 3 service with everything that belongs to it. */
export function toHsds(service: PublicService, nameOf: NameOf): HsdsService {
  const { name, description, url, email, basis, service_areas } = service;
  const id = serviceId(service);
  const organization_id = hsdsId('organization', service.organization);
  return {
    ...{ id, organization_id, name, description, url, email, status: 'active' },
    interpretation_services: service.interpretation_services,
    application_process: service.application_process,
    fees_description: service.fees_description,
    eligibility_description: withSentence(service.eligibility_description, notForSentence(service.not_for)),
    minimum_age: service.minimum_age,
    maximum_age: service.maximum_age,
    assured_date: basis.assurance === 'verified' ? basis.date : undefined,
    alert: withSentence(service.alert, changedSentence(basis)),
    // HSDS demands a description of an organization; staff write one of the service only.
    organization: { id: organization_id, name: service.organization, description: service.organization },
    phones: toPhones(service.phones, id),
    schedules: toSchedules(service.schedules, id),
    service_areas: toServiceAreas(service_areas, id, nameOf),
    service_at_locations: toLocations(service.location, id, lanOf(service_areas, nameOf)),
    languages: toLanguages(service.languages, { service_id: id }),
    attributes: attributesOf({ id, entity: 'service' }, service),
  };
}

function attributesOf(owner: Owner, service: PublicService): readonly HsdsAttribute[] {
  const words = wordsSaidOf(service).flatMap(([name, said]) => wordAttributes(owner, name, said));
  return [
    ...words,
    ...textsSaidOf(service).flatMap(([field, text]) => textAttribute(owner, field, text)),
    ...attributesIn(words, 'reach').flatMap(({ id }, at) => reachAttributes(id, service.reach[at])),
  ];
}

/** What is said of one way to reach a service. */
function reachAttributes(id: string, way: PublicReach | undefined): readonly HsdsAttribute[] {
  const owner = { id, entity: 'attribute' } as const;
  return [...textAttribute(owner, 'ask_for', way?.ask_for), ...textAttribute(owner, 'reach_url', way?.url)];
}
