import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bot } from '../dialogs/bot';
import { areaNames } from '../directory/hsds/places';
import { mountAzure } from './azure/mountAzure';
import type { Composed } from './compose';
import type { Config } from './config';
import { createDirectLine, type DirectLine } from './direct-line/directLine';
import { createHsdsApi, type HsdsApi } from './hsds/api';
import type { Log } from './log';
import { addressesBehind } from './proxies';
import type { Door } from './server';
import type { State } from './state/state';
import type { TurnStorage } from './state/turnStorage';
import { steadyNow } from './steadyNow';
import { activitiesOf } from './web/client/activity';
import { createEmbed } from './web/embed/embed';
import { createForms } from './web/forms';
import { readLook } from './web/look/readLook';
import { createPages } from './web/pages';

/** What the browser gets, made by `npm run build`. */
const clientFolder = join('dist', 'client');

/** What lives longer than a turn, and where the bot finds its part while a turn runs. */
export interface Kept {
  readonly state: State;
  readonly storage: TurnStorage;
}

/** Makes the embedded Direct Line. */
export function channelOf(config: Config, bot: Bot, { state, storage }: Kept, log: Log): DirectLine {
  const { conversations, limiter } = state;
  const { publicOrigin: publicUrl, clientOrigins, trustedProxies } = config;
  return createDirectLine({
    ...{ ...bot, conversations, storage, limiter, log, clientOrigins },
    now: steadyNow,
    limits: { maxTextLength: 5_000 },
    addressOf: addressesBehind(trustedProxies),
    ...(publicUrl !== undefined && { publicUrl }),
  });
}

/** Opens the way through Azure, when there are credentials for it. */
export function azureOn(server: Door, config: Config, bot: Bot, { storage, turns, limiter }: State, log: Log) {
  const { azure: settings, publicOrigin, trustedProxies } = config;
  if (!settings) return undefined;
  log.warn({ event: 'azure-open' });
  return mountAzure(server, {
    ...{ settings, bot, publicOrigin, turns, limiter, log, now: steadyNow },
    forget: (key) => storage.delete([key]),
    addressOf: addressesBehind(trustedProxies),
  });
}

/** Makes the pages, the talk by forms and what other sites need. Throws when a file of the build is missing. */
export function webOf(config: Config, { directory, translator }: Composed, { front }: DirectLine, now: () => Date) {
  const { exitUrl, publicOrigin, embedOrigins: hosts, port, azure } = config;
  const built = (name: string): string => readFileSync(join(clientFolder, name), 'utf8');
  const shared = { directory, translator, exitUrl, now, look: readLook(config.lookFile) };
  const pages = createPages({
    ...{ ...shared, hosts, azure: azure?.directLine?.url },
    greeting: async (locale) => activitiesOf(await front.greeting(locale)),
    ...{ leave: built('leave.js'), talk: built('talk.js'), styles: built('styles.css') },
  });
  const origin = publicOrigin ?? `http://localhost:${port}`;
  const embed = createEmbed({ ...shared, pages, origin, loader: built('embed.js'), check: built('check.js') });
  const forms = createForms({ front, pages, exitUrl, secure: origin.startsWith('https:') });
  return { pages, forms, embed: hosts.length > 0 ? embed : undefined };
}

/** Makes the open data of what may be shown. */
export function hsdsOf({ directory, kommuner }: Composed, now: () => Date): HsdsApi {
  return createHsdsApi({ directory, nameOf: areaNames(kommuner), now });
}
