import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** The proxies in front of the server, as addresses (`10.0.0.4`) and networks (`10.0.0.0/8`, `fd00::/8`). */
export type Proxies = readonly string[];

/** Whether a text is an address or a network. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIPv6(address) ? 128 : 32;
  return (
    isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/**
 * Makes what tells a request's address: the socket's, or, when that is one of the proxies, the last one in
 * X-Forwarded-For that is none of them. What stands before that was written by whoever sent it, and is not believed.
 */
export function addressesBehind(proxies: Proxies): (request: IncomingMessage) => string {
  if (proxies.length === 0) return ({ socket }) => plain(socket.remoteAddress ?? '');
  const known = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = familyOf(address);
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  const isProxy = (address: string): boolean => isIP(address) > 0 && known.check(address, familyOf(address));
  return ({ socket, headers }) => {
    const hops = String(headers['x-forwarded-for'] ?? '').split(',');
    let address = plain(socket.remoteAddress ?? '');
    while (isProxy(address)) {
      const before = plain(hops.pop()?.trim() ?? '');
      if (isIP(before) === 0) return address;
      address = before;
    }
    return address;
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** A socket that listens on IPv6 tells an IPv4 address in this form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
