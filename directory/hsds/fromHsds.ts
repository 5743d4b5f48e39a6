import { z } from 'zod';
import { attributesIn, textIn, wordsIn } from './attributes';
import type { HsdsAttribute, HsdsService } from './objects';
import { fromPhone } from './phones';
import { fromLocations } from './places';
import type { PublicBasis, PublicReach, PublicService } from './publicService';
import { fromSchedule } from './schedules';
import { changedSentence, notForSentence, withoutSentence } from './sentences';
import { wordSchemas } from './wordLists';

/** The service that an HSDS service of ours was made from. Throws when it lacks a word that ours always have. */
export function fromHsds(hsds: HsdsService): PublicService {
  // Attributes of attributes have fields of the same names.
  const attributes = hsds.attributes.filter(({ link_id }) => link_id === hsds.id);
  const not_for = textIn(attributes, 'not_for');
  const basis = basisFrom(hsds, attributes);
  return {
    id: textIn(attributes, 'id') ?? '',
    told_in: textIn(attributes, 'told_in'),
    name: hsds.name,
    type: wordSchemas.type.parse(wordsIn(attributes, 'type')[0]),
    organization: hsds.organization.name,
    description: hsds.description,
    eligibility_description: withoutSentence(hsds.eligibility_description, notForSentence(not_for)),
    minimum_age: hsds.minimum_age,
    maximum_age: hsds.maximum_age,
    not_for,
    who_for: wordsIn(attributes, 'who_for').map((word) => wordSchemas.who_for.parse(word)),
    phones: hsds.phones.map(fromPhone),
    email: hsds.email,
    url: hsds.url,
    reach: attributesIn(attributes, 'reach').map((way) => reachFrom(way, hsds.attributes)),
    schedules: hsds.schedules.map(fromSchedule),
    alert: withoutSentence(hsds.alert, changedSentence(basis)),
    languages: hsds.languages.map(({ code, note }) => ({ code, note })),
    interpretation_services: hsds.interpretation_services,
    application_process: hsds.application_process,
    fees_description: hsds.fees_description,
    anonymous: wordSchemas.anonymous.optional().parse(wordsIn(attributes, 'anonymous')[0]),
    anonymous_description: textIn(attributes, 'anonymous_description'),
    location: fromLocations(hsds.service_at_locations),
    service_areas: hsds.service_areas.map(({ extent }) => extent),
    basis,
  };
}

const assurance = z.enum(['verified', 'documented']);

function basisFrom({ assured_date }: HsdsService, attributes: readonly HsdsAttribute[]): PublicBasis {
  return {
    assurance: assurance.parse(wordsIn(attributes, 'assurance')[0]),
    publisher: textIn(attributes, 'publisher') ?? '',
    date: assured_date ?? textIn(attributes, 'source_date') ?? '',
    may_have_changed: textIn(attributes, 'may_have_changed') === 'true',
  };
}

function reachFrom({ id, taxonomy_term }: HsdsAttribute, all: readonly HsdsAttribute[]): PublicReach {
  const said = all.filter(({ link_id }) => link_id === id);
  return {
    kind: wordSchemas.reach.parse(taxonomy_term.code),
    ask_for: textIn(said, 'ask_for'),
    url: textIn(said, 'reach_url'),
  };
}
