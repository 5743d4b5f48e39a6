import type { Command } from 'commander';
import { readNow } from './days';
import type { GivenAnswers } from './verify/given';
import { terminalAsker } from './verify/asker';
import { verifyRecord } from './verify/verifyRecord';

/** `verify`: asks what somebody found out about a record, and writes the check into its file. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'Frågar vad du fick veta när du kontrollerade en post, och skriver in det. Ändrar inget annat i filen.',
    )
    .argument('<id>', 'postens id, till exempel umea-socialjour')
    .option('--yes', 'numret gick fram till rätt verksamhet, och skriv utan sista frågan')
    .option('--name <namn>', 'ett utkasts namn')
    .option('--description <mening>', 'ett utkasts beskrivning')
    .option('--number <nummer>', 'numret som du ringde, eller inget; en gång för varje nummer', collected)
    .option('--bill <svar>', 'syns på telefonräkningen: ja, nej eller vet inte; en gång för varje nummer', collected)
    .option('--hours <svar>', 'öppettiderna stämmer: ja, nej eller vet inte')
    .option('--languages <språk>', 'språken de svarar på, med komma emellan')
    .option('--interpreter <mening>', 'en mening om tolk')
    .option('--anonymous <svar>', 'kan man vara anonym: ja, nej eller fråga')
    .option('--role <roll>', 'din roll, aldrig ditt namn')
    .option('--method <sätt>', 'ringde numret, mejl, möte eller egen verksamhet')
    .option('--date <dag>', 'dagen du kontrollerade, annars i dag')
    .option('--review-by <dag>', 'sista dagen det gäller utan ny kontroll')
    .option('--now <dag>', 'räkna en annan dag som i dag, till exempel 2026-12-01', readNow)
    .option('--folder <mapp>', 'mappen med filerna', 'directory')
    .action(async (id: string, { folder, now = new Date(), ...given }: Options) => {
      const asker = terminalAsker();
      try {
        await verifyRecord({ folder, id, given, asker, now, say: (line) => console.log(line) });
      } finally {
        asker?.close();
      }
    });
}

interface Options extends GivenAnswers {
  readonly folder: string;
  readonly now?: Date;
}

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
