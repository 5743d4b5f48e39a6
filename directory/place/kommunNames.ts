import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** One of the 290 kommuner. */
export interface Kommun {
  readonly code: string;
  readonly name: string;
  readonly official_name: string;
  readonly lan_code: string;
  readonly lan_name: string;
}

/** The three lists of directory/geography as text. */
export interface GeographyTexts {
  readonly kommuner: string;
  readonly aliases: string;
  readonly localities: string;
}

/** A name somebody may use for a place, with the codes of the kommuner it can mean. */
export interface PlaceName {
  readonly name: string;
  readonly codes: readonly string[];
  readonly kind: 'kommun' | 'alias' | 'locality';
}

export interface Geography {
  readonly kommuner: readonly Kommun[];
  readonly names: readonly PlaceName[];
}

const kommunRows = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    official_name: z.string(),
    lan_code: z.string(),
    lan_name: z.string(),
  }),
);
const aliasRows = z.array(z.object({ alias: z.string(), kommun_code: z.string(), kind: z.string() }));
const localityRows = z.array(z.object({ locality: z.string(), kommun_codes: z.string() }));

/** Reads the lists of names; throws when a list lacks a column. */
export function parseGeography(texts: GeographyTexts): Geography {
  const kommuner = kommunRows.parse(rowsOf(texts.kommuner));
  const aliases = aliasRows.parse(rowsOf(texts.aliases));
  const localities = localityRows.parse(rowsOf(texts.localities));
  return {
    kommuner,
    names: [
      ...kommuner.flatMap(({ code, name, official_name }) =>
        [name, official_name].map((spelling) => placeName(spelling, [code], 'kommun')),
      ),
      ...aliases.map(({ alias, kommun_code, kind }) =>
        placeName(alias, [kommun_code], kind === 'locality' ? 'locality' : 'alias'),
      ),
      ...localities.map(({ locality, kommun_codes }) => placeName(locality, kommun_codes.split(' '), 'locality')),
    ],
  };
}

function rowsOf(text: string): unknown {
  return parse(text, { columns: true, skip_empty_lines: true });
}

function placeName(name: string, codes: readonly string[], kind: PlaceName['kind']): PlaceName {
  return { name, codes, kind };
}
