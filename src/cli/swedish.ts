import { CommanderError, type Command } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Så skriver du:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
  'Arguments:': 'Det som ska anges:',
};

/** Makes a command line speak Swedish: its help, and what it says of a word it does not know. */
export function speakSwedish(program: Command): void {
  for (const command of [program, ...program.commands]) {
    command
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        styleUsage: inSwedish,
        styleSubcommandTerm: inSwedish,
      })
      .helpOption('-h, --help', 'visar den här hjälpen')
      .configureOutput({ outputError: () => undefined })
      .exitOverride();
  }
  program.helpCommand('help [kommando]', 'visar hjälpen för ett kommando');
}

function inSwedish(usage: string): string {
  return usage.replace('[options]', '[val]').replace('[command]', '<kommando>');
}

/**
 * What to say of a command line that commander refused; undefined when it was only a call for help. `script` is the
 * npm script that gives the help.
 */
export function refusalOf(error: unknown, script: string): string | undefined {
  if (!(error instanceof CommanderError)) return error instanceof Error ? error.message : 'Något gick fel.';
  if (error.exitCode === 0) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1];
  const sentence = refusals[error.code]?.(named) ?? 'Kommandot går inte att läsa.';
  return [sentence, meant === undefined ? '' : `Menade du ${meant}?`, `Hjälp: npm run -s ${script} -- help`]
    .filter(Boolean)
    .join(' ');
}

const refusals: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': (named) => `Kommandot "${named}" finns inte.`,
  'commander.unknownOption': (named) => `Valet "${named}" finns inte.`,
  'commander.missingArgument': (named) => `"${named}" saknas efter kommandot.`,
  'commander.excessArguments': () => 'Det står för många ord efter kommandot.',
  'commander.optionMissingArgument': (named) => `Valet "${named}" behöver ett värde efter sig.`,
  'commander.invalidArgument': (named) => `"${named}" har fel form.`,
  'commander.help': () => 'Skriv vilket kommando du vill köra.',
};
