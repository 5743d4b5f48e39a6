import type { Asker } from './asker';

/** Something that somebody must answer, in words or by an option of the command line. */
export interface Question<T> {
  /** The option that answers it: `role` is `--role`. */
  readonly option: string;
  readonly text: string;
  /** What Enter keeps; undefined when there is nothing to keep. */
  readonly usual?: { readonly shown: string; readonly value: T } | undefined;
  /** Whether the usual answer must be given all the same: it would be told as checked. */
  readonly needsAnswer?: boolean;
  readonly read: (typed: string) => Reading<T>;
}

/** What an answer means, or what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly mend: string };

/** Gets the answer to a question; `given` is what the option says. */
export type Ask = <T>(question: Question<T>, given: string | undefined) => Promise<T>;

/**
 * Makes the function that gets answers: from the option, else from whoever is asked, again and again until it can be
 * read. Where nobody can be asked, an answer that is missing or cannot be read ends it.
 */
export function createAsk(asker: Asker | undefined): Ask {
  return async (question, given) => {
    const { option, usual, needsAnswer = false, read } = question;
    if (given !== undefined) {
      const reading = read(given);
      if ('value' in reading) return reading.value;
      throw new Error(`--${option} "${given}": ${reading.mend} Inget är skrivet.`);
    }
    if (asker) return await askUntilRead(asker, question);
    if (usual && !needsAnswer) return usual.value;
    throw new Error(
      `Svaret på "${question.text}" saknas. Ange --${option}, eller kör i en terminal. Inget är skrivet.`,
    );
  };
}

async function askUntilRead<T>(asker: Asker, { text, usual, read }: Question<T>): Promise<T> {
  const prompt = usual ? `${text} [${usual.shown}] ` : `${text} `;
  for (let mend = ''; ;) {
    const typed = (await asker.ask(`${mend}${prompt}`)).trim();
    if (usual && (typed === '' || typed.toLowerCase() === usual.shown.toLowerCase())) return usual.value;
    const reading = typed === '' ? { mend: 'Frågan behöver ett svar.' } : read(typed);
    if ('value' in reading) return reading.value;
    mend = `  ${reading.mend}\n`;
  }
}
