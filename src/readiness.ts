import type { Health } from './health';

/** A part for which no resident should be sent here now. */
type UnreadyPart = 'stopping' | 'directory';

/** What `/readyz` answers, to whatever spreads residents over the instances. */
export interface Readiness {
  readonly status: 'ready' | 'unready';
  /** The parts that it waits for; none when it is ready. */
  readonly parts?: readonly UnreadyPart[];
  /**
   * It answers, but see `/healthz`. A storage that is lost makes no instance unready: all share it, and with all of
   * them taken away residents would lose the page with 112 too.
   */
  readonly degraded: boolean;
}

/** How the parts are. */
export interface PartsNow {
  /** It was told to stop: said before any door closes, so that nobody is sent to a closed one. */
  readonly isStopping: boolean;
  readonly health: Health;
}

/** Whether residents may be sent here, from how the parts are. */
export function readinessOf({ isStopping, health }: PartsNow): Readiness {
  const degraded = health.status === 'degraded';
  const waits: readonly (readonly [UnreadyPart, boolean])[] = [
    ['stopping', isStopping],
    ['directory', health.directory.files === 0],
  ];
  const parts = waits.flatMap(([part, isWaitedFor]) => (isWaitedFor ? [part] : []));
  return parts.length === 0 ? { status: 'ready', degraded } : { status: 'unready', parts, degraded };
}
