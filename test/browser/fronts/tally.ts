import type { Transcript } from '../../../src/transcripts/format/model';
import type { Verdict } from '../../../src/transcripts/running/run';

/** Counts what was played, for the line that ends the test. */
export class Tally {
  #runs = 0;
  #turns = 0;
  #faults = 0;
  #afterLeaving = 0;
  readonly #skipped: string[] = [];

  /** A transcript that was played in one language through all front ends. */
  add(transcript: Transcript, verdicts: readonly Verdict[]): void {
    this.#runs += 1;
    for (const { played, faults } of verdicts) {
      this.#turns += played.length;
      this.#faults += faults.length;
      const turns = new Set(played.map(({ turn }) => turn));
      this.#afterLeaving += transcript.turns.filter((turn) => !turns.has(turn)).length;
    }
  }

  skip(file: string, why: string): void {
    this.#skipped.push(`${file} (${why})`);
  }

  line(which: string, seconds: number): string {
    const skipped = this.#skipped.length === 0 ? 'none' : this.#skipped.join(', ');
    return `Fronts (${which}): ${this.#runs} transcripts × locales × 2 fronts, ${this.#turns} turns, ${this.#faults} faults, ${Math.round(seconds)} s; skipped: ${skipped}; turns not played after leaving: ${this.#afterLeaving}`;
  }
}
