import { Resident } from '../faults/running/resident';
import { serve } from '../faults/running/served';
import type { Goal } from '../goal';
import { outages, recovered, sayDuring } from './outage';
import { RedisServer } from './redisServer';
import { talkWhileEnded, type Storm } from './whileKilled';

/** The long measurements with several instances on one Redis, a goal after another. */
export async function* redisGoals(): AsyncGenerator<Goal> {
  const redis = await RedisServer.start();
  try {
    yield* outageGoals(redis);
    yield* killedGoals(redis.url);
    yield* restartGoals(redis.url);
  } finally {
    await redis.remove();
  }
}

/** Row 17: a hundred conversations, each outage. */
async function* outageGoals(redis: RedisServer): AsyncGenerator<Goal> {
  const chat = await serve({ env: { REDIS_URL: redis.url } });
  for (const [name, outage] of Object.entries(outages)) {
    const begin = (): Promise<Resident> => Resident.begin(chat.port, { from: '127.0.0.9' });
    const residents: Resident[] = [];
    for (let n = 0; n < 30; n += 1) residents.push(await begin());
    await outage.happen(redis);
    const met = [];
    for (const one of residents) met.push(await sayDuring([one], 'Var kan jag få hjälp i Umeå?'));
    const longest = Math.max(...met.map(({ longestMs }) => longestMs));
    const unanswered = met.reduce((all, one) => all + one.unanswered, 0);
    await outage.mend(redis);
    const back = await recovered(begin);
    yield {
      name: `17 Redis ${name}`,
      figure: `${unanswered} of ${met.length} turns unanswered, longest ${longest.toFixed(0)} ms; back after ${back.toFixed(0)} ms`,
      target: '0 unanswered, each within 1,000 ms with 112; back within 2,000 ms',
      met: unanswered === 0 && longest <= 1000 && back <= 2000,
    };
  }
  const { code } = await chat.stop();
  yield { name: '17 the instance after all of it', figure: `ends with ${String(code)}`, target: '0', met: code === 0 };
}

const crowd = { instances: 3, conversations: 1_000, turnsEach: 20, pauseMs: 6_000 } as const;

/** Row 18: 20,000 turns while an instance is killed each five seconds. */
async function* killedGoals(redisUrl: string): AsyncGenerator<Goal> {
  const storm: Storm = { ...crowd, redisUrl, everyMs: 5_000, signal: 'SIGKILL' };
  const { turns, lost, repeated, unheard, ended, again } = await talkWhileEnded(storm);
  yield {
    name: '18 three instances, one killed every 5 s',
    figure: `${turns} turns, ${ended} killed, ${again} requests tried again: ${lost} lost, ${repeated} repeated, ${unheard} unheard over a stream`,
    target: '0 lost, 0 repeated, 0 unheard',
    met: turns >= 20_000 && ended > 0 && lost + repeated + unheard === 0,
  };
}

/** Row 19: twenty graceful restarts under load. */
async function* restartGoals(redisUrl: string): AsyncGenerator<Goal> {
  const storm: Storm = { ...crowd, redisUrl, turnsEach: 10, everyMs: 500, signal: 'SIGTERM', mostEnded: 20 };
  const { turns, lost, repeated, unheard, codes, longestStopMs } = await talkWhileEnded(storm);
  yield {
    name: '19 rolling restarts of three instances',
    figure: `${codes.length} restarts during ${turns} turns: ${lost} lost, ${repeated} repeated, ${unheard} unheard; longest stop ${longestStopMs.toFixed(0)} ms; exit codes ${[...new Set(codes)].join(', ')}`,
    target: '0 lost over 20 restarts, exit 0 within 10,000 ms',
    met:
      codes.length >= 20 &&
      lost + repeated + unheard === 0 &&
      longestStopMs <= 10_000 &&
      codes.every((code) => code === 0),
  };
}
