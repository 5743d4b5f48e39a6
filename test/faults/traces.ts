import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knock } from './running/knock';
import { Resident } from './running/resident';
import type { Served } from './running/served';

/** So many words that stand nowhere else, of letters alone, as a resident could type them. */
export function unheardWords(count: number): readonly string[] {
  const letters = (bytes: Buffer): string =>
    Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  return Array.from({ length: count }, () => `qz${letters(randomBytes(14))}`);
}

/** One conversation a word, some of them with turns that fail; ended as the page ends them when `left`. */
export async function typeAll(port: number, words: readonly string[], left: boolean): Promise<void> {
  const atOnce = 20;
  for (let at = 0; at < words.length; at += atOnce)
    await Promise.all(
      words.slice(at, at + atOnce).map(async (word, index) => {
        const from = `127.1.${Math.floor((at + index) / 250)}.${1 + ((at + index) % 250)}`;
        const resident = await Resident.begin(port, { from });
        const fault = index % 10 === 0 ? 'kastaren ' : index % 10 === 5 ? 'kastarsenare ' : '';
        for (const text of [`jag heter ${word}`, `${fault}${word} slår mig`, `bor i ${word}`, word])
          await resident.say(text);
        await knock(port, { path: `/?lang=${word}`, from });
        if (left) await resident.leave();
      }),
    );
}

/** Where the words stand in what a server has left: its output, its heap, the files below its folders, its metrics. */
export async function findsIn(
  served: Served,
  words: readonly string[],
  folders: readonly string[],
): Promise<readonly string[]> {
  // What the engine keeps of the last text it looked at is not of a resident, once somebody has looked at another.
  await typeAll(served.port, ['hej'], true);
  const file = join(served.folder, 'heap.heapsnapshot');
  await served.ask('snapshot', { file });
  const metrics = await knock(served.port, { path: '/metrics' });
  const started = statSync(served.folder).birthtimeMs;
  const files = folders.flatMap((folder) => filesBelow(folder, started));
  const finds = await Promise.all([file, ...files].map(async (path) => ((await holds(path, words)) ? [path] : [])));
  const spoken = Object.entries({ output: served.output(), metrics: metrics.text }).filter(([, text]) =>
    words.some((word) => text.includes(word)),
  );
  return [...finds.flat(), ...spoken.map(([name]) => name)];
}

function filesBelow(folder: string, since: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', '.git'].includes(entry.name) ? [] : filesBelow(path, since);
    return entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since ? [path] : [];
  });
}

/** Looks for all the words at once: each begins alike. */
async function holds(path: string, words: readonly string[]): Promise<boolean> {
  const wanted = new Set(words);
  let rest = '';
  for await (const chunk of createReadStream(path, 'latin1') as AsyncIterable<string>) {
    const text = rest + chunk;
    for (const [word] of text.matchAll(/qz[a-z]{14}/g)) if (wanted.has(word)) return true;
    rest = text.slice(-15);
  }
  return false;
}
