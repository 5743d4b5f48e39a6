/** Where a `{{ }}` stands in a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the matchers of a text: a regex ends at `/}}`, any other at `}}`, and none goes over a line. */
export function matchersIn(text: string): readonly Span[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const from = offset;
    offset += line.length + 1;
    return inLine(line).map(({ start, end }) => ({ start: from + start, end: from + end }));
  });
}

/** Hides what stands in `{{ }}`, sign for sign. */
export function withoutMatchers(text: string): string {
  let shape = '';
  for (const { start, end } of matchersIn(text)) shape += text.slice(shape.length, start) + '_'.repeat(end - start);
  return shape + text.slice(shape.length);
}

/** All ends are sought once, so that a line of nothing but openings is read in one go. */
function inLine(line: string): readonly Span[] {
  const ends = [...line.matchAll(/\/[a-z]*\}\}/g)].map(({ index, 0: hit }) => ({ at: index, end: index + hit.length }));
  const spans: Span[] = [];
  let next = 0;
  for (let start = line.indexOf('{{'); start >= 0; start = line.indexOf('{{', spans.at(-1)?.end)) {
    const isRegex = line.startsWith('re:/', start + 2);
    while (isRegex && (ends[next]?.at ?? Infinity) < start + 6) next++;
    const close = line.indexOf('}}', start + 2);
    const end = (isRegex ? ends[next]?.end : undefined) ?? (close < 0 ? undefined : close + 2);
    if (end === undefined) break;
    spans.push({ start, end });
  }
  return spans;
}
