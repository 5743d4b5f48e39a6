import { randomUUID } from 'node:crypto';
import type { Request, RequestHandlerType, Response, Server } from 'restify';
import { jsonOf, type Conversation } from '../state/conversations';
import { readActivity, readStart } from './activityIn';
import {
  admit,
  admitMessage,
  admitStart,
  conversationOf,
  open,
  openGreeted,
  refuseStrange,
  refuseWhenClosing,
  type Channel,
} from './channel';
import { wrongToken } from './directLineError';
import { bearerOf, readBody, readJsonBody, respond, urlOf, watermarkOf, type Answer } from './http';
import { withWords, type Sent } from './refusedTurn';
import { basePath, streamUrlOf } from './streamUrl';
import { issueToken, tokenLifeSeconds } from './tokens';

const maxBodyBytes = 64 * 1024;
const maxTokenBytes = 1024;

type Handler = (channel: Channel, request: Request) => Promise<Answer>;

/** Registers the paths of Direct Line 3.0 and our own three: start, delete and the end by beacon. */
export function mountRoutes(server: Server, channel: Channel): void {
  // restify wants async handlers of exactly two arguments.
  const via = (handler: Handler): RequestHandlerType => {
    return async (request: Request, response: Response): Promise<void> => {
      await respond(response, channel.options.log, () => handler(channel, request));
    };
  };
  const conversation = `${basePath}/conversations/:id`;
  server.post(`${basePath}/tokens/generate`, via(generateToken));
  server.post(`${basePath}/tokens/refresh`, via(refreshToken));
  server.post(`${basePath}/conversations`, via(startConversation));
  server.post(`${basePath}/start`, via(startAtOnce));
  server.get(conversation, via(reconnect));
  server.del(conversation, via(deleteConversation));
  server.post(`${conversation}/activities`, via(postActivity));
  server.get(`${conversation}/activities`, via(getActivities));
  server.post('/end', via(endByBeacon));
}

const generateToken: Handler = async (channel, request) => {
  const { locale } = await readWishes(channel, request);
  const { conversation } = await open(channel, locale);
  return { status: 200, body: grant(channel, conversation) };
};

const refreshToken: Handler = async (channel, request) => {
  const conversation = await conversationOf(channel, bearerOf(request));
  if (!conversation) throw wrongToken();
  return { status: 200, body: grant(channel, conversation) };
};

/** Starts the conversation of the token, or a new one when no token was asked for. */
const startConversation: Handler = async (channel, request) => {
  if (request.headers.authorization === undefined) {
    const { locale } = await readWishes(channel, request);
    const { conversation } = await openGreeted(channel, locale);
    return { status: 201, body: { ...grant(channel, conversation), ...stream(channel, request, conversation, '0') } };
  }
  const conversation = await conversationOf(channel, bearerOf(request));
  if (!conversation) throw wrongToken();
  const { locale } = readStart(await readJsonBody(request, maxBodyBytes));
  refuseWhenClosing(channel);
  const isNew = await channel.turns.greetLate(conversation.id, locale);
  const body = { ...grant(channel, conversation), ...stream(channel, request, conversation, '0') };
  return { status: isNew ? 201 : 200, body };
};

const startAtOnce: Handler = async (channel, request) => {
  const { locale } = await readWishes(channel, request);
  const { conversation, first } = await openGreeted(channel, locale);
  const activities = first?.told.map(({ kept }) => kept) ?? [];
  const watermark = String(activities.length);
  return {
    status: 200,
    body: {
      ...grant(channel, conversation),
      ...stream(channel, request, conversation, watermark),
      ...{ activities, watermark },
    },
  };
};

const reconnect: Handler = async (channel, request) => {
  const { token, id } = asked(request);
  const conversation = admit(channel, await channel.options.conversations.find(id), token);
  const watermark = String(watermarkOf(urlOf(request)?.searchParams.get('watermark')));
  return {
    status: 200,
    body: { ...grant(channel, conversation), ...stream(channel, request, conversation, watermark) },
  };
};

/** Whatever becomes of it, the one who wrote gets something to read, and 112 is in it. */
const postActivity: Handler = async (channel, request) => {
  const sent: Sent = { body: undefined };
  try {
    return { status: 200, body: { id: await takeActivity(channel, request, sent) } };
  } catch (error) {
    throw await withWords(channel, request, sent, error);
  }
};

async function takeActivity(channel: Channel, request: Request, sent: Sent): Promise<string> {
  const { options, turns } = channel;
  const { token, id } = asked(request);
  // One trip to the store for both. Who only claims a conversation counts as well: its name cannot be guessed.
  const [, found] = await Promise.all([admitMessage(channel, request, id), options.conversations.find(id)]);
  const conversation = admit(channel, found, token);
  sent.body = readJsonBody(request, maxBodyBytes);
  const heard = readActivity(await sent.body, options.limits.maxTextLength);
  refuseWhenClosing(channel);
  return heard.kind === 'ignored' ? `${conversation.id}|${randomUUID()}` : await turns.answer(conversation.id, heard);
}

const getActivities: Handler = async (channel, request) => {
  const { token, id } = asked(request);
  const watermark = watermarkOf(urlOf(request)?.searchParams.get('watermark'));
  const found = await channel.options.conversations.read(id, watermark);
  const { set } = admit(channel, found && { ...found.conversation, set: found.set }, token);
  return { status: 200, json: jsonOf(set) };
};

const deleteConversation: Handler = async (channel, request) => {
  const { token, id } = asked(request);
  admit(channel, await channel.options.conversations.find(id), token);
  await channel.end(token);
  return { status: 204 };
};

/** For navigator.sendBeacon, which can set no header and whose page is gone before any answer. */
const endByBeacon: Handler = async (channel, request) => {
  const token = await readBody(request, maxTokenBytes).catch(() => '');
  await channel.end(token.trim());
  return { status: 204, headers: { 'Clear-Site-Data': '"storage"' } };
};

async function readWishes(channel: Channel, request: Request): Promise<{ readonly locale?: string }> {
  await admitStart(channel, request);
  return readStart(await readJsonBody(request, maxBodyBytes));
}

/** @throws DirectLineError 401 without a token, 403 with one that is for something else: nobody learns which there are. */
function asked(request: Request): { readonly token: string; readonly id: string } {
  const token = bearerOf(request);
  const { id = '' } = request.params as { readonly id?: string };
  refuseStrange(token, id);
  return { token, id };
}

function grant({ options }: Channel, conversation: Conversation): object {
  const token = issueToken(conversation, 'conversation', options.now());
  return { conversationId: conversation.id, token, expires_in: tokenLifeSeconds.conversation };
}

function stream({ options }: Channel, request: Request, conversation: Conversation, watermark: string): object {
  const token = issueToken(conversation, 'stream', options.now());
  return { streamUrl: streamUrlOf(request, options.publicUrl, { conversationId: conversation.id, watermark, token }) };
}
