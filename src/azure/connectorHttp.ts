import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { IsAllowed } from './serviceUrls';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
/** What the SDK sends the bot's replies with. */
export type ConnectorHttp = NonNullable<ConnectorOptions['httpClient']>;

const replyTime = 8_000;

/**
 * Sends replies to allowed addresses alone, each within its time and without a second try: every request of the SDK's
 * connector goes through here, redirected ones too.
 */
export function createConnectorHttp(isAllowed: IsAllowed): ConnectorHttp {
  return {
    sendRequest: async (request) => {
      const { url, method, headers } = request;
      const body: unknown = request.body;
      if (!isAllowed(url)) throw new ServiceUrlError('A reply may not be sent there.');
      const response = await fetch(url, {
        ...{ method, headers: headers.rawHeaders(), redirect: 'manual' },
        ...(typeof body === 'string' && { body }),
        signal: AbortSignal.timeout(replyTime),
      });
      const received = headers.clone();
      for (const name of received.headerNames()) received.remove(name);
      response.headers.forEach((value, name) => received.set(name, value));
      return { request, headers: received, status: response.status, bodyAsText: await response.text() };
    },
  };
}

/** The SDK was about to write to an address that is not allowed. */
class ServiceUrlError extends Error {
  override readonly name = 'ServiceUrlError';
}
