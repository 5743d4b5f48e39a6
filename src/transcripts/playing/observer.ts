import { NullTelemetryClient } from 'botbuilder';
import type { BotObserver } from '../../../dialogs/bot';
import type { Turn } from '../../../dialogs/turn/turn';
import type { Translator } from '../../../locales/translator';

/** Who hears, over many runs, what the bot has told: for coverage. */
export interface Hearing {
  /** Gives the bot its texts, and notes which. */
  readonly translator: Translator;
  readonly onAnswered: (turn: Turn) => void;
}

/** What was entered in the turn under way. */
export interface Visits {
  readonly begin: () => void;
  readonly entered: () => ReadonlySet<string>;
}

/** Hears through the SDK's own telemetry which dialogs are entered. */
export function createObserver(hearing?: Hearing): BotObserver & { readonly visits: Visits } {
  let entered = new Set<string>();
  const telemetry = new (class extends NullTelemetryClient {
    override trackPageView({ name }: { readonly name: string }): void {
      entered.add(`dialog:${name}`);
    }
  })();
  return {
    telemetry,
    onAnswered: (turn) => hearing?.onAnswered(turn),
    visits: {
      begin: () => {
        entered = new Set();
      },
      entered: () => entered,
    },
  };
}
