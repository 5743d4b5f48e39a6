import { withoutMatchers } from '../format/matchers';

/** Puts the words of a matcher in its place. */
export type Resolve = (text: string) => string;

/** A piece of text as the author wrote it; in a file of ours what stands in `{{ }}` is one whole. */
export class Written {
  readonly text: string;
  readonly #resolve: Resolve | undefined;

  constructor(text: string, resolve: Resolve | undefined) {
    this.text = text;
    this.#resolve = resolve;
  }

  /** The text with all hidden that must not be taken for a sign of the format. */
  get shape(): string {
    return this.#resolve ? withoutMatchers(this.text) : this.text;
  }

  get resolved(): string {
    return this.#resolve ? this.#resolve(this.text) : this.text;
  }

  lines(): readonly Written[] {
    return this.#parted('\n');
  }

  /** What stands between the bars, without the blanks around. */
  options(): readonly Written[] {
    return this.#parted('|').map((option) => option.#piece(0, option.text.length));
  }

  /** `name=value`, the name in lower case; without an equals sign there is no name. */
  named(): { readonly name: string; readonly value: Written } {
    const equals = this.text.indexOf('=');
    const name = this.text.slice(0, Math.max(0, equals)).trim().toLowerCase();
    return { name, value: this.#piece(equals + 1, this.text.length) };
  }

  #piece(from: number, to: number): Written {
    return new Written(this.text.slice(from, to).trim(), this.#resolve);
  }

  #parted(sign: string): readonly Written[] {
    const { shape } = this;
    const parts: Written[] = [];
    let from = 0;
    for (let to = shape.indexOf(sign); to >= 0; to = shape.indexOf(sign, from)) {
      parts.push(new Written(this.text.slice(from, to), this.#resolve));
      from = to + 1;
    }
    return [...parts, new Written(this.text.slice(from), this.#resolve)];
  }
}
