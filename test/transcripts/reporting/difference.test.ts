import fc from 'fast-check';
import { differenceOf, type Difference } from '../../../src/transcripts/reporting/difference';

const between = (expected: string, came: string): Difference | undefined =>
  differenceOf(expected, came, { start: expected.length, end: expected.length });

/** A text that stands for several: only what is around the first and the last `…` must come just so. */
const open = (expected: string, came: string): Difference | undefined =>
  differenceOf(expected, came, {
    start: expected.indexOf('…'),
    end: expected.length - 1 - expected.lastIndexOf('…'),
  });

/** The lines with the mark below, as they are shown. */
const drawn = (difference: Difference | undefined): readonly string[] =>
  difference ? [difference.expected, difference.came, `${' '.repeat(difference.column)}^`] : [];

describe('the mark stands at the first character that differs', () => {
  const stories: readonly (readonly [string, string, string, ...string[]])[] = [
    ['a digit', 'Ring 113.', 'Ring 112.', 'Ring 113.', 'Ring 112.', '       ^'],
    ['where one text ends', 'Ring 112', 'Ring 112.', 'Ring 112', 'Ring 112.', '        ^'],
    ['after an emoji, which is two columns wide', '🏠 nu', '🏠 då', '🏠 nu', '🏠 då', '   ^'],
    ['at a whole emoji of several code points', 'a 👩‍👧 b', 'a 👩‍👦 b', 'a 👩‍👧 b', 'a 👩‍👦 b', '  ^'],
    ['with other blanks before', 'Ring  nu\tde', 'Ring\nnu du', 'Ring nu de', '     nu du', '         ^'],
    [
      'far into a line, which is cut',
      `${'å'.repeat(50)}x${'ä'.repeat(50)}`,
      `${'å'.repeat(50)}y`,
      `…${'å'.repeat(24)}x${'ä'.repeat(35)}…`,
      `…${'å'.repeat(24)}y`,
      `${' '.repeat(25)}^`,
    ],
  ];
  it.each(stories)('%s', (_, expected, came, ...lines) => {
    expect(drawn(between(expected, came))).toEqual(lines);
  });

  it('in the line that differs, with its number', () => {
    const difference = between('Hej.\nRing 113.\nHej då.', 'Hej.\n\nRing 112.\nHej då.');
    expect(drawn(difference)).toEqual(['Ring 113.', 'Ring 112.', '       ^']);
    expect(difference?.lines).toEqual({ expected: 2, came: 3 });
  });

  it('at a line break that should not be there', () => {
    expect(drawn(between('Hej du', 'Hejd\nu'))).toEqual(['Hej du', 'Hejd', '   ^']);
    expect(drawn(between('Hejdu', 'Hej\ndu'))).toEqual(['Hejdu', 'Hej↵', '   ^']);
  });
});

describe('nothing is marked', () => {
  it.each([
    ['where texts are alike', 'Ring 112.', 'Ring 112.'],
    ['where only blanks differ', ' Ring\n112. ', 'Ring\u00A0 112.'],
  ])('%s', (_, expected, came) => {
    expect(between(expected, came)).toBeUndefined();
  });
});

describe('what cannot be seen is named', () => {
  it.each([
    ['100kr', '100\u00A0kr', 'U+006B latinsk bokstav', 'U+00A0 hårt mellanslag'],
    ['8–16', '8-16', 'U+2013 tankstreck', 'U+002D bindestreck'],
    ['mаn', 'man', 'U+0430 kyrillisk bokstav', 'U+0061 latinsk bokstav'],
    ['må', 'ma\u030A', 'U+00E5 latinsk bokstav', 'U+0061 latinsk bokstav + U+030A del av tecknet före'],
    ['man', 'm\u200Ban', 'U+0061 latinsk bokstav', 'U+200B nollbrett mellanslag'],
    ['man’', 'man', 'U+2019 apostrof', 'slut på texten'],
  ])('%j mot %j', (expected, came, first, second) => {
    expect(between(expected, came)?.names).toEqual({ expected: first, came: second });
  });

  it('and shown where it stands', () => {
    expect(drawn(between('m\u200Ban', 'm\u200Ben'))).toEqual(['m<U+200B>an', 'm<U+200B>en', '         ^']);
  });

  it('and what anybody sees is not named', () => {
    expect(between('bok 🏠!', 'båt 🚗?')?.names).toBeUndefined();
    expect(between('🏠', '🚗')?.names).toBeUndefined();
  });
});

describe('a text told in plain words is marked only where it must come just so', () => {
  it.each([
    ['before what is open', 'Ring … nu.', 'Rang mig nu.', 'Ring … nu.', 'Rang mig nu.', ' ^'],
    ['after it, read backwards', 'Ring … på 113.', 'Ring mig på 112.', 'Ring … på 113.', 'Ring mig på 112.', '  ^'],
  ])('%s', (_, expected, came, ...lines) => {
    const shown = drawn(open(expected, came));
    expect(shown.map((line) => line.trim())).toEqual(lines.map((line) => line.trim()));
    const column = shown[2]?.indexOf('^') ?? -1;
    expect([shown[0]?.charAt(column), shown[1]?.charAt(column)]).toEqual(
      expected.includes('113') ? ['3', '2'] : ['i', 'a'],
    );
  });

  it.each([
    ['where both ends came', 'Ring … nu.', 'Ring mig nu.'],
    ['where less came than the end', '… på 112 nu.', '112 nu.'],
    ['where a letter goes on', 'Ringa…', 'Ringa\u030A'],
    ['where all is open', '…', 'Ring'],
  ])('not %s', (_, expected, came) => {
    expect(open(expected, came)).toBeUndefined();
  });
});

test('of any two texts something is marked just when they differ, blanks aside', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, (start, expected, came) => {
      const difference = between(start + expected, start + came);
      const normal = (one: string): string => one.trim().replace(/\s+/g, ' ');
      expect(difference === undefined).toBe(normal(start + expected) === normal(start + came));
    }),
  );
});
