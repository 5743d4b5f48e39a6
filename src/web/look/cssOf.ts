import type { Look } from './look';
import type { Palette } from './palette';

/** The colours of a look as custom properties, named as the fields of `Palette`; the device says which scheme holds. */
export function cssOf({ light, dark }: Pick<Look, 'light' | 'dark'>): string {
  return `:root{color-scheme:light dark;${propertiesOf(light)}}@media (prefers-color-scheme:dark){:root{${propertiesOf(dark)}}}`;
}

function propertiesOf(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value as string}`)
    .join(';');
}
