import type { Command } from 'commander';
import { serveBots } from '../../transcripts/serving/serve';

/** `serve`: bots at an address whose clock and directory can be set, to play all transcripts over Direct Line. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('startar botar att testa mot med run --url; klockan och katalogen kan ställas, bara på den här datorn')
    .option('--port <nummer>', 'port att svara på', '3980')
    .action(async ({ port }: { readonly port: string }) => {
      const { address } = await serveBots(Number(port));
      console.log(`Botarna svarar på ${address}. Kör i ett annat fönster:
  npm run -s transcripts -- run --url ${address}
Ctrl+C slutar.`);
    });
}
