/**
 * A text in which nothing can hide or spoil the place it is shown in: control characters, marks that turn the direction
 * of writing, halves of characters and what XML forbids stand as `<U+0000>`. Line breaks, blanks and whatever joins a
 * character together stay.
 */
export function visible(text: string): string {
  return text.replace(unfit, (character) => `<${codeOf(character)}>`);
}

/** The characters of a text as a person counts them; a run of blanks is one, since no comparison tells them apart. */
export function charactersOf(text: string): readonly string[] {
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = characters.length - 1;
    if (isBlank(segment) && isBlank(characters[last] ?? '')) characters[last] = `${characters[last] ?? ''}${segment}`;
    else characters.push(segment);
  }
  return characters;
}

export function isBlank(character: string): boolean {
  return /^\s+$/.test(character);
}

/** A character as it can be shown in a line: nothing that is there is unseen. */
export function seenInLine(character: string): string {
  if (isBlank(character)) return character.includes('\n') ? '↵' : ' ';
  return unseen.test(character) ? Array.from(character, (point) => `<${codeOf(point)}>`).join('') : visible(character);
}

/** How many columns of a terminal a text takes, character by character. */
export function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, one) => sum + (ascii.test(one) ? one.length : wide.test(one) ? 2 : 1), 0);
}

/** Whether anybody sees at once what character it is: a Latin letter, a figure, a sign of a keyboard or an emoji. */
export function isPlain(character: string): boolean {
  return plain.test(character);
}

/** What a character is, one code point after the other: `U+00A0 hårt mellanslag`. */
export function nameOf(character: string): string {
  const points = isBlank(character) ? [...new Set(character)] : Array.from(character);
  return points.map((point) => `${codeOf(point)} ${names.get(point) ?? kindOf(point)}`).join(' + ');
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
const unfit = /(?!\n)[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u;
const ascii = /^[ -~]*$/;
const wide =
  /\p{Emoji_Presentation}|\uFE0F|^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/u;
const plain = /^(?:[!-~§£½…A-Za-z\u00C0-\u024F]|\p{Emoji_Presentation}.*)$/u;

const names = new Map([
  ['\t', 'tabb'],
  ['\n', 'radbrytning'],
  ['\r', 'vagnretur'],
  [' ', 'mellanslag'],
  ['\u00A0', 'hårt mellanslag'],
  ['\u202F', 'smalt hårt mellanslag'],
  ['\u2009', 'tunt mellanslag'],
  ['\u200B', 'nollbrett mellanslag'],
  ['\u200D', 'osynligt fogtecken'],
  ['\uFEFF', 'osynligt inledningstecken'],
  ['\u00AD', 'mjukt bindestreck'],
  ['-', 'bindestreck'],
  ['\u2010', 'typografiskt bindestreck'],
  ['\u2011', 'hårt bindestreck'],
  ['\u2012', 'siffertankstreck'],
  ['\u2013', 'tankstreck'],
  ['\u2014', 'långt tankstreck'],
  ['\u2212', 'minustecken'],
  ["'", 'rak apostrof'],
  ['\u2018', 'vänstervänd apostrof'],
  ['\u2019', 'apostrof'],
  ['"', 'rakt citattecken'],
  ['\u201C', 'engelskt citattecken'],
  ['\u201D', 'citattecken'],
]);

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'kyrillisk bokstav'],
  [/\p{Script=Greek}/u, 'grekisk bokstav'],
  [/\p{Script=Latin}/u, 'latinsk bokstav'],
  [/\p{L}/u, 'bokstav'],
  [/\p{Nd}/u, 'siffra'],
  [/\p{M}/u, 'del av tecknet före'],
  [/\s/u, 'mellanrum'],
  [/\p{Cf}/u, 'osynligt tecken'],
  [/\p{Cc}/u, 'styrtecken'],
];

function kindOf(point: string): string {
  return kinds.find(([kind]) => kind.test(point))?.[1] ?? 'tecken';
}

function codeOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
