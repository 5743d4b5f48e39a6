import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonSchemaText } from '../../../directory/format/jsonSchema';

/** `schema`: writes anew what an editor completes and explains the files by, after the format has changed. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description(
      'Skriver schema.json, som hjälper redigeraren att fylla i och förklara. Behövs när formatet har ändrats.',
    )
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .action(({ folder }: { folder: string }) => {
      writeFileSync(join(folder, 'schema.json'), jsonSchemaText());
      console.log(`${join(folder, 'schema.json')} är skriven.`);
    });
}
