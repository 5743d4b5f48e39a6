import { createInterface } from 'node:readline';
import { MemoryStorage } from 'botbuilder';
import { Command } from 'commander';
import { z } from 'zod';
import type { KommunMatch } from '../../directory/place/kommunFinder';
import type { Understanding } from '../../dialogs/understanding/recognizer';
import { composeBot } from '../compose';
import { explanationOf } from '../explanation';

/**
 * `npm run -s recognize`: reads `{"id","text","locale"?}` a line on standard input and writes what each text means, a
 * line each. `-- --explain "text"` shows a person why. Nothing is kept.
 */
const asked = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), locale: z.string().optional() });
const mostIntents = 3;

const { recognize, learnt } = composeBot({
  directoryFolder: 'directory',
  localesFolder: 'locales',
  storage: new MemoryStorage(),
  now: () => new Date(0),
});

/** One line in, one line out; a line that cannot be read is answered with where and why, and the others go on. */
function answer(line: string, at: number): string {
  const result = asked.safeParse(parsed(line));
  if (!result.success)
    return JSON.stringify({ error: `rad ${at}: skriv {"id":"1","text":"…"} på varje rad, med citattecken.` });
  const { id, text } = result.data;
  return JSON.stringify({ id, ...told(recognize(text)) });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function told({ intents, danger, role, language, kommun }: Understanding): object {
  const best = intents.slice(0, mostIntents);
  return {
    intent: best[0]?.intent ?? 'find_help',
    confidence: rounded(best[0]?.score ?? 0),
    intents: best.map(({ intent }) => intent),
    danger,
    role: role === 'anyone' ? 'unknown' : role,
    language,
    kommun: toldKommun(kommun),
  };
}

function toldKommun(match: KommunMatch): { decision: 'accept' | 'ask' | 'none'; names: readonly string[] } {
  if (match.kind === 'found') return { decision: 'accept', names: [match.kommun.name] };
  if (match.kind === 'ask') return { decision: 'ask', names: match.choices.map(({ name }) => name) };
  return { decision: 'none', names: [] };
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

async function readLines(): Promise<void> {
  let at = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    at += 1;
    if (line.trim() !== '') process.stdout.write(`${answer(line, at)}\n`);
  }
}

const program = new Command('recognize')
  .description('Läser en JSON-rad för varje text och skriver vad den betyder. Sparar inget.')
  .option('--explain <text>', 'visa varför en text förstås som den gör')
  .action(async ({ explain }: { explain?: string }) => {
    if (explain === undefined) await readLines();
    else console.log(explanationOf(explain, recognize(explain), learnt));
  });

process.stdout.on('error', () => process.exit());
void program.parseAsync();
