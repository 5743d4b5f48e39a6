import type { Request, RequestHandlerType, Response, Server } from 'restify';
import type { Bot } from '../../dialogs/bot';
import { stateKeyOf } from '../direct-line/adapter';
import { respond, type Answer } from '../direct-line/http';
import type { Limiter } from '../state/limiter';
import { AzureAdapter, type SdkSettings } from './adapter';
import { verifyChannelToken } from './channelToken';
import { createConnectorHttp } from './connectorHttp';
import { answerMessage, calmly, turnKeyOf, type MessagesParts } from './messages';
import type { TurnOrder } from '../state/turnOrder';
import { createSeals, type Seals } from './seals';
import { createServiceUrls } from './serviceUrls';
import type { AzureSettings } from './settings';
import { createSigningKeys } from './signingKeys';
import { endByHandle, grantToken, type BrokerParts } from './tokenBroker';
import type { Log } from '../log';

/** What the channel needs from the bot and from its host. */
export interface AzureParts {
  readonly settings: AzureSettings;
  readonly bot: Pick<Bot, 'run' | 'onError'>;
  readonly turns: TurnOrder;
  /** Forgets the state that the SDK keeps under a key; called when the page is left. */
  readonly forget: (stateKey: string) => Promise<void>;
  readonly limiter: Pick<Limiter, 'start' | 'message'>;
  /** The address residents use, which the page's tokens are for. */
  readonly publicOrigin: string | undefined;
  readonly now: () => number;
  /** Hears names and codes only, never a text and never who. */
  readonly log: Pick<Log, 'warn'>;
  /** Whose starts are counted together. */
  readonly addressOf: BrokerParts['addressOf'];
  /** Other addresses than those of Microsoft's public cloud; for tests. */
  readonly microsoft?: Microsoft;
}

/** Where Microsoft publishes the keys of its channels, and the name it signs as. */
interface Microsoft {
  readonly metadataUrl: string;
  readonly issuer: string;
  readonly sdk?: SdkSettings;
}

const publicCloud: Microsoft = {
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
};

/** The channel id of Azure's Direct Line. */
const directLineChannel = 'directline';

/**
 * Opens `/api/messages` to Azure Bot Service and, with Direct Line's secret, the routes by which our own page uses
 * Azure's Direct Line. Without credentials it is not called, and the routes do not exist.
 */
export function mountAzure(server: Server, parts: AzureParts): { close(): void } {
  const { settings, log, publicOrigin } = parts;
  const { metadataUrl } = parts.microsoft ?? publicCloud;
  const keys = createSigningKeys({ metadataUrl, now: parts.now, log });
  const seals = settings.directLine && createSeals(settings.directLine.secret);
  const messages = messagesOf(parts, keys, seals);
  // restify wants async handlers of exactly two arguments.
  const via = (handler: (request: Request) => Promise<Answer>): RequestHandlerType => {
    return async (request: Request, response: Response): Promise<void> => {
      await respond(response, log, () => handler(request));
    };
  };
  server.post(
    '/api/messages',
    via((request) => answerMessage(messages, request)),
  );
  if (settings.directLine && seals) {
    const broker = brokerOf(parts, { directLine: settings.directLine, seals, publicOrigin });
    server.post(
      '/azure/token',
      via((request) => grantToken(broker, request)),
    );
    server.post(
      '/azure/end',
      via((request) => endByHandle(broker, request)),
    );
  }
  return { close: () => keys.close() };
}

function messagesOf(parts: AzureParts, keys: ReturnType<typeof createSigningKeys>, seals: Seals | undefined) {
  const { settings, bot, turns, limiter, now, log } = parts;
  const { issuer, sdk } = parts.microsoft ?? publicCloud;
  const isAllowed = createServiceUrls(settings.serviceUrls);
  const http = createConnectorHttp(isAllowed);
  return {
    ...{ isAllowed, turns, limiter, log, run: bot.run, addressOf: parts.addressOf },
    adapter: new AzureAdapter({ settings, http, onError: calmly(bot.onError, log), sdk }),
    verify: (token) => verifyChannelToken(token, { keys, issuer, now, appId: settings.appId }),
    isGreeted: ({ membersAdded }) => membersAdded?.some(({ id }) => seals?.isOurUser(id)) ?? false,
  } satisfies MessagesParts;
}

function brokerOf(parts: AzureParts, own: Pick<BrokerParts, 'directLine' | 'seals' | 'publicOrigin'>): BrokerParts {
  const { limiter, log, turns, forget } = parts;
  return {
    ...{ ...own, limiter, log },
    addressOf: parts.addressOf,
    // A turn that is running still writes its state at the end; only after that there is all of it to forget.
    forget: (id) => turns.inOrder(turnKeyOf(directLineChannel, id), () => forget(stateKeyOf(id))),
  };
}
