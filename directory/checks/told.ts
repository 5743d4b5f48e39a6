/** A text that a resident may be told, and the path to it from its record. */
export interface ToldText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Fields that hold codes, dates, numbers or addresses with rules of their own; what is only for staff or to find by. */
const notTold = new Set(
  [
    'id type kind status standing audience assurance who_for anonymous visit service_areas keywords as_printed',
    'number extension menu_choice appears_on_bill code email url postal_code numbers',
    'schedules hours from until date assured_date review_by valid_to valid_from minimum_age maximum_age',
  ].flatMap((names) => names.split(' ')),
);

/** The texts of a record that are told, with the paths to them. */
export function toldIn(value: unknown, path: readonly PropertyKey[] = []): readonly ToldText[] {
  if (notTold.has(String(path.at(-1)))) return [];
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return items.flatMap(([name, inner]) => toldIn(inner, [...path, name]));
}
