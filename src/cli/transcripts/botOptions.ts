import { InvalidArgumentError, type Command } from 'commander';

/** Adds the options that say which bot is talked with: the one of this process, or one at an address. */
export function addBotOptions(command: Command): Command {
  return command
    .option('--url <adress>', 'en bot som redan är igång, genom Direct Line', readAddress)
    .option('--secret <nyckel>', 'botens Direct Line-nyckel, om den har en')
    .option('--settle <ms>', 'hur länge en bot på en adress får dröja med fler svar', readMilliseconds);
}

function readAddress(written: string): string {
  const { protocol = '' } = URL.parse(written) ?? {};
  if (protocol === 'http:' || protocol === 'https:') return written;
  throw new InvalidArgumentError('http(s)://');
}

function readMilliseconds(written: string): number {
  if (/^\d{1,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('ms');
}
