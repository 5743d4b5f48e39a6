import { InvalidArgumentError, type Command } from 'commander';
import { serveBots } from '../../transcripts/serving/serve';

/** `serve`: bots at an address whose clock and directory can be set, to play all transcripts over Direct Line. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('startar botar att testa mot med run --url; klockan och katalogen kan ställas, bara på den här datorn')
    .option('--port <nummer>', 'port att svara på', readPort, 3980)
    .action(async ({ port }: { readonly port: number }) => {
      const { address } = await serveBots(port);
      console.log(`Botarna svarar på ${address}. Kör i ett annat fönster:
  npm run -s transcripts -- run --url ${address}
Ctrl+C slutar.`);
    });
}

function readPort(written: string): number {
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port < 65_536) return port;
  throw new InvalidArgumentError('0–65535');
}
