/** Something wrong with the look, at a path of its file; in Swedish, with what to write instead. */
export interface Slip {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
