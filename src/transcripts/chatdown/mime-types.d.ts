/** The questions that are asked of the library; it brings no types of its own. */
declare module 'mime-types' {
  /** The type that goes with the extension of a path. */
  export function lookup(path: string): string | false;
  /** The character set that a type is always written in. */
  export function charset(type: string): string | false;
  /** The usual extension of a type, without the dot. */
  export function extension(type: string): string | false;
}
