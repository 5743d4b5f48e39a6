import type { LoadedDirectory } from '../../../directory/reading/assemble';

/** Says, beside a report, that records with an error are not in it. */
export function tellLeftOut({ bad }: LoadedDirectory): void {
  if (bad.length === 0) return;
  console.error(
    `Poster med fel är inte med. Det finns fel i ${bad.join(', ')}. Se vilka: npm run -s directory -- check`,
  );
}
