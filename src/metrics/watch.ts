import type { Bot } from '../../dialogs/bot';
import type { Count } from '../../dialogs/turn/statistics';
import { loadKommuner } from '../../directory/reading/load';
import type { Config } from '../config';
import type { Health } from '../health';
import { createMetrics } from './metrics';
import { serveMetrics } from './metricsServer';
import { timed } from './timed';

/** Where the chat is watched from; without METRICS_PORT nothing is counted at all. */
export interface Watch {
  readonly counting: { readonly count?: Count };
  readonly timed: (run: Bot['run']) => Bot['run'];
  readonly refusing: { readonly refused?: (status: number) => void };
  /** Opens the metrics' door and gives what closes it. @throws ConfigError when its address cannot be used. */
  readonly open: () => Promise<() => Promise<void>>;
}

/** Makes the watch that the settings ask for. */
export function createWatch(config: Config, health: () => Promise<Health>, now: () => Date): Watch {
  const { directoryFolder, metricsPort, metricsHost } = config;
  if (metricsPort === undefined) return unwatched;
  const kommuner = new Set(loadKommuner(directoryFolder).map(({ name }) => name));
  const metrics = createMetrics({ now, kommuner, health });
  return {
    counting: { count: metrics.count },
    timed: (run) => timed(run, metrics.turnTook),
    refusing: { refused: metrics.refused },
    open: async () => (await serveMetrics(metrics, metricsPort, metricsHost)).close,
  };
}

const unwatched: Watch = {
  counting: {},
  timed: (run) => run,
  refusing: {},
  open: () => Promise.resolve(() => Promise.resolve()),
};
