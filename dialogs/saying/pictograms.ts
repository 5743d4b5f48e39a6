import type { FormId } from '../understanding/choices';

const person = (x: number, y: number, size: number): string =>
  `<circle cx="${x}" cy="${y}" r="${size}"/><path d="M${x - size * 1.6} ${y + size * 4}q0-${size * 2.6} ${size * 1.6}-${size * 2.6}t${size * 1.6} ${size * 2.6}z"/>`;

/** What stands inside the frame of each picture: our own drawings, 64 by 64, shapes only, nobody who is hurt. */
const drawings: Readonly<Record<FormId, string>> = {
  psychological: `${person(20, 42, 4)}<path class="l" d="M14 8h38v22H36l-9 7 1-7H14z"/><path class="l" d="M21 16h24M21 22h16"/>`,
  physical: `${person(44, 30, 5)}<path d="M10 30h14q4 0 4 4v9q0 4-4 4H12q-4 0-4-4v-8z"/><path class="w" d="M14 31v6M19 31v6M24 32v5"/>`,
  economic:
    '<rect class="l" x="8" y="22" width="30" height="22" rx="3"/><path class="l" d="M8 29h30"/><path d="M36 38h14q6 0 6 6v10h-8v-6H36z"/><circle cx="32" cy="37" r="2"/>',
  sexual:
    '<path class="l" d="M22 54V30M22 34v-16M28 32V14M34 32V16M40 36V22M40 36q0 14-6 18H22q-8-8-8-16l6 4"/><path class="l" d="M48 14l8 8M56 14l-8 8"/>',
  digital:
    '<rect class="l" x="18" y="8" width="28" height="48" rx="4"/><path class="l" d="M22 30q10-12 20 0q-10 12-20 0z"/><circle cx="32" cy="30" r="4"/><circle cx="32" cy="50" r="2"/>',
  honour: `${person(32, 28, 5)}${person(12, 14, 3.6)}${person(52, 14, 3.6)}${person(10, 42, 3.6)}${person(54, 42, 3.6)}`,
  material_latent:
    '<circle class="l" cx="32" cy="34" r="20"/><path class="l" d="M32 14l-4 12 7 6-6 9 5 13"/><path class="l" d="M12 8l4 6M52 8l-4 6"/>',
  neglect:
    '<circle cx="22" cy="14" r="4"/><path class="l" d="M22 20v14h12l5 14"/><circle class="l" cx="24" cy="44" r="11"/><ellipse class="l" cx="50" cy="26" rx="9" ry="4"/>',
  child_witness: `<path class="l" d="M10 8h24v48H10z"/><circle cx="30" cy="33" r="2"/>${person(46, 36, 4.4)}`,
  after_separation: `<path class="l" d="M6 30l9-9 9 9v14H6zM40 30l9-9 9 9v14H40z"/>${person(32, 42, 3.4)}<path class="l" d="M26 36h-4"/>`,
  animals:
    '<path class="l" d="M14 46V34q0-6 6-6h16l4-10 8 4 6 2-2 7-8 3v12M22 46v-8M40 46V36M14 34l-6 8"/><circle cx="47" cy="25" r="1.6"/>',
};

const style =
  '<style>*{fill:#1f4e5f}.f{fill:#eef4f6}.l{fill:none;stroke:#1f4e5f;stroke-width:3;stroke-linejoin:round;stroke-linecap:round}.w{fill:none;stroke:#eef4f6;stroke-width:2}</style>';

/** The picture of a form of violence as a data: address; its words are `forms:<form>.picture`. */
export function pictogram(form: FormId): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${style}<rect class="f" width="64" height="64" rx="10"/>${drawings[form]}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
