import type { Problem } from '../../../directory/format/problem';
import type { Place } from './model';
import type { slipMessages } from './messages';

/** Collects the author's mistakes in one file, so that all of them are told at once. */
export class Slips {
  readonly #file: string;
  readonly #problems: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  error(place: Place, code: keyof typeof slipMessages, message: string): void {
    this.#problems.push({ file: this.#file, ...place, severity: 'error', code, message });
  }

  warning(place: Place, code: keyof typeof slipMessages, message: string): void {
    this.#problems.push({ file: this.#file, ...place, severity: 'warning', code, message });
  }

  get problems(): readonly Problem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }

  get broken(): boolean {
    return this.#problems.some(({ severity }) => severity === 'error');
  }
}
