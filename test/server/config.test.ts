import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/config';

test('needs no settings', () => {
  expect(readConfig({})).toEqual({
    port: 3978,
    host: '127.0.0.1',
    publicOrigin: undefined,
    exitUrl: 'https://www.smhi.se/',
    lookFile: join('src', 'web', 'look', 'look.yaml'),
    embedOrigins: [],
    directoryFolder: 'directory',
    reportsFile: 'reports.json',
    metricsPort: undefined,
    metricsHost: '127.0.0.1',
    logLevel: 'info',
    idleMinutes: 15,
    maxConversations: 1000,
    redisUrl: undefined,
    trustedProxies: [],
    clientOrigins: [],
    azure: undefined,
  });
});

test('an empty setting counts as unset', () => {
  expect(readConfig({ PORT: ' ', EXIT_URL: '' }).port).toBe(3978);
});

test.each([
  ['PORT', 'abc', /PORT är fel\. Skriv ett heltal från 0 till 65535/],
  ['PORT', '99999', /heltal från 0 till 65535/],
  ['PORT', '-1', /PORT/],
  ['HOST', 'min dator', /HOST är fel\. Skriv en adress/],
  ['PUBLIC_ORIGIN', 'chatt.exempel.se', /PUBLIC_ORIGIN är fel\. Skriv adressen/],
  ['EXIT_URL', 'http://www.smhi.se/', /EXIT_URL är fel\. Skriv en neutral sida som börjar med https/],
  ['EXIT_URL', 'javascript:alert(1)', /EXIT_URL/],
  ['METRICS_PORT', 'nio', /METRICS_PORT är fel\. Skriv en egen port/],
  ['METRICS_HOST', 'min dator', /METRICS_HOST är fel\. Skriv adressen/],
  ['LOG_LEVEL', 'loud', /debug, info, warn, error eller silent/],
  ['IDLE_MINUTES', '0', /minuter från 1 till 15/],
  ['MAX_CONVERSATIONS', '1e9', /heltal från 1 till 100000/],
  ['REDIS_URL', 'http://localhost:6379', /REDIS_URL är fel\. Skriv adressen till Redis/],
  ['TRUSTED_PROXIES', '10.0.0.0/33', /TRUSTED_PROXIES är fel\. Skriv adresserna/],
  ['CLIENT_ORIGINS', 'exempel', /CLIENT_ORIGINS/],
])('%s=%s stops the start and says what to write', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(sentence);
});

test('names every wrong setting at once, and never repeats a value', () => {
  const read = (): unknown => readConfig({ PORT: 'hemligt', LOG_LEVEL: 'hemligt' });
  expect(read).toThrow(/PORT[^]*LOG_LEVEL/);
  expect(read).not.toThrow(/hemligt/);
});

test('takes the origin of a public address', () => {
  expect(readConfig({ PUBLIC_ORIGIN: 'https://chatt.exempel.se/x?y' }).publicOrigin).toBe('https://chatt.exempel.se');
});
