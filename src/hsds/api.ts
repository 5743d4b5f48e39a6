import { taxonomies, taxonomyTerms } from '../../directory/hsds/taxonomies';
import { contentsOf, type Entries, type Entry } from './entry';
import { pageOf } from './page';
import { createPublished, type HsdsSource } from './published';
import { readQuery, type ListQuery, type Parameter } from './query';

/** An answer, to be sent as JSON. */
export interface HsdsAnswer {
  readonly status: 200 | 400 | 404;
  readonly body: object;
}

/** Answers a path such as `/hsds/services` with its query. It only reads, and never repeats what was asked. */
export type HsdsApi = (path: string, query: URLSearchParams) => Promise<HsdsAnswer>;

/** Makes the open API: what may leave the house now, as Open Referral HSDS 3.0 prescribes it. */
export function createHsdsApi(source: HsdsSource): HsdsApi {
  const collections: ReadonlyMap<string, Collection> = new Map<string, Collection>([
    ['services', { parameters: serviceParameters, entries: createPublished(source) }],
    ['taxonomies', { parameters: listParameters, entries: unchanging(taxonomies()) }],
    ['taxonomy_terms', { parameters: listParameters, entries: unchanging(taxonomyTerms()) }],
  ]);
  return async (path, query) => {
    const [, name, id, ...rest] = path.split('/').filter((part) => part !== '');
    if (name === undefined) return { status: 200, body: root };
    const collection = collections.get(name);
    if (!collection || rest.length > 0) return notFound('There is nothing at this address.');
    return await (id === undefined ? listOf(collection, query) : oneOf(collection, id));
  };
}

const root = {
  version: '3.0',
  profile: 'https://docs.openreferral.org/en/latest/hsds/overview.html',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
} as const;

interface Collection {
  readonly parameters: readonly Parameter[];
  readonly entries: () => Promise<Entries>;
}

const listParameters: readonly Parameter[] = ['page', 'per_page', 'search'];
const serviceParameters: readonly Parameter[] = [...listParameters, 'taxonomy_term_id', 'minimal', 'full'];

function unchanging(
  objects: readonly { readonly id: string; readonly name: string; readonly description: string }[],
): Collection['entries'] {
  const entries = new Map(
    objects.map((object) => [object.id, { ...object, whole: () => object, terms: () => new Set<string>() }]),
  );
  return () => Promise.resolve(entries);
}

async function listOf({ parameters, entries }: Collection, query: URLSearchParams): Promise<HsdsAnswer> {
  const asked = readQuery(query, parameters);
  if ('refusal' in asked) return { status: 400, body: { error: asked.refusal } };
  const all = [...(await entries()).values()];
  const found = all.filter((entry) => isFound(entry, asked));
  const page = pageOf(found, asked.page, asked.per_page ?? (asked.minimal ? Math.max(found.length, 1) : usualSize));
  return { status: 200, body: { ...page, contents: page.contents.map((entry) => contentsOf(entry, asked)) } };
}

/** Services on a page, unless a number is asked for. */
const usualSize = 50;

function isFound({ name, description, terms }: Entry, { search, taxonomy_term_id }: ListQuery): boolean {
  if (taxonomy_term_id !== undefined && !terms().has(taxonomy_term_id)) return false;
  return [name, description].some((text) => text.toLowerCase().includes(search));
}

async function oneOf({ entries }: Collection, id: string): Promise<HsdsAnswer> {
  const entry = (await entries()).get(id.toLowerCase());
  return entry ? { status: 200, body: entry.whole() } : notFound('There is nothing with this id.');
}

function notFound(error: string): HsdsAnswer {
  return { status: 404, body: { error } };
}
