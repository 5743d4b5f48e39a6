import { ConfigError, readConfig } from '../../src/config';

const id = '11111111-2222-3333-4444-555555555555';
const password = 'an-invented-password';
const pair = { MicrosoftAppId: id, MicrosoftAppPassword: password };

test('without credentials there is no Azure', () => {
  expect(readConfig({}).azure).toBeUndefined();
});

test('id and password are enough; the allowed addresses are Microsoft’s own', () => {
  expect(readConfig(pair).azure).toEqual({
    appId: id,
    appPassword: password,
    appType: 'MultiTenant',
    tenantId: undefined,
    serviceUrls: ['https://smba.trafficmanager.net', 'https://*.botframework.com'],
    directLine: undefined,
  });
});

test('a type is taken in any case, as the Bot Framework takes it, and an id in small letters', () => {
  const given = {
    ...pair,
    MicrosoftAppId: id.toUpperCase(),
    MicrosoftAppType: 'singletenant',
    MicrosoftAppTenantId: id,
  };
  expect(readConfig(given).azure).toMatchObject({ appType: 'SingleTenant', tenantId: id });
});

test('a managed identity has no password', () => {
  const given = { MicrosoftAppId: id, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id };
  expect(readConfig(given).azure).toMatchObject({ appType: 'UserAssignedMSI', appPassword: undefined });
});

test('the page’s way through Azure can be the European one', () => {
  const given = { ...pair, PUBLIC_ORIGIN: 'https://chatt.exempel.se', DIRECT_LINE_SECRET: 'an-invented-secret' };
  expect(readConfig(given).azure?.directLine?.url).toBe('https://directline.botframework.com');
  expect(readConfig({ ...given, DIRECT_LINE_REGION: 'europe' }).azure?.directLine?.url).toBe(
    'https://europe.directline.botframework.com',
  );
});

test.each<[string, Record<string, string>, RegExp]>([
  ['an id without a password', { MicrosoftAppId: id }, /MicrosoftAppPassword saknas\. Skriv/],
  [
    'a password without an id',
    { MicrosoftAppPassword: password },
    /MicrosoftAppPassword gäller bara med MicrosoftAppId/,
  ],
  ['an id that is none', { ...pair, MicrosoftAppId: 'min bot' }, /MicrosoftAppId är fel\. Skriv botens app-id/],
  ['an unknown type', { ...pair, MicrosoftAppType: 'AnyTenant' }, /MicrosoftAppType är fel\. Skriv MultiTenant/],
  ['a single tenant without its id', { ...pair, MicrosoftAppType: 'SingleTenant' }, /MicrosoftAppTenantId saknas/],
  [
    'a managed identity with a password',
    { ...pair, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id },
    /MicrosoftAppPassword finns inte för UserAssignedMSI/,
  ],
  ['an address without https', { ...pair, SERVICE_URLS: 'http://exempel.se' }, /SERVICE_URLS är fel/],
  ['every address there is', { ...pair, SERVICE_URLS: 'https://*' }, /SERVICE_URLS är fel/],
  ['every address under a top domain', { ...pair, SERVICE_URLS: 'https://*.com' }, /SERVICE_URLS är fel/],
  ['addresses without an id', { SERVICE_URLS: 'https://exempel.se' }, /SERVICE_URLS gäller bara med MicrosoftAppId/],
  ['a secret without an id', { DIRECT_LINE_SECRET: password }, /DIRECT_LINE_SECRET gäller bara med MicrosoftAppId/],
  ['a secret without the page’s address', { ...pair, DIRECT_LINE_SECRET: password }, /PUBLIC_ORIGIN saknas/],
  [
    'a region without a secret',
    { ...pair, DIRECT_LINE_REGION: 'europe' },
    /DIRECT_LINE_REGION gäller bara med DIRECT_LINE_SECRET/,
  ],
])('%s stops the start, and no value is repeated', (_, given, sentence) => {
  expect(() => readConfig(given)).toThrow(ConfigError);
  expect(() => readConfig(given)).toThrow(sentence);
  expect(() => readConfig(given)).not.toThrow(/invented|min bot|AnyTenant|11111111/);
});
