import type { Read } from './read';
import { remembered } from '../format/remembered';
import { placeIn } from './secretPlace';
import { error, type Slip } from './slip';
import { toldIn, type ToldText } from './told';

const placeOf = remembered(placeIn);

/** Kinds of service whose place is told by nobody: whoever looks for somebody looks there first. */
const secretTypes: readonly string[] = ['skyddat_boende', 'kvinnojour'];

/** Whether the place of a service must never be told. */
export function hasSecretPlace({ type, visit }: Pick<Read<'services'>, 'type' | 'visit'>): boolean {
  return secretTypes.includes(type) || visit === 'confidential';
}

/** Anything that tells where a refuge is. */
export function secrecySlips(service: Read<'services'>): readonly Slip[] {
  if (!hasSecretPlace(service)) return [];
  return [
    ...(service.location ? [error(['location'], 'shelterAddress', noAddress)] : []),
    ...textsOf(service).flatMap(({ path, text }) => [
      ...(placeOf(text) === undefined ? [] : [error(path, 'shelterAddress', noPlace)]),
      ...(beds.test(text) ? [error(path, 'bedCount', noBeds)] : []),
    ]),
    ...(service.visit === 'drop_in' ? [error(['visit'], 'shelterVisit', noVisit)] : []),
  ];
}

/** What is told, and what a search or a source may give away. */
function textsOf(service: Read<'services'>): readonly ToldText[] {
  const { keywords = [], url, source, reach = [] } = service;
  return [
    ...toldIn(service),
    ...keywords.map((text, at) => ({ path: ['keywords', at], text })),
    ...(url === undefined ? [] : [{ path: ['url'], text: url }]),
    ...reach.flatMap((way, at) => (way.url === undefined ? [] : [{ path: ['reach', at, 'url'], text: way.url }])),
    ...(source.url === undefined ? [] : [{ path: ['source', 'url'], text: source.url }]),
  ];
}

/** How many a refuge takes helps whoever looks for it (R-D8). */
const beds = /(?<!\d)\d{1,2} (?:platser|rum|sängar|lägenheter|bäddar|beds|rooms|places|flats|apartments)(?!\p{L})/iu;

const noBeds = 'Skriv inte hur många platser eller rum ett skyddat boende har. Ta bort det ur texten.';
const noAddress = 'Ett skyddat boende eller en jour får aldrig ha en adress. Ta bort hela "location".';
const noPlace =
  'Ett skyddat boende eller en jour får aldrig ha en plats: ingen gata, inget postnummer, ingen karta. Ta bort den ur texten.';
const noVisit = 'Dit går ingen utan att ringa först. Skriv visit: by_appointment eller none.';
