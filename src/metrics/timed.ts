import { performance } from 'node:perf_hooks';
import type { Bot } from '../../dialogs/bot';
import { turnOf } from '../../dialogs/turn/turn';

/** The bot's run, with how long answers to messages took; one that leaves, or fails, is not told. */
export function timed(run: Bot['run'], turnTook: (seconds: number) => void): Bot['run'] {
  return async (context) => {
    const began = performance.now();
    await run(context);
    const isMessage = context.activity.type === 'message';
    if (isMessage && !turnOf(context).reply.leaves()) turnTook((performance.now() - began) / 1000);
  };
}
