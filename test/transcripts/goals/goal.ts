/** What came of one of the ten goals. */
export interface Goal {
  readonly name: string;
  /** The figure that was seen. */
  readonly figure: string;
  readonly target: string;
  readonly met: boolean;
}
