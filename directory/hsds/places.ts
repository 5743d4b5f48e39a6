import { hsdsId } from './ids';
import type { HsdsServiceArea, HsdsServiceAtLocation } from './objects';
import type { PublicLocation } from './publicService';

/** The name of an area: a kommun code, or a län written `län 01`; undefined for one that does not exist. */
export type NameOf = (area: string) => string | undefined;

/** The names of all kommuner and län. */
export function areaNames(
  kommuner: readonly {
    readonly code: string;
    readonly name: string;
    readonly lan_code: string;
    readonly lan_name: string;
  }[],
): NameOf {
  const names = new Map(
    kommuner.flatMap(({ code, name, lan_code, lan_name }) => [
      [code, name],
      [`län ${lan_code}`, lan_name],
    ]),
  );
  return (area) => names.get(area);
}

/** Where a service holds, as HSDS service areas. */
export function toServiceAreas(
  areas: readonly string[],
  service_id: string,
  nameOf: NameOf,
): readonly HsdsServiceArea[] {
  return areas.map((area, at) => ({
    id: hsdsId(service_id, 'service_areas', at),
    service_id,
    name: area === 'SE' ? 'Sverige' : (nameOf(area) ?? area),
    extent: area,
    extent_type: 'text',
  }));
}

/** Where a service may be visited; nothing when it has no such place. */
export function toLocations(
  location: PublicLocation | undefined,
  service_id: string,
  state_province: string,
): readonly HsdsServiceAtLocation[] {
  if (!location) return [];
  const location_id = hsdsId(service_id, 'location');
  return [
    {
      id: hsdsId(service_id, 'service_at_locations', 0),
      service_id,
      location_id,
      location: {
        id: location_id,
        location_type: 'physical',
        addresses: location.addresses.map(({ address_1, postal_code, city }, at) => ({
          ...{ id: hsdsId(location_id, 'addresses', at), location_id },
          ...{ address_1, city, state_province, postal_code, country: 'SE', address_type: 'physical' },
        })),
        accessibility: location.accessibility.map((description, at) => ({
          ...{ id: hsdsId(location_id, 'accessibility', at), location_id, description },
        })),
      },
    },
  ];
}

/** The place that the HSDS locations of a service of ours were made from. */
export function fromLocations([place]: readonly HsdsServiceAtLocation[]): PublicLocation | undefined {
  if (!place) return undefined;
  const { addresses, accessibility } = place.location;
  return {
    addresses: addresses.map(({ address_1, postal_code, city }) => ({ address_1, postal_code, city })),
    accessibility: accessibility.map(({ description }) => description),
  };
}

/** The län that all areas lie in; empty when they lie in several, or when it is not known. */
export function lanOf(areas: readonly string[], nameOf: NameOf): string {
  const [lan, ...others] = new Set(areas.map((code) => `län ${code.slice(0, 2)}`));
  return lan === undefined || others.length > 0 ? '' : (nameOf(lan) ?? '');
}
