import { normalised } from '../reading/place';

/** What the staff files are made of: text, lists and maps of it. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [field: string]: YamlValue;
}

/** How a text stands in a file. */
export type Quote = 'plain' | 'single' | 'double';

/** A text as it must be written to be read back letter by letter, in the way asked for where that is possible. */
export function scalarText(text: string, quote: Quote = isPlain(text) ? 'plain' : 'double'): string {
  if (needsEscapes(text)) return `"${Array.from(text, escaped).join('')}"`;
  if (quote === 'plain' && isPlain(text)) return text;
  // The form that Prettier leaves alone.
  return quote === 'single' || /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A value on one line. */
export function flowText(value: YamlValue): string {
  if (typeof value === 'string') return scalarText(value);
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  const fields = Object.entries(value).map(([field, inner]) => `${field}: ${flowText(inner)}`);
  return `{ ${fields.join(', ')} }`;
}

/** The lines of a field with its value. */
export function fieldLines(field: string, value: YamlValue): readonly string[] {
  if (typeof value === 'string') return [`${field}: ${scalarText(value)}`];
  if (!isList(value)) return [`${field}:`, ...mapLines(value).map((line) => `  ${line}`)];
  const isShort = value.length <= mostInLine && value.every((item) => typeof item === 'string');
  return isShort ? [`${field}: ${flowText(value)}`] : [`${field}:`, ...value.map((item) => `  - ${flowText(item)}`)];
}

/** The lines of a map, field by field. */
export function mapLines(map: YamlMap): readonly string[] {
  return Object.entries(map).flatMap(([field, value]) => fieldLines(field, value));
}

const mostInLine = 10;

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Words that no reader of YAML takes for anything but text. */
function isPlain(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}_]*(?:[ -][\p{L}\p{N}_]+)*$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
}

/** Invisible letters, and accents and parts of Korean letters that stand alone. */
const odd = /[\p{Cc}\p{Cf}\p{M}\u1160-\u11FF\u00A0\u2007\u202F\u2028\u2029]/u;
/** Curled marks, and where the check would take them for quotation marks. */
const marks = /[“”„«»‘’‚]/u;
const mistakable = /[:[{,-]\s*[“”„«»‘’‚]\S/u;

function needsEscapes(text: string): boolean {
  return odd.test(text) || mistakable.test(`${text}"`) || normalised(text) !== text;
}

function escaped(letter: string): string {
  if (letter === '"' || letter === '\\') return `\\${letter}`;
  if (!odd.test(letter) && !marks.test(letter) && normalised(letter) === letter) return letter;
  const code = letter.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
