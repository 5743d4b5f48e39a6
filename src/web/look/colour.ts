import { colord, extend, type Colord } from 'colord';
import a11y from 'colord/plugins/a11y';
import mix from 'colord/plugins/mix';

extend([a11y, mix]);

/** A colour with what the page needs of it: contrast by WCAG 2 and mixing. */
export function colour(text: string): Colord {
  return colord(text);
}

/** Whether a text is a colour that lets nothing shine through; how what lies beneath would look is not known. */
export function isColour(text: string): boolean {
  const read = colord(text);
  return read.isValid() && read.alpha() === 1;
}
