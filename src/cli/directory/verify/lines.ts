import { structuredPatch } from 'diff';

/** The lines that go and come between two texts, each with its mark, and one line before and after them. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => text.replaceAll('\r\n', '\n'));
  const { hunks } = structuredPatch('', '', old ?? '', now ?? '', undefined, undefined, { context: 1 });
  return hunks
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.startsWith('\\'))
    .map((line) => `${line.slice(0, 1)} ${line.slice(1)}`);
}
