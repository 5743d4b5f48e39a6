/** An activity as clients see it. */
export type ShownActivity = Readonly<Record<string, unknown>> & { readonly id: string };

/** Activities and the mark after which the next ones come. */
export interface ActivitySet {
  readonly activities: readonly ShownActivity[];
  readonly watermark: string;
}

/** The last activities of a conversation. A watermark counts from the first one ever, so trimming does not move it. */
export class History {
  readonly #maxKept: number;
  #kept: ShownActivity[] = [];
  #trimmed = 0;

  constructor(maxKept: number) {
    this.#maxKept = maxKept;
  }

  get watermark(): string {
    return String(this.#trimmed + this.#kept.length);
  }

  append(activity: ShownActivity): void {
    this.#kept.push(activity);
    if (this.#kept.length <= this.#maxKept) return;
    this.#kept.shift();
    this.#trimmed += 1;
  }

  /** What came after the watermark, as far as it is kept; a watermark ahead of us gives nothing. */
  since(watermark: number): ActivitySet {
    const activities = this.#kept.slice(Math.max(0, watermark - this.#trimmed));
    return { activities, watermark: this.watermark };
  }

  find(isIt: (activity: ShownActivity) => boolean): ShownActivity | undefined {
    return this.#kept.find(isIt);
  }

  clear(): void {
    this.#kept = [];
  }
}
