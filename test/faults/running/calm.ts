import type { Ended } from './served';

/** What a log line may hold, and nothing else. */
const fields: ReadonlySet<string> = new Set([
  'level',
  'time',
  'event',
  'name',
  'error',
  'code',
  'file',
  'line',
  'address',
  'msg',
]);

/** What is wrong in what a server wrote: lines that are no redacted event, stacks, addresses, words of residents. */
export function leaksIn(output: string, words: readonly string[] = []): readonly string[] {
  const lines = output.split('\n').filter((line) => line !== '');
  return [
    ...lines.filter((line) => !isEvent(line)),
    ...lines.filter((line) => /\bat .*:\d+:\d+|node_modules|\b127\.0\.0\.\d|::1\b/.test(line)),
    ...words.filter((word) => output.toLowerCase().includes(word.toLowerCase())),
  ];
}

/** A server that was asked to stop has ended well when it ended by itself, with 0, and said nothing it must not. */
export function endedWell({ code, output }: Ended, words: readonly string[] = []): boolean {
  return code === 0 && leaksIn(output, words).length === 0;
}

function isEvent(line: string): boolean {
  // The SDK and Node may warn; pino writes the rest.
  try {
    return Object.keys(JSON.parse(line) as object).every((field) => fields.has(field));
  } catch {
    return false;
  }
}
