import type { Palette } from './palette';

/** How the page looks, as the municipality chose it. Every colour can be read on what it lies upon. */
export interface Look {
  /** The page's heading; says nothing of what the page is about. */
  readonly name: string;
  /** The municipality's name beside the logo; may be empty. */
  readonly organization: string;
  readonly logo?: Logo;
  readonly light: Palette;
  readonly dark: Palette;
}

export interface Logo {
  /** The whole picture as a `data:` address without quotation marks. */
  readonly uri: string;
}
