import { createStages } from '../../src/transcripts/running/stage';
import { walk } from './walk';

/** `npm run walk`: 20,000 random turns, or as many as are named; prints every stumble. */
const turns = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const started = performance.now();

void walk(createStages().of(), turns, seed).then((stumbles) => {
  for (const { why, said, came } of stumbles.slice(0, 20))
    console.log(`${why}\n  said: ${said.join(' | ')}\n  came: ${came}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${turns} turns (seed ${seed}), ${stumbles.length} stumbles, ${seconds} s.`);
  if (stumbles.length > 0) process.exitCode = 1;
});
