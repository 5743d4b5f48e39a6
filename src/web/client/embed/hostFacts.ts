import type { HostFacts } from './hostFindings';

const analyticsNames =
  'ga gtag dataLayer _gaq _paq Matomo Piwik _sz Siteimprove hj _hjSettings clarity fbq vizzit _vt s_account utag plausible mixpanel amplitude heap FS LogRocket _satellite newrelic Cookiebot CookieInformation OneTrust';

/** Looks at the page that this script is on. Rejects never: what cannot be asked counts as missing. */
export async function readHostFacts(chatOrigin: string, framed: boolean): Promise<HostFacts> {
  return {
    title: document.title,
    path: location.pathname + location.search,
    https: location.protocol === 'https:',
    meta: Array.from(document.querySelectorAll('meta[content]'), (one) => ({
      name: one.getAttribute('name') ?? one.getAttribute('property') ?? '',
      content: one.getAttribute('content') ?? '',
    })).filter(({ name }) => name !== '' && name !== 'viewport'),
    otherSites: otherSites(chatOrigin),
    analytics: analyticsNames.split(' ').filter((name) => name in window),
    referrerPolicy: await referrerPolicy(),
    covered: isCovered(),
    framed,
    numbers: Array.from(
      document.querySelectorAll<HTMLAnchorElement>('[data-chat] a[href^="tel:"]'),
      ({ href }) => href,
    ),
  };
}

function otherSites(chatOrigin: string): readonly string[] {
  const addresses = Array.from(
    document.querySelectorAll<HTMLScriptElement>('script[src], iframe[src], img[src]'),
    ({ src }) => src,
  );
  const sites = addresses.filter((address) => /^https?:/.test(address)).map((address) => new URL(address).origin);
  return Array.from(new Set(sites.filter((site) => site !== location.origin && site !== chatOrigin)));
}

async function referrerPolicy(): Promise<string> {
  const written = document.querySelector('meta[name=referrer]')?.getAttribute('content');
  if (written) return written;
  try {
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return answer.headers.get('Referrer-Policy') ?? '';
  } catch {
    return '';
  }
}

function isCovered(): boolean {
  const opener = document.querySelector('[data-chat] a, iframe[data-chat]');
  if (!opener) return false;
  opener.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = opener.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there === null || !opener.contains(there);
}
