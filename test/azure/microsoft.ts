import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { sign, type JwtHeader } from 'jsonwebtoken';
import type { SdkSettings } from '../../src/azure/adapter';

export const appId = '11111111-2222-3333-4444-555555555555';
const issuer = 'https://api.botframework.com';

/** A request that reached the stand-in. */
export interface Reached {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A reply of the bot, as it came to the connector. */
export interface Posted {
  readonly type: string;
  readonly text?: string;
  readonly locale?: string;
  readonly attachments?: readonly unknown[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: string }[] };
  readonly [field: string]: unknown;
}

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements?: readonly string[];
}

function newKey(kid: string, endorsements?: readonly string[]): Key {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }), ...(endorsements && { endorsements }) };
}

/** Made once: it takes a while. */
const keys = [newKey('k1', ['directline', 'msteams']), newKey('k2')];

/** Stands in for Microsoft on this machine: its keys, its connector and its Direct Line. Its keys are its own. */
export class Microsoft {
  readonly reached: Reached[] = [];
  readonly keys = keys;
  /** What is told instead of success, by the beginning of a path. */
  readonly failing = new Map<string, number>();
  /** Where its connector sends who brings a reply. */
  redirect: string | undefined;
  /** What Direct Line gives for a secret. */
  grant: unknown = { conversationId: 'AzureConversation-eu', token: 'azure.token', expires_in: 1800 };
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get metadataUrl(): string {
    return `${this.url}/v1/openid`;
  }

  /** What the SDK is told, so that it asks here and logs in nowhere. */
  get sdk(): SdkSettings {
    return {
      urls: {
        ToChannelFromBotLoginUrl: `${this.url}/login`,
        ToChannelFromBotOAuthScope: issuer,
        ToBotFromChannelTokenIssuer: issuer,
        OAuthUrl: `${this.url}/oauth`,
        ToBotFromChannelOpenIdMetadataUrl: this.metadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: `${this.url}/emulator/openid`,
        ValidateAuthority: true,
      },
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it stands in for the SDK's
      credentials: new NoLogin({
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'not-a-real-password',
      }),
    };
  }

  /** A token as channels send it; what is given takes the place of what is usual, and undefined takes it away. */
  token(claims: object = {}, { header, key = this.keys[0]! }: { header?: Partial<JwtHeader>; key?: Key } = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: issuer, aud: appId, serviceurl: this.url, nbf: now - 60, exp: now + 3600 };
    const payload = JSON.parse(JSON.stringify({ ...usual, ...claims })) as object;
    return sign(payload, key.privateKey, {
      ...{ algorithm: 'RS256', noTimestamp: true },
      header: { alg: 'RS256', kid: key.kid, ...header },
    });
  }

  /** What the bot said, to the conversation. */
  replies(conversation: string): readonly Posted[] {
    return this.reached
      .filter(({ path }) => path.startsWith(`/v3/conversations/${conversation}/activities`))
      .map(({ body }) => JSON.parse(body) as Posted);
  }

  /** How often its keys were asked for. */
  get keyFetches(): number {
    return this.reached.filter(({ path }) => path === '/v1/keys').length;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url: path = '', headers } = request;
    this.reached.push({ method, path, headers, body: Buffer.concat(parts).toString() });
    if (this.redirect !== undefined && path.startsWith('/v3/conversations/')) {
      response.writeHead(307, { location: this.redirect });
      response.end();
      return;
    }
    const status = [...this.failing].find(([start]) => path.startsWith(start))?.[1] ?? 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? this.#body(path) : { error: { message: 'inner detail of Azure' } }));
  }

  #body(path: string): unknown {
    if (path === '/v1/openid') return { issuer, jwks_uri: `${this.url}/v1/keys` };
    if (path === '/v1/keys') return { keys: this.keys.map(jwkOf) };
    return path === '/v3/directline/tokens/generate' ? this.grant : { id: 'sent' };
  }
}

function jwkOf({ kid, publicKey, endorsements }: Key): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', ...(endorsements && { endorsements }) };
}

/** Credentials that ask nobody for a token. */
class NoLogin extends ConfigurationServiceClientCredentialFactory {
  override createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return Promise.resolve({
      signRequest: (request) => {
        request.headers.set('authorization', 'Bearer of-the-bot');
        return Promise.resolve(request);
      },
    });
  }
}
