import type { HsdsAnswer } from '../../src/hsds/api';
import { createHsdsApi } from '../../src/hsds/api';
import { directoryOf, files, invented, inventedHsds, kept, nameOf, today } from '../directory/hsdsDirectory';
import { faultsIn, hasSchema } from '../directory/hsdsSchema';
import { noon } from '../directory/inventedDirectory';

let now = today;
let directory = directoryOf(files);
const api = createHsdsApi({ directory: () => directory, nameOf, now: () => now });
beforeEach(() => {
  now = today;
  directory = directoryOf(files);
});

const ask = (path: string, query = ''): Promise<HsdsAnswer> => api(path, new URLSearchParams(query));
interface Page {
  readonly contents: readonly { readonly id: string; readonly name: string }[];
}
const page = async (query = '', path = '/hsds/services'): Promise<Page> => (await ask(path, query)).body as Page;
const namesIn = async (query: string): Promise<readonly string[]> =>
  (await page(query)).contents.map(({ name }) => name);
const everything = inventedHsds.find(({ name }) => name === 'Relationsvåldsenheten i Ekdal')!;
const count = invented.length;

test('the root says which version of HSDS it speaks, and where that is written', async () => {
  for (const path of ['/hsds', '/hsds/'])
    expect(await ask(path)).toEqual({
      status: 200,
      body: {
        version: '3.0',
        profile: expect.stringMatching(/^https:\/\/docs\.openreferral\.org\//) as string,
        openapi_url: expect.stringMatching(/^https:\/\/.*\/openapi\.json$/) as string,
      },
    });
});

describe('services', () => {
  test('are all that may leave the house, national ones among them, each whole', async () => {
    expect((await page()).contents).toEqual(inventedHsds);
    expect(await namesIn('')).toContain('Linjen');
    expect(await ask(`/hsds/services/${everything.id}`)).toEqual({ status: 200, body: everything });
    expect(await ask(`/hsds/services/${everything.id.toUpperCase()}`)).toEqual({ status: 200, body: everything });
  });

  test('lose their number at midnight after its last day, while the chat runs', async () => {
    now = noon('2027-05-01');
    expect(await namesIn('')).toContain(everything.name);
    now = new Date('2027-05-01T23:59:59+02:00');
    expect(await namesIn('')).toContain(everything.name);
    now = new Date('2027-05-02T00:00:00+02:00');
    expect(await namesIn('')).toEqual(['Linjen']);
    expect((await ask(`/hsds/services/${everything.id}`)).status).toBe(404);
  });

  test('follow a change in the files at once', async () => {
    expect(await namesIn('')).toContain('Linjen');
    directory = directoryOf(files.slice(1));
    expect(await namesIn('')).not.toContain('Linjen');
  });

  (hasSchema ? test : test.skip)('are valid HSDS, also one by one (skipped without ../shared/data/hsds)', async () => {
    for (const { id } of (await page()).contents)
      expect(faultsIn((await ask(`/hsds/services/${id}`)).body)).toEqual([]);
  });
});

describe('pages', () => {
  const shape = async (query: string): Promise<object> => {
    const found = await page(query);
    return { ...found, contents: found.contents.length };
  };

  test.each([
    ['', { total_pages: 1, page_number: 1, size: 9, first_page: true, last_page: true, empty: false, contents: 9 }],
    ['per_page=4', { total_pages: 3, page_number: 1, size: 4, first_page: true, last_page: false, empty: false }],
    ['per_page=4&page=2', { page_number: 2, size: 4, first_page: false, last_page: false, empty: false }],
    ['per_page=4&page=3', { page_number: 3, size: 1, first_page: false, last_page: true, empty: false, contents: 1 }],
    ['per_page=4&page=4', { page_number: 4, size: 0, first_page: false, last_page: true, empty: true, contents: 0 }],
    ['per_page=9', { total_pages: 1, size: 9, last_page: true }],
    ['per_page=3&page=3', { total_pages: 3, size: 3, last_page: true }],
    ['per_page=1&page=999999', { total_pages: 9, size: 0, empty: true }],
    ['per_page=100', { total_pages: 1, size: 9 }],
    ['search=finnsinte', { total_items: 0, total_pages: 0, size: 0, first_page: true, last_page: true, empty: true }],
  ])('%p', async (query, expected) => {
    expect(await shape(query)).toMatchObject({ total_items: count, ...expected });
  });

  test('together hold each service once', async () => {
    const pages = await Promise.all([1, 2, 3].map((at) => page(`per_page=4&page=${at}`)));
    expect(pages.flatMap(({ contents }) => contents.map(({ id }) => id))).toEqual(inventedHsds.map(({ id }) => id));
  });
});

describe('a search', () => {
  test.each([
    ['search=LINJEN', ['Linjen']],
    ['search=%20linjen%20', ['Linjen']],
    ['search=var%20och%20en%20i%20familjen', [everything.name]],
    ['search=relationsva%CC%8Aldsenheten', [everything.name]],
    ['search=.*', []],
    ['search=(a%2B)%2B%24', []],
    ['search=%5C', []],
  ])('%s finds what holds the text, and no pattern', async (query, names) => {
    expect(await namesIn(query)).toEqual(names);
  });

  test('a blank one is none', async () => expect(await namesIn('search=%20')).toHaveLength(count));

  test('a word of our lists finds the services it is said of', async () => {
    const term = everything.attributes.find(({ taxonomy_term }) => taxonomy_term.code === 'hbtqi')!;
    expect(await namesIn(`taxonomy_term_id=${term.taxonomy_term_id}`)).toEqual([everything.name]);
    expect(await namesIn(`taxonomy_term_id=${term.taxonomy_term_id.toUpperCase()}`)).toEqual([everything.name]);
    expect(await namesIn('taxonomy_term_id=00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  test('minimal gives all ids on one page, full=false leaves out what there are many of', async () => {
    expect((await page('minimal=true')).contents).toEqual(inventedHsds.map(({ id }) => ({ id })));
    expect((await page('minimal=true&per_page=2')).contents).toHaveLength(2);
    expect((await ask('/hsds/services', 'minimal=true&search=finnsinte')).body).toMatchObject({
      total_pages: 0,
      empty: true,
    });
    const [short] = (await page('full=false')).contents;
    expect(short).toMatchObject({ id: inventedHsds[0]?.id, organization: { name: expect.any(String) as string } });
    expect(Object.values(short!).filter((value) => Array.isArray(value))).toEqual([]);
  });
});

test('of many services a page holds fifty, and minimal the ids of all', async () => {
  const [shown] = [...directory.services({ asker: 'help', language: 'sv', now })];
  const many = Array.from({ length: 120 }, (_, at) => ({ ...shown!, id: `nummer-${at}` }));
  directory = { ...directory, services: () => many };
  expect(await page()).toMatchObject({ total_items: 120, total_pages: 3, size: 50 });
  expect(await page('minimal=true')).toMatchObject({ total_items: 120, total_pages: 1, size: 120 });
  expect(await page('per_page=100&page=2')).toMatchObject({ size: 20, last_page: true });
});

describe('word lists', () => {
  test.each(['taxonomies', 'taxonomy_terms'])('%s are paged, searched and given one by one', async (name) => {
    const path = `/hsds/${name}`;
    const all = (await page('per_page=100', path)).contents;
    expect(all.length).toBeGreaterThan(5);
    expect((await page('per_page=2&page=2', path)).contents).toEqual(all.slice(2, 4));
    expect((await page(`search=${all[0]!.name}`, path)).contents).toContainEqual(all[0]);
    for (const one of all) expect(await ask(`${path}/${one.id}`)).toEqual({ status: 200, body: one });
  });

  test('every term that is said of a service is among them', async () => {
    const known = new Set((await page('per_page=100', '/hsds/taxonomy_terms')).contents.map(({ id }) => id));
    const said = inventedHsds.flatMap(({ attributes }) => attributes.map(({ taxonomy_term_id }) => taxonomy_term_id));
    expect(said.filter((id) => !known.has(id))).toEqual([]);
  });
});

const odd = 'xyzzy<script>';
describe('what cannot be answered', () => {
  test.each([
    ...['0', '-1', '1.5', '1e3', '', ' 1', '１', '9999999', odd, '__proto__'].map((value) => ['page', value]),
    ...['0', '101', '1000', '-5', '', '05', 'all', odd].map((value) => ['per_page', value]),
    ...['', '1', 'true', odd, '00000000-0000-4000-8000-00000000000g'].map((value) => ['taxonomy_term_id', value]),
    ...['', '1', 'TRUE', odd].map((value) => ['minimal', value]),
    ...['yes', odd].map((value) => ['full', value]),
    ['search', `${odd}${'a'.repeat(100)}`],
    ['modified_after', '2026-01-01'],
    ['format', 'csv'],
    ['__proto__', odd],
    [odd, odd],
  ])('%s=%s is refused in words of our own', async (name = '', value = '') => {
    const { status, body } = await ask('/hsds/services', new URLSearchParams([[name, value]]).toString());
    expect([status, Object.keys(body)]).toEqual([400, ['error']]);
    expect((body as { error: string }).error).toMatch(/^[A-Za-z].{10,}\.$/);
    expect(JSON.stringify(body)).not.toMatch(/xyzzy|script|__proto__/);
  });

  test('a parameter that is given twice, or belongs to another list', async () => {
    expect((await ask('/hsds/services', 'page=1&page=2')).status).toBe(400);
    expect((await ask('/hsds/taxonomies', 'minimal=true')).status).toBe(400);
    expect((await ask('/hsds/taxonomy_terms', 'taxonomy_term_id=x')).status).toBe(400);
  });

  test.each([
    '/hsds/services/ekdal-allt',
    '/hsds/services/00000000-0000-4000-8000-000000000000',
    `/hsds/services/${odd}`,
    '/hsds/services/__proto__',
    `/hsds/services/${everything.id}/phones`,
    `/hsds/taxonomies/${everything.id}`,
    '/hsds/taxonomy_terms/x',
    '/hsds/organizations',
    '/hsds/constructor',
    '/hsds/__proto__',
    '/hsds/Services',
  ])('%s is not found', async (path) => {
    const { status, body } = await ask(path);
    expect([status, Object.keys(body)]).toEqual([404, ['error']]);
    expect(JSON.stringify(body)).not.toMatch(/xyzzy|proto/);
  });
});

test('no answer holds a name or a number that stays in the house, whatever it is asked for', async () => {
  const queries = ['per_page=100', 'full=false', 'minimal=true', ...kept.map((secret) => `search=${secret}`)];
  const pages = await Promise.all([
    ...queries.map((query) => page(query)),
    page('per_page=100', '/hsds/taxonomies'),
    page('per_page=100', '/hsds/taxonomy_terms'),
  ]);
  const ids = new Set(pages.flatMap(({ contents }) => contents.map(({ id }) => id)));
  const all = JSON.stringify([pages, await Promise.all([...ids].map((id) => ask(`/hsds/services/${id}`)))]);
  expect(kept.filter((secret) => all.includes(secret) || all.includes(secret.replaceAll(/[ -]/g, '')))).toEqual([]);
});
