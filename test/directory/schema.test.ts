import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { jsonSchemaText, schemaLine } from '../../directory/format/jsonSchema';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const written = readFileSync('directory/schema.json', 'utf8');
const schema = JSON.parse(written) as Schema;
const kommuner = readdirSync('directory/kommuner').map((name) => join('directory/kommuner', name));
const files = ['directory/national.yaml', 'directory/regional.yaml', ...kommuner];

test('schema.json is what the format says now (npm run -s directory -- schema)', () => {
  expect(written).toBe(jsonSchemaText());
});

test.each(files)('%s names it in its first line', (path) => {
  expect(readFileSync(path, 'utf8').split('\n')[0]).toBe(schemaLine(path.split('/').length - 2));
});

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

test.each(files)('an editor finds nothing to complain of in %s', (path) => {
  // An editor reads the YAML's core types, not our text alone.
  validate(parse(readFileSync(path, 'utf8')));
  expect(validate.errors).toBeNull();
});

test.each([
  ['a number that lost its quotes', 'number: "08-465 004 00"', 'number: 0846500400'],
  ['a field of another name', 'description: Råd', 'descripton: Råd'],
  ['a value that does not exist', 'standing: exists', 'standing: finns'],
])('an editor marks %s', (_, right, wrong) => {
  const template = readFileSync('directory/kommuner/_mall.yaml', 'utf8');
  expect(template).toContain(right);
  expect(validate(parse(template.replace(right, wrong)))).toBe(false);
});

/** Every field of the format with its path. */
function fieldsOf(from: Schema, path: string): readonly (readonly [string, Schema])[] {
  if (from.items) return fieldsOf(from.items, `${path}[]`);
  return Object.entries(from.properties ?? {}).flatMap(([name, inner]) => [
    [`${path}.${name}`, inner] as const,
    ...fieldsOf(inner, `${path}.${name}`),
  ]);
}
const fields = fieldsOf(schema, '');

test('every field is explained in Swedish, its words one by one', () => {
  expect(fields.length).toBeGreaterThan(200);
  const unsaid = fields.filter(([path]) => !path.includes('as_printed') && !path.includes('translations'));
  expect(unsaid.filter(([, { title }]) => title === undefined).map(([path]) => path)).toEqual([]);
  for (const [, field] of fields) if (field.enum) expect(field.enumDescriptions).toHaveLength(field.enum.length);
});

test('the template shows every field that staff may write', () => {
  const template = readFileSync('directory/kommuner/_mall.yaml', 'utf8');
  // The one is for the whole country alone, the other is written by verify.
  const rare = ['.also_printed_by', '.verified.numbers'];
  const names = new Set(
    fields
      .filter(([path]) => !path.includes('as_printed') && !rare.some((end) => path.endsWith(end)))
      .map(([path]) => path.split('.').pop() ?? ''),
  );
  expect(
    [...names].filter(
      (name) => !new RegExp(`(^|[{ #])${name}:`, 'm').test(template) && !template.includes(` ${name}:`),
    ),
  ).toEqual([]);
});
