import autocannon from 'autocannon';
import { forwardedFor, type Reply } from './client';

/** One request of a turn: what is sent, and whether its answer is what was wanted. */
export interface Step {
  readonly method: 'GET' | 'POST';
  /** What to send; `turn` is one object for all steps of a turn, in which they may leave things for each other. */
  readonly ask: (turn: TurnContext) => { readonly path: string; readonly token?: string; readonly body?: object };
  readonly isAnswered: (reply: Reply, turn: TurnContext) => boolean;
}

/** What the steps of one turn share. */
interface TurnContext {
  began?: number;
  failed?: boolean;
  next?: unknown;
}

/** What came of turns that were sent one after another on each of some connections. */
export interface Driven {
  readonly turnsPerSecond: number;
  /** Milliseconds of each whole turn; the first of each connection, which also opens it, is left out. */
  readonly latencies: readonly number[];
  readonly answered: number;
  readonly failed: number;
  /** Status and beginning of the first answer that was not what was wanted. */
  readonly firstFailure: string | undefined;
}

/** Closed loop, by autocannon: each of the wanted connections sends its next turn when the one before is answered. */
export async function closedLoop(
  address: string,
  wanted: number,
  turns: number,
  steps: readonly Step[],
): Promise<Driven> {
  const connections = Math.min(wanted, turns);
  const clock = new TurnClock(connections);
  const requests = steps.map((step, at) => requestOf(step, clock, at === 0, at === steps.length - 1));
  const { errors, timeouts } = await autocannon({
    ...{ url: address, connections, amount: turns * steps.length, requests },
    // Only how often autocannon looks whether it is done: the default is a second.
    sampleInt: 10,
    // On a machine that is busy with other things ten seconds are not always enough.
    timeout: 60,
  });
  return clock.driven(errors + timeouts);
}

class TurnClock {
  readonly #connections: number;
  readonly #began = performance.now();
  readonly #latencies: number[] = [];
  #last = 0;
  #begun = 0;
  #answered = 0;
  #failed = 0;
  #firstFailure: string | undefined;

  constructor(connections: number) {
    this.#connections = connections;
  }

  begin(turn: TurnContext): void {
    this.#begun += 1;
    if (this.#begun > this.#connections) turn.began = performance.now();
  }

  fail(turn: TurnContext, { status, body }: Reply): void {
    turn.failed = true;
    this.#firstFailure ??= `${status} ${body.slice(0, 200)}`;
  }

  end(turn: TurnContext): void {
    this.#last = performance.now();
    if (turn.failed === true) {
      this.#failed += 1;
      return;
    }
    this.#answered += 1;
    if (turn.began !== undefined) this.#latencies.push(this.#last - turn.began);
  }

  driven(lost: number): Driven {
    const seconds = (this.#last - this.#began) / 1000;
    const [latencies, answered] = [this.#latencies, this.#answered];
    const firstFailure = this.#firstFailure ?? (lost > 0 ? 'a line broke, or nothing came in time' : undefined);
    return { turnsPerSecond: answered / seconds, latencies, answered, failed: this.#failed + lost, firstFailure };
  }
}

function requestOf(step: Step, clock: TurnClock, isFirst: boolean, isLast: boolean): autocannon.Request {
  return {
    method: step.method,
    setupRequest: (request, turn: TurnContext) => {
      if (isFirst) clock.begin(turn);
      const { path, token, body } = step.ask(turn);
      const headers = {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}`, ...forwardedFor(token) }),
      };
      return { ...request, path, headers, ...(body && { body: JSON.stringify(body) }) };
    },
    onResponse: (status, body, turn: TurnContext) => {
      if (!step.isAnswered({ status, body }, turn)) clock.fail(turn, { status, body });
      if (isLast) clock.end(turn);
    },
  };
}
