import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConfigError } from '../../src/config';
import { pairs } from '../../src/web/look/contrast';
import { cssOf } from '../../src/web/look/cssOf';
import type { Look } from '../../src/web/look/look';
import { readLook } from '../../src/web/look/readLook';

const shipped = 'src/web/look/look.yaml';
const good = readFileSync(shipped, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'look-'));
const file = join(folder, 'look.yaml');

afterAll(() => rmSync(folder, { recursive: true }));

function lookOf(text: string | Buffer): Look {
  writeFileSync(file, text);
  return readLook(file);
}

/** What stops the start, line by line, each without the file's name; none when the look is accepted. */
function faultsIn(text: string | Buffer): readonly string[] {
  try {
    lookOf(text);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const lines = (error as ConfigError).message.split('\n');
    for (const line of lines) expect(line.replace(file, '')).toMatch(/^:\d+:\d+ .{20,300}[.?]$/u);
    expect(lines.join()).not.toContain('_mall');
    return lines.map((line) => line.slice(file.length + 1));
  }
}

/** WCAG 2.2, "contrast ratio", written anew so that the library is not its own witness. */
function ratio(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function weakIn(look: Look): readonly string[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    pairs
      .filter(({ over, on, least }) => ratio(look[scheme][over], look[scheme][on]) < least)
      .map(({ over, on }) => `${scheme}: ${over} on ${on}`),
  );
}

describe('the look that is shipped', () => {
  const look = readLook(shipped);

  test('is accepted, and names no municipality', () => {
    expect(look).toMatchObject({ name: 'Vägvisaren', organization: '' });
    expect(look).not.toHaveProperty('logo');
  });

  test('is the page as it has been in light', () => {
    expect(look.light).toMatchObject({ ink: '#1d2b2c', soft: '#4d5a5a', paper: '#f5f3ee', card: '#ffffff' });
    expect(look.light).toMatchObject({ edge: '#dcd7cc', field: '#74807e', main: '#22504d', onMain: '#ffffff' });
    expect(look.light).toMatchObject({ urgent: '#9c1f2b', exit: '#1d2b2c', onExit: '#ffffff' });
  });

  test('can be read in light and in dark', () => {
    expect(weakIn(look)).toEqual([]);
  });

  test('becomes custom properties for both schemes', () => {
    const [light, dark] = cssOf(look).split('@media (prefers-color-scheme:dark)');
    expect(light).toMatch(/^:root\{color-scheme:light dark;(--\w+:#[\da-f]{6};?)+\}$/);
    expect(dark).toMatch(/^\{:root\{(--\w+:#[\da-f]{6};?)+\}\}$/);
    for (const [name, value] of Object.entries(look.light)) expect(light).toContain(`--${name}:${value as string}`);
    for (const [name, value] of Object.entries(look.dark)) expect(dark).toContain(`--${name}:${value as string}`);
  });
});

test('the words on everything that is filled, and the borders one must see, are among the pairs', () => {
  const told = pairs.map(({ over, on, least }) => `${over} on ${on} ${least}`);
  expect(told).toEqual(
    expect.arrayContaining([
      ...['ink on paper 4.5', 'ink on card 4.5', 'soft on paper 4.5', 'soft on card 4.5', 'main on paper 4.5'],
      ...['main on card 4.5', 'main on tint 4.5', 'onMain on main 4.5', 'urgent on card 4.5', 'onExit on exit 4.5'],
      ...['field on card 3', 'exit on card 3'],
    ]),
  );
});

test('whatever colours are chosen, they are accepted and can be read, or others are proposed that are', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const scheme = fc.record({ main: hex, urgent: hex, background: hex });
  const proposal = /colours\.(light|dark)\.(main|urgent|background) "#.*till exempel "(#[\da-f]{6})"\.$/;
  const write = (light: object, dark: object): string =>
    `name: Sagoby\ncolours: ${JSON.stringify({ light, dark }).replace(/:/g, ': ')}\n`;
  fc.assert(
    fc.property(scheme, scheme, (light, dark) => {
      const chosen = { light: { ...light }, dark: { ...dark } };
      for (const fault of faultsIn(write(light, dark))) {
        const [, inScheme, name, mended] = proposal.exec(fault)!;
        chosen[inScheme as 'light' | 'dark'][name as 'main'] = mended!;
      }
      expect(weakIn(lookOf(write(chosen.light, chosen.dark)))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
const main = '"#22504d"';

test.each<[string, (text: string) => string, RegExp]>([
  [
    'a colour that is too pale',
    swap(main, '"#88cc88"'),
    /^18:12 colours\.light\.main "#88cc88" ger kontrasten 1,7:1 .* mot #f5f3ee\)\. Det behövs 4,5:1\. Skriv en mörkare färg, till exempel "#357c35"\.$/,
  ],
  ['a colour a hair too pale', swap('#9c1f2b', '#6a6b6a'), /kontrasten 4,4:1 .* Det behövs 4,5:1/],
  ['a dark page for the light scheme', swap('#f5f3ee', '#333333'), /^18:48 .* "#333333" .* en ljusare färg/],
  ['a white page for the dark scheme', swap('#12191a', '#ffffff'), /^19:47 .* "#ffffff" .* en mörkare färg/],
  ['a pale 112', swap('#9c1f2b', '#ff9999'), /^18:29 colours\.light\.urgent "#ff9999" .*knappen 112/],
  ['a colour without quotation marks', swap(main, '#22504d'), /^18:18 Färgen saknar citattecken .* Skriv "#22504d"\.$/],
  [
    'a colour on a line of its own without quotation marks',
    swap(/light: \{ (.*), (.*), (.*) \}/, 'light:\n    main: #22504d\n    $2\n    $3'),
    /^19:11 Färgen saknar citattecken/,
  ],
  ['a colour without its sign', swap(main, '"22504d"'), /^18:12 colours\.light\.main saknar tecknet #/],
  ['a word for a colour', swap(main, '"grön"'), /^18:12 colours\.light\.main går inte att läsa som färg/],
  ['a colour one can see through', swap(main, '"#22504d80"'), /^18:12 colours\.light\.main går inte att läsa/],
  ['a list for a colour', swap(main, '[a]'), /^18:12 colours\.light\.main har fel form\. Skriv #/],
  ['a missing colour', swap(`main: ${main}, `, ''), /^18:10 colours\.light\.main saknas\. Skriv #/],
  ['a missing scheme', swap(/ {2}dark: .*\n/, ''), /^17:1 colours\.dark saknas\. Skriv dark: \{/],
  ['a misspelt field', swap('{ main:', '{ mian:'), /^18:12 Fältet "mian" finns inte här\. Menade du "main"\?$/],
  ['a Swedish field', swap('colours:', 'Färger:'), /^17:1 Fältet "Färger" .* Menade du "colours"\?$/],
  ['a field of JavaScript', swap('logo: ""', '__proto__: { name: x }'), /^12:1 Fältet "__proto__" finns inte här\./],
  ['another field of JavaScript', swap('logo: ""', 'constructor: x'), /^12:1 Fältet "constructor" finns inte här\./],
  ['a missing name', swap(/name: .*\n/, ''), /^9:1 name saknas\.|^1:1 name saknas\. Skriv ett neutralt namn/],
  ['an empty name', swap('"Vägvisaren"', '"  "'), /^6:1 name har fel form\./],
  ['a long name', swap('"Vägvisaren"', 'a'.repeat(41)), /^6:1 name har fel form\. .* högst 40 tecken/],
  ['a long name with a bell', swap('"Vägvisaren"', `"${'a'.repeat(41)}\\a"`), /^6:1 name har fel form\./],
  [
    'a telling name',
    swap('"Vägvisaren"', '"Kvinnojouren i Sagoby"'),
    /^6:1 name har ordet "Kvinnojouren", som berättar/,
  ],
  [
    'a telling organization',
    swap('organization: ""', 'organization: Stöd i Sagoby'),
    /^9:1 organization har ordet "Stöd"/,
  ],
  ['a logo elsewhere', swap('logo: ""', 'logo: "../kommun.svg"'), /^12:1 logo har fel form\. .* samma mapp/],
  ['a logo that is missing', swap('logo: ""', 'logo: saknas.svg'), /^12:1 logo: saknas\.svg finns inte bredvid/],
  ['a quotation mark that is not closed', swap('"Vägvisaren"', '"Vägvisaren'), /^6:7 Citattecknet stängs aldrig/],
  ['quotation marks of a word processor', swap('"Vägvisaren"', '”Vägvisaren”'), /^6:7 .*krökta citattecken/],
  ['no blank after a colon', swap('name: ', 'name:'), /^6:5 Ett mellanslag saknas efter kolonet/],
  ['a tab', swap('  dark', '\tdark'), /^19:1 Raden börjar med en tabb/],
  ['an alias', swap('logo: ""', 'logo: *a'), /^12:7 Filen använder & eller \*/],
  ['an alias in a list', swap('logo: ""', 'logo: [*a]'), /^1:1 Filen använder & eller \*/],
  ['a field twice', (text) => `${text}name: Sagoby\n`, /^20:1 Samma fält står två gånger/],
  ['an empty file', () => '', /^1:1 Filen är tom eller har inga fält/],
  ['a file of comments', () => '# hej\n', /^1:1 Filen är tom/],
  ['a list', () => '[]', /^1:1 Filen är tom eller har inga fält/],
  ['5,000 brackets', () => '['.repeat(5000), /^1:1 Filen har för många nivåer/],
  ['5,000 maps', () => '{"a": '.repeat(5000), /^1:1 Filen har för många nivåer/],
  ['1 MB', () => 'name: x\n'.repeat(131_072), /^1:1 Filen är större än 64 kB/],
])('%s stops the start, with its place and a mend', (_, make, sentence) => {
  const text = make(good);
  expect(text).not.toBe(good);
  const faults = faultsIn(text);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(sentence);
});

test.each(['latin1', 'utf16le'] as const)('a file saved as %s is asked for as UTF-8', (encoding) => {
  expect(faultsIn(Buffer.from(good, encoding))).toEqual([expect.stringMatching(/trasiga tecken .* UTF-8/)]);
});

test('every fault is told at once, in the order of the lines', () => {
  const text = good
    .replace('"Vägvisaren"', `"${'Hjälp '.repeat(9)}"`)
    .replace('logo: ""', 'logo: saknas.png')
    .replace(main, '"#eeeeee"')
    .replace('#ffa8a8', 'röd')
    .concat('typsnitt: Arial\n');
  expect(faultsIn(text).map((fault) => fault.split(' ')[0])).toEqual(['6:1', '6:1', '12:1', '18:12', '19:28', '20:1']);
});

test.each(['saknas/look.yaml', '.'])('where there is no file, at %s, that is said', (path) => {
  expect(() => readLook(path)).toThrow(ConfigError);
  expect(() => readLook(path)).toThrow(`${path}:1:1 Filen saknas eller går inte att öppna.`);
});

test('no text makes anything but a look or sentences', () => {
  const spoilt = fc
    .tuple(fc.nat(good.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.string({ unit: 'binary' })), (text) => void faultsIn(text)),
    { numRuns: 300 },
  );
});
