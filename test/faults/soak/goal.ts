/** What came of one figure of one row. */
export interface Goal {
  readonly row: number;
  readonly name: string;
  /** The figure that was seen. */
  readonly figure: string;
  readonly target: string;
  readonly met: boolean;
}

/** How long a soak may take: the short one a quarter of an hour in all, the full one an hour. */
interface Length {
  readonly isFull: boolean;
}

/** Measures one row of the table; gives its figures. */
export type Soak = (length: Length) => Promise<readonly Goal[]>;
