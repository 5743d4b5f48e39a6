import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** The schema of Open Referral HSDS is share-alike: it is read where it lies, and never copied into the project. */
const file = '../shared/data/hsds/service_with_definitions.json';
export const hasSchema = existsSync(file);

/** What the schema says against an object, as it leaves the house. */
export function faultsIn(object: unknown, kind: 'open' | 'strict' = 'strict', of = ''): readonly string[] {
  const validate = validators()[`${kind}${of}`] ?? compiled(kind, of);
  void validate(JSON.parse(JSON.stringify(object)));
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

type Validate = ReturnType<Ajv['compile']>;
const known: Record<string, Validate> = {};
const validators = (): Partial<Record<string, Validate>> => known;

/** `of` is the name of a definition; without it the service itself. */
function compiled(kind: 'open' | 'strict', of: string): Validate {
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const schema = kind === 'strict' ? (closed(whole) as Record<string, unknown>) : whole;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const { definitions } = schema;
  return (known[`${kind}${of}`] = ajv.compile(of === '' ? schema : { $ref: `#/definitions/${of}`, definitions }));
}

/** The same schema without room for a property that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return isObjectSchema(copy) ? { ...copy, additionalProperties: false } : copy;
}

function isObjectSchema({ type, properties }: Record<string, unknown>): boolean {
  return type === 'object' && typeof properties === 'object';
}
