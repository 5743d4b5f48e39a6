import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogo } from '../../src/web/look/logo';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));

afterAll(() => rmSync(folder, { recursive: true }));

function logoOf(name: string, content: string | Buffer): ReturnType<typeof readLogo> {
  writeFileSync(join(folder, name), content);
  return readLogo(folder, name);
}

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

/** A picture of one black point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

test('a drawing becomes an address that holds no quotation mark, and is still the same drawing', () => {
  const drawing = svg(
    '<title>Å 100% #1</title><defs><linearGradient id=\'a\'><stop stop-color="#0a0"/></linearGradient></defs><path fill="url(#a)" d="M0 0h9v9zM1 1c2.5-1.5 4.5-1.5 6 0s2.5 4.5 0 6-4.5 1.5-6 0-1.5-4.5 0-6z"/>',
  );
  const logo = logoOf('kommun.svg', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- ritad -->\n${drawing}\n`);
  const { uri } = logo as { uri: string };
  expect(uri).toMatch(/^data:image\/svg\+xml,%3Csvg [^"'<>#\s]*(?: [^"'<>#\s]*)*$/);
  expect(decodeURIComponent(uri.slice(uri.indexOf(',') + 1))).toBe(drawing);
  expect(uri.length).toBeLessThan(`data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`.length);
});

test('a PNG becomes an address too', () => {
  expect(logoOf('kommun.PNG', png)).toEqual({ uri: `data:image/png;base64,${png.toString('base64')}` });
});

const style = (css: string): string => svg(`<style>${css}</style>`);

test.each([
  ['a style with a colour for the dark', style('.a{fill:url(#b)}@media (prefers-color-scheme:dark){.a{fill:#fff}}')],
  ['a reference into itself', svg('<linearGradient xlink:href="#a"/>', ' xmlns:xlink="http://www.w3.org/1999/xlink"')],
  ['a quoted reference into itself', svg('<path style="fill:url(&quot;#a&quot;)"/>')],
])('%s is let in', (_, text) => {
  expect(logoOf('god.svg', text)).toHaveProperty('uri');
});

test.each([
  ['a script', svg('<script>alert(1)</script>'), '<script>'],
  ['a script by another name', svg('<svg:script/>'), '<svg:script>'],
  ['a script of an event', svg('<path onload="alert(1)"/>'), 'onload="alert(1)"'],
  ['a page inside', svg('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
  ['another picture', svg('<image href="https://example.org/a.png"/>'), '<image>'],
  ['a link', svg('<a href="#b"/>'), '<a>'],
  ['what draws itself many times over', svg('<use href="#a"/>'), '<use>'],
  ['a reference to elsewhere', svg('<linearGradient href="https://example.org/#a"/>'), 'href="https://example.org/#a"'],
  ['a reference to a script', svg('<mask href="javascript:alert(1)"/>'), 'href="javascript:alert(1)"'],
  ['a fill from elsewhere', svg('<path fill="url(//example.org/a)"/>'), 'fill="url(//example.org/a)"'],
  ['a fill from beside it', svg('<path fill="url(a.png)"/>'), 'fill="url(a.png)"'],
  ['a fill in disguise', svg('<path fill="url(&#x68;ttp:a)"/>'), 'fill="url(&#x68;ttp:a)"'],
  ['another base', svg('<g xml:base="a"/>'), 'xml:base="a"'],
  ['a style from elsewhere', style('@import "a.css";'), '@'],
  ['a style in disguise', style('.a{fill:u\\72l(a)}'), '\\'],
  ['a style that fetches by another word', style('.a{fill:image-set("//example.org/a" 1x)}'), '//'],
  ['a letter in disguise', svg('<title>&#x41;</title>'), '&'],
  ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, '<?xml-stylesheet'],
  ['a document type', `<!DOCTYPE svg>${svg('')}`, '<!DOCTYPE'],
  ['an entity', `<!ENTITY a "b">${svg('')}`, '<!ENTITY'],
])('%s is refused by its name', (_, text, named) => {
  const fault = `logo: ond.svg innehåller ${named}. En logotyp får bara ha former.`;
  expect(logoOf('ond.svg', text)).toEqual({ fault: expect.stringContaining(fault) as string });
});

test.each([
  ['half a drawing', svg('<path d="M0 0"/>').slice(0, -9)],
  ['a drawing without its end', svg('').slice(0, -6)],
  ['a sign after its end', `${svg('')}<`],
  ['a drawing after its end', svg('') + svg('')],
  ['a part that is not closed', svg('<g>')],
  ['a value without quotation marks', svg('<path d=M0/>')],
  ['a prefix that nobody gave', svg('<linearGradient xlink:href="#a"/>')],
  ['no name space', '<svg viewBox="0 0 9 9"/>'],
  ['words', 'kommun'],
  ['nothing', ''],
  ['a PNG by the name of an SVG', png],
])('%s is no drawing', (_, content) => {
  expect(logoOf('hel.svg', content)).toEqual({ fault: expect.stringContaining('går inte att läsa som SVG') as string });
});

test.each([
  ['half a picture', png.subarray(0, -4)],
  ['a drawing by the name of a PNG', svg('')],
  ['nothing', ''],
])('%s is no PNG', (_, content) => {
  expect(logoOf('hel.png', content)).toEqual({ fault: expect.stringContaining('ingen hel PNG') as string });
});

test('6 kB are let in, and not a byte more', () => {
  const long = svg('<!---->').replace('<!--', `<!--${'a'.repeat(6144 - svg('<!---->').length)}`);
  expect(logoOf('stor.svg', long)).toHaveProperty('uri');
  expect(logoOf('stor.svg', `${long} `)).toEqual({ fault: expect.stringContaining('större än 6 kB') as string });
});

test('a logo that takes pains to be slow is refused at once', () => {
  const slow = ['<'.repeat(6000), svg(`<g ${' '.repeat(5500)}!`), svg(`<g${' a'.repeat(2700)}`), '<!--'.repeat(1500)];
  const started = performance.now();
  for (const text of slow) expect(logoOf('trög.svg', text)).toHaveProperty('fault');
  expect(performance.now() - started).toBeLessThan(2000);
});
