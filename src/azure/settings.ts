import { z } from 'zod';
import { defaultServiceUrls } from './serviceUrls';

/** How the bot proves to Microsoft who it is; the names are the Bot Framework's own. */
const appTypes = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;
type AppType = (typeof appTypes)[number];

/** What is needed to be reached through Azure Bot Service. */
export interface AzureSettings {
  readonly appId: string;
  /** A secret; undefined for a managed identity, which has none. */
  readonly appPassword: string | undefined;
  readonly appType: AppType;
  readonly tenantId: string | undefined;
  /** Where replies may be sent: `https://host` or `https://*.host`. */
  readonly serviceUrls: readonly string[];
  /** Undefined unless our own page is to talk through Azure's Direct Line. */
  readonly directLine: DirectLineSettings | undefined;
}

/** Azure's Direct Line as our own page uses it. */
export interface DirectLineSettings {
  /** The master key to every conversation: it never leaves the server. */
  readonly secret: string;
  /** Where Azure's Direct Line answers, such as `https://directline.botframework.com`. */
  readonly url: string;
}

/** Direct Line's addresses, by where the bot's data are kept (Direct Line API 3.0, "Base URI"). */
const directLineUrls = {
  global: 'https://directline.botframework.com',
  europe: 'https://europe.directline.botframework.com',
} as const;

const oneOf = <T extends string>(words: readonly T[]): z.ZodType<T> =>
  z.string().transform((given, context) => {
    const word = words.find((one) => one.toLowerCase() === given.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue('unknown');
    return z.NEVER;
  });
const guid = z.guid().toLowerCase();
const secret = z.string().regex(/^\S{8,500}$/);

/** The settings as they are written in the environment, and what to write when one is wrong. */
export const azureSettings = {
  MicrosoftAppId: {
    schema: guid,
    fallback: undefined,
    write: 'botens app-id från Azure, till exempel 00000000-0000-0000-0000-000000000000',
  },
  MicrosoftAppPassword: { schema: secret, fallback: undefined, write: 'den hemlighet som hör till MicrosoftAppId' },
  MicrosoftAppType: { schema: oneOf(appTypes), fallback: undefined, write: appTypes.join(', ') },
  MicrosoftAppTenantId: {
    schema: guid,
    fallback: undefined,
    write: 'katalogens id (tenant) från Azure, till exempel 00000000-0000-0000-0000-000000000000',
  },
  SERVICE_URLS: {
    schema: z
      .string()
      .toLowerCase()
      .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
      .pipe(z.array(z.string().regex(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)).min(1)),
    fallback: undefined,
    write: `de adresser som svar får skickas till, till exempel ${defaultServiceUrls.join(' ')}`,
  },
  DIRECT_LINE_SECRET: { schema: secret, fallback: undefined, write: 'hemligheten från Direct Line i Azure' },
  DIRECT_LINE_REGION: {
    schema: oneOf(['global', 'europe']),
    fallback: undefined,
    write: 'global eller europe, som botens resurs i Azure',
  },
} as const;

/** The settings that were given and are right, each by its own name. */
export type GivenAzure = {
  readonly [N in keyof typeof azureSettings]: z.output<(typeof azureSettings)[N]['schema']> | undefined;
};

/**
 * The settings for Azure, or undefined when there are none. Half a set is told to `complain`, in a Swedish sentence
 * that repeats no value.
 */
export function azureFrom(
  given: GivenAzure,
  publicOrigin: string | undefined,
  complain: (sentence: string) => void,
): AzureSettings | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppType: appType = 'MultiTenant', DIRECT_LINE_SECRET: secret } = given;
  for (const sentence of gapsIn(given, publicOrigin)) complain(sentence);
  if (appId === undefined) return undefined;
  const { MicrosoftAppPassword: appPassword, MicrosoftAppTenantId: tenantId } = given;
  const url = directLineUrls[given.DIRECT_LINE_REGION ?? 'global'];
  return {
    ...{ appId, appPassword, appType, tenantId },
    serviceUrls: given.SERVICE_URLS ?? defaultServiceUrls,
    directLine: secret === undefined ? undefined : { secret, url },
  };
}

function gapsIn(given: GivenAzure, publicOrigin: string | undefined): readonly string[] {
  const { MicrosoftAppType: type = 'MultiTenant', MicrosoftAppPassword: password } = given;
  if (given.MicrosoftAppId === undefined)
    return Object.entries(given).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [`${name} gäller bara med MicrosoftAppId. Skriv botens app-id från Azure, eller ta bort ${name}.`],
    );
  const gaps: string[] = [];
  if (type === 'UserAssignedMSI' && password !== undefined)
    gaps.push(
      'MicrosoftAppPassword finns inte för UserAssignedMSI. Ta bort den, eller skriv en annan MicrosoftAppType.',
    );
  if (type !== 'UserAssignedMSI' && password === undefined)
    gaps.push('MicrosoftAppPassword saknas. Skriv hemligheten från Azure, eller ta bort MicrosoftAppId.');
  if (type !== 'MultiTenant' && given.MicrosoftAppTenantId === undefined)
    gaps.push('MicrosoftAppTenantId saknas. Skriv katalogens id (tenant) från Azure.');
  if (given.DIRECT_LINE_SECRET !== undefined && publicOrigin?.startsWith('https:') !== true)
    gaps.push('PUBLIC_ORIGIN saknas. Skriv adressen invånarna använder, med https, eller ta bort DIRECT_LINE_SECRET.');
  if (given.DIRECT_LINE_SECRET === undefined && given.DIRECT_LINE_REGION !== undefined)
    gaps.push('DIRECT_LINE_REGION gäller bara med DIRECT_LINE_SECRET. Skriv hemligheten, eller ta bort den.');
  return gaps;
}
