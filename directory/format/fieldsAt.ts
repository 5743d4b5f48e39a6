import { z } from 'zod';
import { wholeFileSchema } from './schema';

/** The fields that may stand at a path of a file, such as `['services', 2, 'source']`; none where no fields belong. */
export function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = wholeFileSchema;
  for (const step of path) {
    const outer = unwrapped(schema);
    if (outer instanceof z.ZodArray) schema = outer.element;
    else if (outer instanceof z.ZodObject) schema = (outer.shape as Record<PropertyKey, unknown>)[step];
    else return [];
  }
  const found = unwrapped(schema);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema;
}
