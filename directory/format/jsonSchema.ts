import { z } from 'zod';
import { wholeFileSchema } from './schema';

/** The first line of every staff file: it tells an editor where schema.json is, seen from a file so many folders down. */
export function schemaLine(foldersDown: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(foldersDown) || './'}schema.json`;
}

/** The text of schema.json: what an editor with the YAML language server completes and explains by (JSON Schema draft 7). */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(wholeFileSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
