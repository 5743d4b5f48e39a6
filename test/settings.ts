import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../src/config';
import type { Log } from '../src/log';

/** A log that hears nothing. */
export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What the chat is started with in tests; port 0 is any that is free. */
export const testConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  publicOrigin: undefined,
  exitUrl: 'https://www.smhi.se/',
  lookFile: join('src', 'web', 'look', 'look.yaml'),
  embedOrigins: [],
  directoryFolder: 'directory',
  reportsFile: join(tmpdir(), `reports-${process.pid}.json`),
  metricsPort: undefined,
  metricsHost: '127.0.0.1',
  logLevel: 'silent',
  idleMinutes: 15,
  maxConversations: 100,
  redisUrl: undefined,
  trustedProxies: [],
  clientOrigins: [],
  azure: undefined,
};
