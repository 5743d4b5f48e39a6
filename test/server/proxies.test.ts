import type { IncomingMessage } from 'node:http';
import { addressesBehind, isNetwork } from '../../src/proxies';

const asked = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['nobody is believed unless told', [], '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['a proxy that is told of is', ['192.0.2.1'], '192.0.2.1', '198.51.100.7', '198.51.100.7'],
  [
    'what stands before the last hop was written by the sender',
    ['192.0.2.1'],
    '192.0.2.1',
    '6.6.6.6, 198.51.100.7',
    '198.51.100.7',
  ],
  ['proxies behind each other', ['10.0.0.0/8'], '::ffff:10.1.2.3', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
  ['a proxy that says nothing sensible', ['10.0.0.0/8'], '10.1.2.3', 'unknown', '10.1.2.3'],
  ['IPv6', ['fd00::/8'], 'fd00::1', '2001:db8::7', '2001:db8::7'],
])('%s', (_, proxies, remote, forwarded, address) => {
  expect(addressesBehind(proxies)(asked(remote, forwarded))).toBe(address);
});

test('only addresses and networks are taken for proxies', () => {
  expect(['10.0.0.4', '10.0.0.0/8', 'fd00::/8', '::1'].every(isNetwork)).toBe(true);
  expect(['', 'x', '10.0.0.0/33', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/'].some(isNetwork)).toBe(false);
});
