import type { Directory } from '../../directory/showing/directory';
import type { ShownService } from '../../directory/showing/service';
import type { View } from '../../directory/showing/shown';

/** The national lines that may stand beside 112 in every turn and on the page, the first that may be shown first. */
const lines = ['kvinnofridslinjen', 'brottsofferjouren', 'polisen-114-14'];

/** The line beside 112: its name, its number and the link that dials it; undefined when none may be shown. */
export function frameLine(
  directory: Directory,
  view: View,
): { readonly name: string; readonly number: string; readonly link: string } | undefined {
  const shown: readonly ShownService[] = directory.national(lines, view);
  const line = shown.find(({ phones }) => phones.length > 0);
  const phone = line?.phones[0];
  return line && phone ? { name: line.name, number: phone.number, link: phone.link } : undefined;
}
