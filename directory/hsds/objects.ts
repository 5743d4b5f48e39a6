/**
 * The objects of Open Referral HSDS 3 that we make, with the properties we use. Nothing here is newer than 3.0, so that
 * readers of 3.0 and 3.1 both know every property.
 */
export interface HsdsService {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly description: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly status: 'active';
  readonly interpretation_services?: string | undefined;
  readonly application_process?: string | undefined;
  readonly fees_description?: string | undefined;
  readonly eligibility_description?: string | undefined;
  readonly minimum_age?: number | undefined;
  readonly maximum_age?: number | undefined;
  readonly assured_date?: string | undefined;
  readonly alert?: string | undefined;
  readonly organization: HsdsOrganization;
  readonly phones: readonly HsdsPhone[];
  readonly schedules: readonly HsdsSchedule[];
  readonly service_areas: readonly HsdsServiceArea[];
  readonly service_at_locations: readonly HsdsServiceAtLocation[];
  readonly languages: readonly HsdsLanguage[];
  readonly attributes: readonly HsdsAttribute[];
}

interface HsdsOrganization {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface HsdsPhone {
  readonly id: string;
  readonly service_id: string;
  readonly number: string;
  readonly extension?: number | undefined;
  readonly type: string;
  readonly description?: string | undefined;
  readonly languages: readonly HsdsLanguage[];
  readonly attributes: readonly HsdsAttribute[];
}

export interface HsdsSchedule {
  readonly id: string;
  readonly service_id: string;
  readonly freq?: 'WEEKLY' | undefined;
  readonly byday?: string | undefined;
  readonly opens_at?: string | undefined;
  readonly closes_at?: string | undefined;
  readonly valid_from?: string | undefined;
  readonly valid_to?: string | undefined;
  readonly notes: string;
  readonly attributes: readonly HsdsAttribute[];
}

export interface HsdsLanguage {
  readonly id: string;
  readonly service_id?: string | undefined;
  readonly phone_id?: string | undefined;
  readonly code: string;
  readonly name: string;
  readonly note?: string | undefined;
}

export interface HsdsServiceArea {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
  readonly extent: string;
  readonly extent_type: 'text';
}

export interface HsdsServiceAtLocation {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly location: HsdsLocation;
}

interface HsdsLocation {
  readonly id: string;
  readonly location_type: 'physical';
  readonly addresses: readonly HsdsAddress[];
  readonly accessibility: readonly HsdsAccessibility[];
}

interface HsdsAddress {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly city: string;
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: 'SE';
  readonly address_type: 'physical';
}

interface HsdsAccessibility {
  readonly id: string;
  readonly location_id: string;
  readonly description: string;
}

export interface HsdsAttribute {
  readonly id: string;
  readonly link_id: string;
  readonly link_entity: 'service' | 'phone' | 'schedule' | 'attribute';
  /** The name of the word list that the term stands in. */
  readonly link_type: string;
  readonly taxonomy_term_id: string;
  readonly taxonomy_term: HsdsTaxonomyTerm;
  readonly value?: string | undefined;
}

export interface HsdsTaxonomy {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface HsdsTaxonomyTerm {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
  readonly language: string;
}
