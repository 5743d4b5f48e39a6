import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureName, Figures } from './figures';
import { ratio } from './scores';
import type { Split } from './sets';

type Floors = Readonly<Record<Split, Readonly<Partial<Record<FigureName, number>>>>>;

/** Figures that must not rise above their floor, rather than fall below it. */
const falling: ReadonlySet<FigureName> = new Set([
  'errandsAsViolence',
  'dangerFalseOrdinary',
  'dangerFalseOther',
  'dangerFalseHard',
  'kommunWrong',
  'kommunInvented',
]);

/** The figures of a split that are worse than `floors.json` allows, in Swedish; empty when all hold. */
export function brokenFloors(split: Split, figures: Figures): readonly string[] {
  const floors = JSON.parse(readFileSync(join('test', 'understanding', 'floors.json'), 'utf8')) as Floors;
  return Object.entries(floors[split]).flatMap(([name, floor]) => {
    const value = ratio(figures[name as FigureName]);
    const isWorse = falling.has(name as FigureName) ? value > floor : value < floor;
    return isWorse ? [`${split} ${name} är ${value.toFixed(4)}, sämre än golvet ${floor} i floors.json.`] : [];
  });
}
