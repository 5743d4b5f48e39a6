import type { Request, RequestHandlerType, Response, Server } from 'restify';
import { readActivity, readStart } from './activityIn';
import { admitStart, conversationOf, open, openGreeted, refuseWhenClosing, type Channel } from './channel';
import type { Conversation } from './conversations';
import { noConversation, wrongToken } from './directLineError';
import { bearerOf, readBody, readJsonBody, respond, urlOf, watermarkOf, type Answer } from './http';
import { basePath, streamUrlOf } from './streamUrl';
import { tokenLifeSeconds } from './tokens';

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
  const conversation = await openNew(channel, request);
  return { status: 200, body: grant(channel, conversation) };
};

const refreshToken: Handler = (channel, request) => {
  const conversation = conversationOf(channel, bearerOf(request));
  if (!conversation) throw wrongToken();
  return Promise.resolve({ status: 200, body: grant(channel, conversation) });
};

/** Starts the conversation of the token, or a new one when no token was asked for. */
const startConversation: Handler = async (channel, request) => {
  if (request.headers.authorization === undefined) {
    const conversation = await openAndGreet(channel, request);
    return { status: 201, body: { ...grant(channel, conversation), ...stream(channel, request, conversation, '0') } };
  }
  const conversation = conversationOf(channel, bearerOf(request));
  if (!conversation) throw wrongToken();
  const { locale } = readStart(await readJsonBody(request, maxBodyBytes));
  refuseWhenClosing(channel);
  const isNew = !conversation.started;
  if (isNew) {
    conversation.locale = locale;
    await channel.turns.greet(conversation);
  }
  const body = { ...grant(channel, conversation), ...stream(channel, request, conversation, '0') };
  return { status: isNew ? 201 : 200, body };
};

const startAtOnce: Handler = async (channel, request) => {
  const conversation = await openAndGreet(channel, request);
  const set = conversation.history.since(0);
  return {
    status: 200,
    body: { ...grant(channel, conversation), ...stream(channel, request, conversation, set.watermark), ...set },
  };
};

const reconnect: Handler = (channel, request) => {
  const conversation = authorised(channel, request);
  const watermark = String(watermarkOf(urlOf(request)?.searchParams.get('watermark')));
  const body = { ...grant(channel, conversation), ...stream(channel, request, conversation, watermark) };
  return Promise.resolve({ status: 200, body });
};

const postActivity: Handler = async (channel, request) => {
  const { turns, limiter, conversations, options } = channel;
  const conversation = authorised(channel, request);
  await limiter.message(conversation.id);
  const heard = readActivity(await readJsonBody(request, maxBodyBytes), options.limits.maxTextLength);
  refuseWhenClosing(channel);
  if (conversation.isGone) throw noConversation();
  if (heard.kind === 'ignored') return { status: 200, body: { id: conversation.nextActivityId() } };
  conversations.touch(conversation);
  const greeting = conversation.started ? undefined : turns.greet(conversation);
  const [id] = await Promise.all([turns.answer(conversation, heard), greeting]);
  return { status: 200, body: { id } };
};

const getActivities: Handler = (channel, request) => {
  const { history } = authorised(channel, request);
  const watermark = watermarkOf(urlOf(request)?.searchParams.get('watermark'));
  return Promise.resolve({ status: 200, body: history.since(watermark) });
};

const deleteConversation: Handler = async (channel, request) => {
  await channel.end(authorised(channel, request));
  return { status: 204 };
};

/** For navigator.sendBeacon, which can set no header and whose page is gone before any answer. */
const endByBeacon: Handler = async (channel, request) => {
  const token = await readBody(request, maxTokenBytes).catch(() => '');
  const conversation = conversationOf(channel, token.trim());
  if (conversation) await channel.end(conversation);
  return { status: 204 };
};

/** A new conversation, in the language that the request asks for. */
async function openNew(channel: Channel, request: Request): Promise<Conversation> {
  await admitStart(channel, request);
  const { locale } = readStart(await readJsonBody(request, maxBodyBytes));
  return open(channel, locale);
}

async function openAndGreet(channel: Channel, request: Request): Promise<Conversation> {
  await admitStart(channel, request);
  const { locale } = readStart(await readJsonBody(request, maxBodyBytes));
  return await openGreeted(channel, locale);
}

/** @throws DirectLineError 401, 404 or 403, in this order: without a token nobody learns which conversations there are. */
function authorised({ conversations, tokens }: Channel, request: Request): Conversation {
  const token = bearerOf(request);
  const { id = '' } = request.params as { readonly id?: string };
  const conversation = conversations.find(id);
  if (!conversation) throw noConversation();
  if (tokens.conversationOf(token, 'conversation') !== id) throw wrongToken();
  return conversation;
}

function grant({ tokens }: Channel, { id }: Conversation): object {
  const token = tokens.issue(id, 'conversation');
  return { conversationId: id, token, expires_in: tokenLifeSeconds.conversation };
}

function stream({ tokens, options }: Channel, request: Request, { id }: Conversation, watermark: string): object {
  const token = tokens.issue(id, 'stream');
  return { streamUrl: streamUrlOf(request, options.publicUrl, { conversationId: id, watermark, token }) };
}
