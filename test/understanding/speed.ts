import Fuse from 'fuse.js';
import type { Recognizer } from '../../dialogs/understanding/recognizer';
import type { Kommun } from '../../directory/place/kommunFinder';
import { rowsOf } from './sets';

const rounds = 3;

/** What somebody could write to block the chat; each must stay cheap. */
export const nasty: readonly string[] = [
  '',
  'a'.repeat(20_000),
  'ö'.repeat(5_000),
  'qwertz '.repeat(3_000),
  Array.from({ length: 4_000 }, (_, at) => `ord${at}`).join(' '),
  Array.from({ length: 80 }, (_, at) => `bor i hjlpså${'abcdefghij'.charAt(at % 10)}x`).join(' '),
  'i från till bor '.repeat(1_500),
  '!'.repeat(20_000),
  '(((((((((('.repeat(500),
  '😀'.repeat(5_000),
  'umeå borås solna '.repeat(1_000),
  'kniv och gaffel '.repeat(1_000),
  '\u0000\u202e\ufeff'.repeat(2_000),
  'مرحبا '.repeat(2_000),
];

/** Prints how long a text takes, beside one plain fuse.js search over the 290 names in the same run. */
export function tellSpeed(recognize: Recognizer, kommuner: readonly Kommun[]): void {
  const texts = rowsOf('dev').map(({ text }) => text);
  const fuse = new Fuse(kommuner, { keys: ['name'] });
  const plain = timesOf(texts, (text) => fuse.search(text.slice(0, 500)));
  const ours = timesOf(texts, recognize);
  const [p50, p99, base] = [at(ours, 0.5), at(ours, 0.99), at(plain, 0.5)];
  console.log(`\nSPEED: ${texts.length} texts, ${rounds} rounds`);
  console.log(
    `  whole understanding of a text: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, longest ${at(ours, 1).toFixed(2)} ms`,
  );
  console.log(
    `  one plain fuse.js search of the text among 290 names: p50 ${base.toFixed(2)} ms; ours is ${(p50 / base).toFixed(2)} times that`,
  );
  const worst = nasty.map((text) => at(timesOf([text], recognize), 0.5));
  console.log(`  worst of ${nasty.length} texts made to block: ${Math.max(...worst).toFixed(2)} ms`);
  console.log(`  memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

/** Milliseconds each, sorted; the first round only warms up. */
function timesOf(texts: readonly string[], run: (text: string) => unknown): readonly number[] {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const text of texts) {
      const began = performance.now();
      run(text);
      if (round > 0) times.push(performance.now() - began);
    }
  return times.sort((one, other) => one - other);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
