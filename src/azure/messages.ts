import type { IncomingMessage } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Bot } from '../../dialogs/bot';
import { DirectLineError } from '../direct-line/directLineError';
import { bearerOf, readJsonBody, type Answer } from '../direct-line/http';
import { nameOf } from '../errorName';
import type { Log } from '../log';
import type { Limiter } from '../state/limiter';
import type { TurnOrder } from '../state/turnOrder';
import { readChannelActivity, type ChannelActivity } from './activityIn';
import type { AzureAdapter } from './adapter';
import { unauthorized, type ChannelToken } from './channelToken';
import type { IsAllowed } from './serviceUrls';

export interface MessagesParts {
  readonly adapter: AzureAdapter;
  readonly verify: (token: string) => Promise<ChannelToken>;
  readonly isAllowed: IsAllowed;
  /** Whether the page has greeted who comes here; she is not greeted twice. */
  readonly isGreeted: (activity: ChannelActivity['activity']) => boolean;
  readonly run: Bot['run'];
  readonly turns: TurnOrder;
  readonly limiter: Pick<Limiter, 'message'>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: Pick<Log, 'warn'>;
}

const maxBodyBytes = 64 * 1024;
/** Azure gives up after 15 seconds; until then the calm words must be out. */
const turnTime = 10_000;
const sdkTime = 10_000;

/** Under which name the turns of a conversation wait for each other. */
export function turnKeyOf(channelId: string, conversationId: string): string {
  return `${channelId}/${conversationId}`;
}

/**
 * Answers a POST of the Bot Connector. The token is checked before a byte of the body is read, and where the reply
 * goes before anything is sent.
 * @throws DirectLineError 400, 401, 403, 413, 415 or 429, and 502 when not even the words for a failed turn went out.
 */
export async function answerMessage(parts: MessagesParts, request: IncomingMessage): Promise<Answer> {
  const token = bearerOf(request);
  const said = await parts.verify(token);
  const { isTurn, activity } = readChannelActivity(await readJsonBody(request, maxBodyBytes));
  refuseStrangers(parts, said, activity);
  if (!isTurn || parts.isGreeted(activity)) return { status: 200 };
  const key = turnKeyOf(activity.channelId, activity.conversation.id);
  await parts.limiter.message(key, parts.addressOf(request));
  const authenticated = await checkedBySdk(parts, activity, token);
  await parts.turns.inOrder(key, async () => {
    if (activity.id !== undefined && !(await isFirst(parts, key, activity.id))) return;
    await runTurn(parts, authenticated, activity);
  });
  return { status: 200 };
}

/** @throws DirectLineError when the activity is not what the token is for. */
function refuseStrangers(
  { isAllowed }: MessagesParts,
  { serviceUrl, endorsements }: ChannelToken,
  activity: ChannelActivity['activity'],
): void {
  if (activity.serviceUrl !== serviceUrl) throw unauthorized();
  if (endorsements.length > 0 && !endorsements.includes(activity.channelId)) throw unauthorized();
  if (!isAllowed(activity.serviceUrl))
    throw new DirectLineError(403, 'ServiceUrlNotAllowed', 'The service may not be answered.');
}

/** The SDK checks the token too: ours can only refuse more than it does. */
async function checkedBySdk({ adapter, log }: MessagesParts, activity: ChannelActivity['activity'], token: string) {
  try {
    return await withinTime(adapter.authenticate(activity, token), sdkTime);
  } catch (error) {
    log.warn({ event: 'azure-sdk-refused', ...nameOf(error) });
    throw unauthorized();
  }
}

/** What cannot be looked up is taken for new: an answer twice is better than none. */
async function isFirst({ turns, log }: MessagesParts, key: string, activityId: string): Promise<boolean> {
  try {
    return await turns.isFirst(key, activityId);
  } catch (error) {
    log.warn({ event: 'azure-dedupe-failed', ...nameOf(error) });
    return true;
  }
}

async function runTurn(
  { adapter, run, log }: MessagesParts,
  authenticated: Awaited<ReturnType<AzureAdapter['authenticate']>>,
  activity: ChannelActivity['activity'],
): Promise<void> {
  try {
    await adapter.run(authenticated, activity, (context) => withinTime(run(context), turnTime));
  } catch (error) {
    log.warn({ event: 'azure-turn-unsaid', ...nameOf(error) });
    throw new DirectLineError(502, 'BotError', 'The bot could not answer.');
  }
}

/** What the adapter does when a turn has failed: the bot's own calm words, and in the log a name. */
export function calmly(onError: Bot['onError'], log: MessagesParts['log']): Bot['onError'] {
  return async (context: TurnContext, error: Error) => {
    log.warn({ event: 'azure-turn-failed', ...nameOf(error) });
    await withinTime(onError(context, error), turnTime / 2);
  };
}

async function withinTime<T>(task: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TurnTimeError()), milliseconds);
  });
  try {
    return await Promise.race([task, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A turn that was given up because it took too long. */
class TurnTimeError extends Error {
  override readonly name = 'TurnTimeError';
}
