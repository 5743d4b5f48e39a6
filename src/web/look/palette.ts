import { colour } from './colour';

/** A page is light, or dark for who has set their device so. */
export type Scheme = 'light' | 'dark';

/** The colours a municipality chooses, as `#rrggbb`. */
export interface ChosenColours {
  readonly main: string;
  readonly urgent: string;
  /** Behind the talk. */
  readonly background: string;
}

/** Every colour of the page, as `#rrggbb`. The names are those of the custom properties in its styles. */
export interface Palette {
  readonly ink: string;
  /** Text of second rank. */
  readonly soft: string;
  /** Behind the talk. */
  readonly paper: string;
  /** Behind bubbles, the header and the text field. */
  readonly card: string;
  /** Hairlines, which say nothing that the words do not. */
  readonly edge: string;
  /** The border that shows where one can write. */
  readonly field: string;
  /** Links, borders and words of buttons, and what the resident wrote. */
  readonly main: string;
  readonly onMain: string;
  /** A light wash of main. */
  readonly tint: string;
  readonly urgent: string;
  /** What the exit button is filled with. */
  readonly exit: string;
  readonly onExit: string;
}

const black = '#10191a';
const white = '#ffffff';

/** Not for a municipality to choose: grey tones that carry the text, and the exit, which looks alike everywhere. */
const fixed = {
  light: { ink: '#1d2b2c', soft: '#4d5a5a', field: '#74807e', exit: '#1d2b2c', onExit: white },
  dark: { ink: '#e3e9e7', soft: '#a9b6b3', field: '#7f8d8a', exit: '#e3e9e7', onExit: black },
} as const;

/** The whole palette of a scheme from the colours that were chosen. Says nothing of contrast: see `contrastSlips`. */
export function paletteOf(scheme: Scheme, { main, urgent, background }: ChosenColours): Palette {
  const paper = colour(background);
  const isLight = scheme === 'light';
  const card = isLight ? colour(white) : paper.lighten(0.045);
  const edge = isLight ? paper.desaturate(0.07).darken(0.116) : paper.lighten(0.12);
  return {
    ...fixed[scheme],
    paper: paper.toHex(),
    card: card.toHex(),
    edge: edge.toHex(),
    main: colour(main).toHex(),
    onMain: colour(main).contrast(white) >= colour(main).contrast(black) ? white : black,
    tint: card.mix(main, 0.1).toHex(),
    urgent: colour(urgent).toHex(),
  };
}
