import { setTimeout as sleep } from 'node:timers/promises';
import { knock, type Heard, type Knock } from '../faults/running/knock';

/** How long a client tries again: as long as our page waits. */
const patienceMs = 20_000;

/** A proxy as simple as can be: each request goes to the next instance, and again to the next when one is not there. */
export class Balanced {
  readonly ports: number[];
  /** Requests that had to be sent to another instance. */
  again = 0;
  #next = 0;

  constructor(ports: readonly number[]) {
    this.ports = [...ports];
  }

  /** The answer of the first instance that gives one; rejects when none does for as long as a page would wait. */
  async knock(asked: Knock): Promise<Heard> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const heard = await knock(this.nextPort(), asked).catch(() => undefined);
      // 503 is what a proxy hands on to the next: an instance that is being stopped says so.
      if (heard && heard.status !== 503) return heard;
      if (performance.now() > until) return heard ?? Promise.reject(new Error('No instance answered.'));
      this.again += 1;
      await sleep(20);
    }
  }

  nextPort(): number {
    this.#next = (this.#next + 1) % this.ports.length;
    return this.ports[this.#next] ?? 0;
  }
}
