import { createInterface } from 'node:readline/promises';

/** Somebody who can be asked, one question after another. */
export interface Asker {
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
}

/** The member of staff at the terminal; undefined when there is no terminal to ask at. */
export function terminalAsker(): Asker | undefined {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C or Ctrl+D in the middle of a question would else leave it open for ever.
  const left = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new Error('\nAvbrutet. Inget är skrivet.'))),
  );
  left.catch(() => undefined);
  return { ask: (question) => Promise.race([lines.question(question), left]), close: () => lines.close() };
}
