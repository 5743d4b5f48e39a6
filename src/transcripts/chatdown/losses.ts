import type { Place, Problem } from '../../../directory/format/problem';
import type { lossMessages } from './messages';

type Code = keyof typeof lossMessages;

/** Collects what is lost in one file on the way between the two forms. */
export class Losses {
  readonly #file: string;
  readonly #problems: Problem[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** bf-chatdown goes on without a word. */
  warning(place: Place, code: Code, message: string): void {
    this.#problems.push({ file: this.#file, ...place, severity: 'warning', code, message });
  }

  /** bf-chatdown gives up the whole file. */
  error(place: Place, code: Code, message: string): void {
    this.#problems.push({ file: this.#file, ...place, severity: 'error', code, message });
  }

  /** Whether so much is told already that nobody reads on for a hint. */
  get areMany(): boolean {
    return this.#problems.length > 100;
  }

  get problems(): readonly Problem[] {
    return this.#problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  }
}
