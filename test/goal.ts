/** What came of one goal that is measured. */
export interface Goal {
  readonly name: string;
  /** The figure that was seen. */
  readonly figure: string;
  readonly target: string;
  readonly met: boolean;
}

/** A goal as a line to print. */
export function goalLine({ name, figure, target, met }: Goal): string {
  return `${met ? 'met  ' : 'SHORT'} ${name}: ${figure} (${target})`;
}
