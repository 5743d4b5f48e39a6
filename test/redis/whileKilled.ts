import { setTimeout as sleep } from 'node:timers/promises';
import { serve, type Served } from '../faults/running/served';
import { Balanced } from './balanced';
import { talkOver, type Outcome } from './talkOver';

/** How much is said, and how the instances fare meanwhile. */
export interface Storm {
  readonly redisUrl: string;
  readonly instances: number;
  readonly conversations: number;
  readonly turnsEach: number;
  /** A resident's mean pause between two messages. */
  readonly pauseMs: number;
  /** One instance after the other is ended so often, and started again. */
  readonly everyMs: number;
  /** SIGKILL takes it in the middle of its turns; SIGTERM lets it end them. */
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** Ends no more instances than this. */
  readonly mostEnded?: number;
}

export interface Weathered extends Outcome {
  readonly turns: number;
  readonly ended: number;
  /** Requests that another instance had to answer. */
  readonly again: number;
  /** Exit codes of instances that were told to stop, and the longest time it took, in milliseconds. */
  readonly codes: readonly (number | null)[];
  readonly longestStopMs: number;
}

/** Lets many residents talk with several instances on one Redis while these are ended one after another. */
export async function talkWhileEnded(storm: Storm): Promise<Weathered> {
  const env = { REDIS_URL: storm.redisUrl, MAX_CONVERSATIONS: '100000' };
  const served = await Promise.all(Array.from({ length: storm.instances }, () => serve({ env })));
  const balanced = new Balanced(served.map(({ port }) => port));
  const ending = endInTurn(served, balanced, storm, env);
  const talks = Array.from({ length: storm.conversations }, (_, n) =>
    talkOver(balanced, {
      ...{ turns: storm.turnsEach, pauseMs: storm.pauseMs, listens: n % 4 === 0 },
      from: `127.0.${1 + Math.floor(n / 200)}.${1 + (n % 200)}`,
    }),
  );
  const outcomes = await Promise.all(talks);
  const { codes, longestStopMs } = await ending.stop();
  await Promise.all(served.map((one) => one.stop('SIGKILL')));
  const sum = (of: keyof Outcome): number => outcomes.reduce((all, outcome) => all + outcome[of], 0);
  return {
    ...{ lost: sum('lost'), repeated: sum('repeated'), unheard: sum('unheard') },
    ...{ turns: storm.conversations * storm.turnsEach, ended: codes.length, again: balanced.again },
    ...{ codes, longestStopMs },
  };
}

function endInTurn(served: Served[], balanced: Balanced, storm: Storm, env: Record<string, string>) {
  const over = new AbortController();
  const codes: (number | null)[] = [];
  let longestStopMs = 0;
  const endOne = async (at: number): Promise<void> => {
    const { code, milliseconds } = (await served[at]?.stop(storm.signal)) ?? { code: null, milliseconds: 0 };
    codes.push(code);
    longestStopMs = Math.max(longestStopMs, milliseconds);
    const fresh = await serve({ env });
    served[at] = fresh;
    balanced.ports[at] = fresh.port;
  };
  const going = (async (): Promise<void> => {
    let next = performance.now() + storm.everyMs;
    for (let at = 0; codes.length < (storm.mostEnded ?? Infinity); at = (at + 1) % served.length) {
      // So often by the clock: the time that a new one takes to start is counted in.
      const wait = Math.max(0, next - performance.now());
      await sleep(wait, undefined, { signal: over.signal }).catch(() => undefined);
      next = performance.now() + storm.everyMs;
      if (over.signal.aborted) return;
      await endOne(at);
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await going;
      return { codes, longestStopMs };
    },
  };
}
