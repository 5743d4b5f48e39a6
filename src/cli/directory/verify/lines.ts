/** The lines that go and come between two texts, each with its mark, and one line before and after them. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const first = old.findIndex((line, at) => line !== now[at]);
  if (first < 0) return [];
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  const context = Math.max(first - 1, 0);
  const marked = [
    ...old.slice(context, first).map((line) => `  ${line}`),
    ...markedLines(old.slice(first, old.length - last), now.slice(first, now.length - last)),
    ...old.slice(old.length - last, old.length - last + 1).map((line) => `  ${line}`),
  ];
  return marked.filter((_, at) => marked.slice(Math.max(at - 1, 0), at + 2).some((line) => !line.startsWith('  ')));
}

function markedLines(old: readonly string[], now: readonly string[]): readonly string[] {
  const same = commonLengths(old, now);
  const marked: string[] = [];
  let [o, n] = [0, 0];
  while (o < old.length || n < now.length) {
    const stays = o < old.length && n < now.length && old[o] === now[n];
    const goes = n >= now.length || (o < old.length && lengthAt(same, o + 1, n) >= lengthAt(same, o, n + 1));
    marked.push(stays ? `  ${old[o] ?? ''}` : goes ? `- ${old[o] ?? ''}` : `+ ${now[n] ?? ''}`);
    if (stays || goes) o += 1;
    if (stays || !goes) n += 1;
  }
  return marked;
}

/** How many lines two texts have in common from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: old.length + 1 }, () => []);
  for (let o = old.length - 1; o >= 0; o -= 1)
    for (let n = now.length - 1; n >= 0; n -= 1) {
      const longest = Math.max(lengthAt(lengths, o + 1, n), lengthAt(lengths, o, n + 1));
      (lengths[o] ?? [])[n] = old[o] === now[n] ? lengthAt(lengths, o + 1, n + 1) + 1 : longest;
    }
  return lengths;
}

function lengthAt(lengths: readonly (readonly number[])[], o: number, n: number): number {
  return lengths[o]?.[n] ?? 0;
}
