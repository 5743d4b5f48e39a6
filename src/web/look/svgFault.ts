/**
 * What keeps an SVG from being shown, in Swedish, or undefined when it is whole and holds shapes only. Goes by what may
 * be there, since nobody knows all that must not. For short texts: it looks through them several times.
 */
export function svgFault(text: string): string | undefined {
  const pieces = [...text.matchAll(piece)].map(({ 0: whole, groups = {} }): Piece => ({ whole, ...groups }));
  const found = declaration.exec(text)?.[0] ?? pieces.map(forbiddenIn).find((part) => part !== undefined);
  if (found !== undefined) return `innehåller ${found.slice(0, 60)}. En logotyp får bara ha former. ${mend}`;
  return isWhole(pieces, text) ? undefined : `går inte att läsa som SVG. ${mend}`;
}

const mend = 'Spara den ur ritprogrammet som vanlig SVG med texten gjord till kurvor, eller som PNG.';

interface Piece {
  readonly whole: string;
  /** Of a tag that opens. */
  readonly name?: string;
  readonly attributes?: string;
  readonly isSingle?: '/' | '';
  /** Of a tag that closes. */
  readonly end?: string;
  /** What stands between tags. */
  readonly words?: string;
}

const declaration = /<!(?:DOCTYPE|ENTITY)|<\?(?!xml\s)[\w-]*/i;

// What follows the last piece fits none.
const piece =
  /<\?xml\s[^>]*>|<!--.*?-->|<\/(?<end>[\w:.-]+)\s*>|<(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<isSingle>\/?)>|(?<words>[^<]+)/gsy;

/** Nothing that moves, runs, fetches, or is drawn again and again by reference. */
const shapes: ReadonlySet<string> = new Set(
  (
    'svg g defs title desc style path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop clipPath mask'
  ).split(' '),
);

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Anything but a reference into the picture itself, or a letter in disguise. */
const reaching = /\\|@(?!media\b)|\/\/|url\((?!\s*(?:["']|&quot;)?#)|&(?!(?:amp|lt|gt|quot|apos);)/i;

function forbiddenIn({ name, attributes = '', words = '' }: Piece): string | undefined {
  if (name !== undefined && !shapes.has(name)) return `<${name}>`;
  const spoken = reaching.exec(words)?.[0];
  if (spoken !== undefined) return spoken;
  for (const [whole, key = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? '';
    if (/^on|src|base$/i.test(key)) return whole;
    if (/href$/i.test(key) && !value.startsWith('#')) return whole;
    if (!key.startsWith('xmlns') && reaching.test(value)) return whole;
  }
  return undefined;
}

/** Whether every tag is closed, and the whole is one picture; a browser shows half a picture as a broken one. */
function isWhole(pieces: readonly Piece[], text: string): boolean {
  if (pieces.map(({ whole }) => whole).join('') !== text) return false;
  const [root] = pieces.filter(({ name }) => name !== undefined);
  if (root?.name !== 'svg' || !/\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root.whole)) return false;
  const prefixes = pieces.flatMap(({ attributes = '' }) => [...attributes.matchAll(/\s(?!xml)([\w.-]+):/g)]);
  if (prefixes.some(([, prefix = '']) => !root.whole.includes(`xmlns:${prefix}=`))) return false;
  const open: string[] = [];
  let roots = 0;
  for (const { name, isSingle, end, words } of pieces) {
    if (open.length === 0 && words?.trim()) return false;
    if (name !== undefined && open.length === 0) roots += 1;
    if (name !== undefined && isSingle === '') open.push(name);
    if (end !== undefined && open.pop() !== end) return false;
  }
  return open.length === 0 && roots === 1;
}
