import { Session, type Profiler } from 'node:inspector/promises';
import { findSourceMap, type SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a source file, and whether the code there has run. */
export interface Ran {
  /** From 0, as source maps count. */
  readonly line: number;
  readonly column: number;
  readonly ran: boolean;
}

/** What came of the work, and what ran of each file meanwhile; a file that was not loaded is not there. */
export interface Profiled<T> {
  readonly value: T;
  readonly ran: ReadonlyMap<string, readonly Ran[]>;
}

/**
 * Does the work while V8 itself notes what runs, down to the arms of a condition. `counts` says which files to tell of;
 * they must have source maps. What a file did when it was loaded, before the work, counts as not run.
 */
export async function profile<T>(work: () => Promise<T>, counts: (path: string) => boolean): Promise<Profiled<T>> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const value = await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    await session.post('Debugger.enable');
    const ran = new Map<string, readonly Ran[]>();
    for (const script of result) {
      const path = script.url.startsWith('file:') ? fileURLToPath(script.url) : script.url;
      const map = counts(path) ? findSourceMap(path) : undefined;
      if (!map) continue;
      const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId: script.scriptId });
      ran.set(path, [...(ran.get(path) ?? []), ...ranIn(scriptSource, script.functions, map)]);
    }
    return { value, ran };
  } finally {
    session.disconnect();
  }
}

/** What ran, by the place in the source that each mapped place of the script came from. */
function ranIn(script: string, functions: readonly Profiler.FunctionCoverage[], map: SourceMap): readonly Ran[] {
  const counts = countsIn(script, functions);
  const found: Ran[] = [];
  let start = 0;
  for (const [line, text] of script.split('\n').entries()) {
    if (!text.startsWith('//# sourceMappingURL=')) {
      for (let column = 0; column < text.length; column += 1) {
        const entry = map.findEntry(line, column);
        if (!('originalLine' in entry) || entry.generatedLine !== line || entry.generatedColumn !== column) continue;
        const ran = (counts[start + column] ?? 0) > 0;
        found.push({ line: entry.originalLine, column: entry.originalColumn, ran });
      }
    }
    start += text.length + 1;
  }
  return found;
}

/** How often each character of the script was run: what the innermost range around it says. */
function countsIn(script: string, functions: readonly Profiler.FunctionCoverage[]): Int32Array {
  const counts = new Int32Array(script.length);
  const ranges = functions.flatMap((one) => one.ranges);
  const wideFirst = ranges.toSorted((one, other) => widthOf(other) - widthOf(one));
  for (const { startOffset, endOffset, count } of wideFirst) counts.fill(count, startOffset, endOffset);
  return counts;
}

function widthOf({ startOffset, endOffset }: Profiler.CoverageRange): number {
  return endOffset - startOffset;
}
