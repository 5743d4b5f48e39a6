import type { WhoFor } from '../directory/schema';
import type { ShownService } from '../directory/shown';
import type { Turn } from './turn';

/** The national services to name first, by whom they are for (record ids of directory/national.yaml). */
const lines: Readonly<Partial<Record<WhoFor, readonly string[]>>> & { readonly alla: readonly string[] } = {
  alla: ['kvinnofridslinjen', 'brottsofferjouren'],
  man: ['stodlinjen-for-man', 'brottsofferjouren'],
  hbtqi: ['stodlinjen-for-transpersoner', 'rfsl-stodmottagning', 'brottsofferjouren'],
  barn: ['bris', 'ungarelationer'],
  heder: ['kvinnofridslinjen', 'ratt-att-valja'],
  valdsutovare: ['valj-att-sluta'],
};

/** The national lines for a group; those without a checked number come last. */
export function nationalLines({ directory, view }: Turn, group: WhoFor): readonly ShownService[] {
  const shown = directory.national(lines[group] ?? lines.alla, view('help'));
  return [...shown.filter(({ phones }) => phones.length > 0), ...shown.filter(({ phones }) => phones.length === 0)];
}
