import { Resident } from '../faults/running/resident';
import { serve } from '../faults/running/served';
import type { Goal } from '../faults/soak/goal';
import { outages, recovered, sayDuring } from './outage';
import { hasRedis, RedisServer } from './redisServer';
import { talkWhileEnded, type Storm } from './whileKilled';

/** Row 17: Redis fails in five ways, and thirty residents write meanwhile. */
export async function redisFails(): Promise<readonly Goal[]> {
  const redis = await redisOrNone();
  if (!redis) return [withoutRedis(17)];
  const goals: Goal[] = [];
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
    goals.push({
      row: 17,
      name: `Redis ${name}`,
      figure: `${unanswered} of ${met.length} turns unanswered, longest ${longest.toFixed(0)} ms; back after ${back.toFixed(0)} ms`,
      target: '0 unanswered, each within 1,000 ms with 112; back within 2,000 ms',
      met: unanswered === 0 && longest <= 1000 && back <= 2000,
    });
  }
  const { code } = await chat.stop();
  await redis.remove();
  return [
    ...goals,
    { row: 17, name: 'the instance after it', figure: `ends with ${String(code)}`, target: '0', met: code === 0 },
  ];
}

const crowd = { instances: 3, conversations: 1_000, turnsEach: 20, pauseMs: 6_000 } as const;

/** Row 18: 20,000 turns while an instance is killed each five seconds. */
export async function instancesKilled(): Promise<readonly Goal[]> {
  const redis = await redisOrNone();
  if (!redis) return [withoutRedis(18)];
  const storm: Storm = { ...crowd, redisUrl: redis.url, everyMs: 5_000, signal: 'SIGKILL' };
  const { turns, lost, repeated, unheard, ended, again } = await talkWhileEnded(storm);
  await redis.remove();
  const goal = {
    row: 18,
    name: 'three instances, one killed every 5 s',
    figure: `${turns} turns, ${ended} killed, ${again} requests tried again: ${lost} lost, ${repeated} repeated, ${unheard} unheard over a stream`,
    target: '0 lost, 0 repeated, 0 unheard',
    met: turns >= 20_000 && ended > 0 && lost + repeated + unheard === 0,
  };
  return [goal];
}

/** Row 19: twenty graceful restarts of three instances under load. */
export async function instancesRestarted(): Promise<readonly Goal[]> {
  const redis = await redisOrNone();
  if (!redis) return [withoutRedis(19)];
  const storm: Storm = { ...crowd, redisUrl: redis.url, everyMs: 500, signal: 'SIGTERM', mostEnded: 20 };
  const { turns, lost, repeated, unheard, codes, longestStopMs } = await talkWhileEnded(storm);
  await redis.remove();
  const goal = {
    row: 19,
    name: 'rolling restarts of three instances',
    figure: `${codes.length} restarts during ${turns} turns: ${lost} lost, ${repeated} repeated, ${unheard} unheard; longest stop ${longestStopMs.toFixed(0)} ms; exit codes ${[...new Set(codes)].join(', ')}`,
    target: '0 lost over 20 restarts, exit 0 within 10,000 ms',
    met:
      codes.length >= 20 &&
      lost + repeated + unheard === 0 &&
      longestStopMs <= 10_000 &&
      codes.every((code) => code === 0),
  };
  return [goal];
}

async function redisOrNone(): Promise<RedisServer | undefined> {
  return hasRedis ? await RedisServer.start() : undefined;
}

/** A row that could not be measured falls short, so that nobody takes silence for a pass. */
function withoutRedis(row: number): Goal {
  return {
    row,
    name: 'several instances',
    figure: 'not run: no redis-server on this machine',
    target: '–',
    met: false,
  };
}
