import { join } from 'node:path';
import { z } from 'zod';
import { isNetwork, type Proxies } from './proxies';
import { azureFrom, azureSettings, type AzureSettings } from './azure/settings';

/** Everything that can be set from outside. Read once, at start, by `readConfig`. */
export interface Config {
  /** TCP port; 0 lets the machine choose. */
  readonly port: number;
  readonly host: string;
  /** The address residents use, without a path, such as `https://chatt.example.se`; undefined on one's own machine. */
  readonly publicOrigin: string | undefined;
  /** Where the quick exit leads. */
  readonly exitUrl: string;
  /** The file with the page's name, colours and logo. */
  readonly lookFile: string;
  /** The sites that may hold the chat in a frame, such as `https://www.exempel.se`; none unless told. */
  readonly embedOrigins: readonly string[];
  /** The folder staff's files are in. */
  readonly directoryFolder: string;
  /** Where it is counted that residents said a service is wrong. */
  readonly reportsFile: string;
  /** Port of the metrics alone; undefined: there are none. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Minutes without a word after which a conversation is forgotten. */
  readonly idleMinutes: number;
  readonly maxConversations: number;
  /** Where the Redis is that several instances share, such as `redis://localhost:6379`; undefined keeps all in memory. */
  readonly redisUrl: string | undefined;
  /** The proxies whose word on a resident's address is believed. */
  readonly trustedProxies: Proxies;
  /** The sites whose own clients may talk here, such as `https://www.exempel.se`; none unless told. */
  readonly clientOrigins: readonly string[];
  /** Undefined unless the bot is to be reached through Azure too. */
  readonly azure: AzureSettings | undefined;
}

const wholeNumber = (least: number, most: number): z.ZodType<number> =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const siteAddress = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

const listOf = (one: z.ZodType<string, string>): z.ZodType<readonly string[]> =>
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((item) => item !== ''))
    .pipe(z.array(one));

const webAddress = z.url({ protocol: /^https$/ });

const settings = {
  PORT: { schema: wholeNumber(0, 65_535), fallback: '3978', write: 'ett heltal från 0 till 65535, till exempel 3978' },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
    write: 'en adress att lyssna på: 127.0.0.1 för bara den här datorn, 0.0.0.0 för alla',
  },
  PUBLIC_ORIGIN: {
    schema: siteAddress,
    fallback: undefined,
    write: 'adressen invånarna använder, till exempel https://chatt.exempel.se',
  },
  EXIT_URL: {
    schema: webAddress,
    fallback: 'https://www.smhi.se/',
    write: 'en neutral sida som börjar med https://, till exempel https://www.smhi.se/',
  },
  LOOK_FILE: {
    schema: z.string().min(1),
    fallback: join('src', 'web', 'look', 'look.yaml'),
    write: 'filen med sidans namn, färger och logotyp',
  },
  EMBED_ORIGINS: {
    schema: listOf(siteAddress),
    fallback: '',
    write: 'de webbplatser som får visa chatten i en ram, till exempel https://www.exempel.se',
  },
  DIRECTORY_FOLDER: { schema: z.string().min(1), fallback: 'directory', write: 'mappen med kommunernas filer' },
  REPORTS_FILE: {
    schema: z.string().min(1),
    fallback: 'reports.json',
    write: 'en fil att räkna i när någon säger att en uppgift är fel, till exempel reports.json',
  },
  METRICS_PORT: {
    schema: wholeNumber(0, 65_535),
    fallback: undefined,
    write: 'en egen port för mätvärden, till exempel 9464, eller inget alls för att inte ha några',
  },
  METRICS_HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
    write: 'adressen där mätvärden får hämtas: 127.0.0.1 för bara den här datorn, aldrig en som invånare når',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    fallback: 'info',
    write: 'debug, info, warn, error eller silent',
  },
  IDLE_MINUTES: { schema: wholeNumber(1, 15), fallback: '15', write: 'ett heltal minuter från 1 till 15' },
  MAX_CONVERSATIONS: {
    schema: wholeNumber(1, 100_000),
    fallback: '1000',
    write: 'ett heltal från 1 till 100000',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    fallback: undefined,
    write: 'adressen till Redis, till exempel redis://localhost:6379 eller rediss://redis.exempel.se:6380',
  },
  TRUSTED_PROXIES: {
    schema: listOf(z.string().refine(isNetwork)),
    fallback: '',
    write: 'adresserna till de proxyservrar som står framför, till exempel 127.0.0.1 eller 10.0.0.0/8',
  },
  CLIENT_ORIGINS: {
    schema: listOf(siteAddress),
    fallback: '',
    write: 'de webbplatser vars egna klienter får tala här, till exempel https://www.exempel.se',
  },
  ...azureSettings,
} as const;

type Name = keyof typeof settings;

/** Thrown when settings are wrong; its message names each one and says what to write instead. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings from the environment. Throws `ConfigError` naming every wrong one; an empty one counts as unset. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const read: Read = (name) => {
    const { schema, fallback, write } = settings[name];
    const given = environment[name]?.trim();
    const result = schema.safeParse(given === undefined || given === '' ? fallback : given);
    if (!result.success && (given ?? '') !== '') wrong.push(`${name} är fel. Skriv ${write}.`);
    return result.data as never;
  };
  const config: Omit<Config, 'azure'> = {
    port: read('PORT'),
    host: read('HOST'),
    publicOrigin: read('PUBLIC_ORIGIN'),
    exitUrl: read('EXIT_URL'),
    lookFile: read('LOOK_FILE'),
    embedOrigins: read('EMBED_ORIGINS'),
    directoryFolder: read('DIRECTORY_FOLDER'),
    reportsFile: read('REPORTS_FILE'),
    metricsPort: read('METRICS_PORT'),
    metricsHost: read('METRICS_HOST'),
    logLevel: read('LOG_LEVEL'),
    idleMinutes: read('IDLE_MINUTES'),
    maxConversations: read('MAX_CONVERSATIONS'),
    redisUrl: read('REDIS_URL'),
    trustedProxies: read('TRUSTED_PROXIES'),
    clientOrigins: read('CLIENT_ORIGINS'),
  };
  // A value that is wrong is not missing as well.
  const complain = wrong.length > 0 ? () => undefined : (sentence: string) => void wrong.push(sentence);
  const azure = azureFrom(azureGiven(read), config.publicOrigin, complain);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return { ...config, azure };
}

type Read = <N extends Name>(name: N) => z.output<(typeof settings)[N]['schema']>;

function azureGiven(read: Read): Parameters<typeof azureFrom>[0] {
  return {
    MicrosoftAppId: read('MicrosoftAppId'),
    MicrosoftAppPassword: read('MicrosoftAppPassword'),
    MicrosoftAppType: read('MicrosoftAppType'),
    MicrosoftAppTenantId: read('MicrosoftAppTenantId'),
    SERVICE_URLS: read('SERVICE_URLS'),
    DIRECT_LINE_SECRET: read('DIRECT_LINE_SECRET'),
    DIRECT_LINE_REGION: read('DIRECT_LINE_REGION'),
  };
}
