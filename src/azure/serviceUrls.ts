/**
 * The hosts that Bot Framework channels take replies at: Teams is at `smba.trafficmanager.net`, the others (Direct
 * Line, Web Chat, regional ones too) under `botframework.com`. Anybody can own another name under `trafficmanager.net`.
 */
export const defaultServiceUrls: readonly string[] = ['https://smba.trafficmanager.net', 'https://*.botframework.com'];

/** Whether an address may be written to. */
export type IsAllowed = (address: string) => boolean;

/** Makes the test from a list of `https://host` and `https://*.host`; the port counts, the path does not. */
export function createServiceUrls(allowed: readonly string[]): IsAllowed {
  const origins = new Set(allowed.filter((one) => !one.includes('*')));
  const tails = allowed.filter((one) => one.startsWith('https://*.')).map((one) => one.slice('https://*'.length));
  return (address) => {
    if (!URL.canParse(address)) return false;
    const url = new URL(address);
    // A name before the host, `https://smba.trafficmanager.net@stranger`, is a way to fool a reader.
    if (url.username !== '' || url.password !== '') return false;
    return origins.has(url.origin) || (url.protocol === 'https:' && tails.some((tail) => endsIn(url, tail)));
  };
}

function endsIn({ host }: URL, tail: string): boolean {
  return host.length > tail.length && host.endsWith(tail);
}
