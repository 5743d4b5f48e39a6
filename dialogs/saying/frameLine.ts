import type { Directory } from '../../directory/showing/directory';
import type { View } from '../../directory/showing/shown';

/** The national lines that may stand beside 112 in every turn and on the page, the first that may be shown first. */
const lines = ['kvinnofridslinjen', 'brottsofferjouren', 'polisen-114-14'];

/** The line beside 112: its name, its number and the link that dials it; undefined when none may be shown. */
export function frameLine(
  directory: Directory,
  view: View,
): { readonly name: string; readonly number: string; readonly link: string } | undefined {
  for (const id of lines)
    for (const { name, phones } of directory.national([id], view)) {
      const [phone] = phones;
      if (phone) return { name, number: phone.number, link: phone.link };
    }
  return undefined;
}
