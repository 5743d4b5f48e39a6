import { colour } from './colour';
import { paletteOf, type ChosenColours, type Palette, type Scheme } from './palette';
import type { Slip } from './slip';

interface Pair {
  readonly over: keyof Palette;
  readonly on: keyof Palette;
  /** The least ratio of WCAG 2.2 AA. */
  readonly least: number;
  /** The chosen colour that must change where the pair is too weak. */
  readonly chosen: keyof ChosenColours;
}

const text = 4.5;
const shape = 3;

/** Every colour that lies upon another in the page. As a border, main needs less than as a link: it is named once. */
export const pairs: readonly Pair[] = [
  { over: 'ink', on: 'paper', least: text, chosen: 'background' },
  { over: 'ink', on: 'card', least: text, chosen: 'background' },
  { over: 'soft', on: 'paper', least: text, chosen: 'background' },
  { over: 'soft', on: 'card', least: text, chosen: 'background' },
  { over: 'field', on: 'card', least: shape, chosen: 'background' },
  { over: 'exit', on: 'card', least: shape, chosen: 'background' },
  { over: 'onExit', on: 'exit', least: text, chosen: 'background' },
  { over: 'main', on: 'paper', least: text, chosen: 'main' },
  { over: 'main', on: 'card', least: text, chosen: 'main' },
  { over: 'main', on: 'tint', least: text, chosen: 'main' },
  { over: 'onMain', on: 'main', least: text, chosen: 'main' },
  { over: 'urgent', on: 'card', least: text, chosen: 'urgent' },
  { over: 'urgent', on: 'tint', least: text, chosen: 'urgent' },
];

/**
 * What is too weak to be read, one slip for each chosen colour, with the nearest one that will do. The proposals hold
 * together: who writes all of them is done.
 */
export function contrastSlips(scheme: Scheme, given: ChosenColours): readonly Slip[] {
  const slips: Slip[] = [];
  let colours = given;
  // The other two are read against the background, and 112 against a wash of main.
  for (const chosen of ['background', 'main', 'urgent'] as const) {
    const palette = paletteOf(scheme, colours);
    const weakest = weakestPair(chosen, palette);
    if (!weakest) continue;
    const path = ['colours', scheme, chosen] as const;
    const mended = nearestPassing(scheme, chosen, colours);
    slips.push({ path, message: messageOf(path.join('.'), colours[chosen], weakest, palette, mended) });
    colours = { ...colours, [chosen]: mended };
  }
  return slips;
}

function weakestPair(chosen: keyof ChosenColours, palette: Palette): Pair | undefined {
  const shortfall = (pair: Pair): number => ratioOf(pair, palette) / pair.least;
  return pairs
    .filter((pair) => pair.chosen === chosen && shortfall(pair) < 1)
    .sort((one, other) => shortfall(one) - shortfall(other))[0];
}

function ratioOf({ over, on }: Pair, palette: Palette): number {
  return colour(palette[over]).contrast(palette[on]);
}

/** The colour of the same hue that is changed least; black or white always will do, since the fixed colours do. */
function nearestPassing(scheme: Scheme, chosen: keyof ChosenColours, colours: ChosenColours): string {
  const base = colour(colours[chosen]);
  for (let step = 0.01; step < 1; step += 0.01) {
    for (const moved of [base.darken(step), base.lighten(step)]) {
      const mended = { ...colours, [chosen]: moved.toHex() };
      if (!weakestPair(chosen, paletteOf(scheme, mended))) return mended[chosen];
    }
  }
  return (scheme === 'light') === (chosen === 'background') ? '#ffffff' : '#000000';
}

const called: Readonly<Record<keyof Palette, string>> = {
  ink: 'texten',
  soft: 'den svagare texten',
  paper: 'sidans bakgrund',
  card: 'rutorna',
  edge: 'linjerna',
  field: 'textfältets ram',
  main: 'länkarna',
  onMain: 'texten i den fyllda knappen',
  tint: 'knapparna i ett kort',
  urgent: 'knappen 112',
  exit: 'knappen som lämnar sidan',
  onExit: 'texten i knappen som lämnar sidan',
};

/** Rounded down, so that 4.49 does not read as enough. */
const ratioForm = new Intl.NumberFormat('sv', { maximumFractionDigits: 1, roundingMode: 'floor' });

function messageOf(name: string, given: string, pair: Pair, palette: Palette, mended: string): string {
  const { over, on, least } = pair;
  const between = `${called[over]} och ${called[on]} (${palette[over]} mot ${palette[on]})`;
  const ratio = `${ratioForm.format(ratioOf(pair, palette))}:1`;
  const way = colour(mended).luminance() > colour(given).luminance() ? 'ljusare' : 'mörkare';
  return `${name} "${given}" ger kontrasten ${ratio} mellan ${between}. Det behövs ${ratioForm.format(least)}:1. Skriv en ${way} färg, till exempel "${mended}".`;
}
