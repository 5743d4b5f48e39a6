/** A piece of the page, told once, so that the server can write it as HTML and the script can make elements of it. */
export interface Piece {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is in it; a string is always text, never HTML. */
  readonly content: readonly (Piece | string)[];
}

/** Puts a piece together; an empty text leaves nothing behind. */
export function piece(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Piece | string)[]
): Piece {
  return { tag, attributes, content: content.filter((part) => part !== '') };
}
