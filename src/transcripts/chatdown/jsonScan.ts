interface Scan {
  /** Where the text stops being JSON, or gets too deep. */
  readonly slip?: { readonly offset: number; readonly kind: 'notJson' | 'tooDeep' };
  /** Where each value of the outermost list begins. */
  readonly items: readonly number[];
}

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'comma' | 'nothing';

const blanks = /[ \t\n\r]*/y;
const plain = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

/** Goes through a text once, to tell where it is no JSON: JavaScript's own parser does not always say. */
export function scanJson(text: string, deepest: number): Scan {
  const open: string[] = [];
  const items: number[] = [];
  let wanted: Wanted = 'value';
  let at = endOf(blanks, text, 0) ?? 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (open.length === 1 && open[0] === '[' && wanted.startsWith('value') && sign !== ']') items.push(at);
    const after = step(sign, wanted, open.at(-1));
    if (after === undefined) return { slip: { offset: at, kind: 'notJson' }, items };
    if (sign === '{' || sign === '[') open.push(sign);
    if (sign === '}' || sign === ']') open.pop();
    if (open.length > deepest) return { slip: { offset: at, kind: 'tooDeep' }, items };
    const end = /[{}[\],:]/.test(sign) ? at + 1 : sign === '"' ? stringEnd(text, at) : endOf(plain, text, at);
    if (end === undefined) return { slip: { offset: at, kind: 'notJson' }, items };
    wanted = after === 'comma' && open.length === 0 ? 'nothing' : after;
    at = endOf(blanks, text, end) ?? end;
  }
  return wanted === 'nothing' ? { items } : { slip: { offset: text.length, kind: 'notJson' }, items };
}

/** What may come after a sign; undefined when the sign may not stand here. */
function step(sign: string, wanted: Wanted, inside: string | undefined): Wanted | undefined {
  const isValue = wanted === 'value' || wanted === 'valueOrEnd';
  const isKey = wanted === 'key' || wanted === 'keyOrEnd';
  if (sign === '{') return isValue ? 'keyOrEnd' : undefined;
  if (sign === '[') return isValue ? 'valueOrEnd' : undefined;
  if (sign === '}') return inside === '{' && (wanted === 'comma' || wanted === 'keyOrEnd') ? 'comma' : undefined;
  if (sign === ']') return inside === '[' && (wanted === 'comma' || wanted === 'valueOrEnd') ? 'comma' : undefined;
  if (sign === ':') return wanted === 'colon' ? 'value' : undefined;
  if (sign === ',') return wanted === 'comma' ? (inside === '{' ? 'key' : 'value') : undefined;
  if (sign === '"' && isKey) return 'colon';
  return isValue ? 'comma' : undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return undefined;
  } while (isEscaped(text, end));
  try {
    JSON.parse(text.slice(start, end + 1));
    return end + 1;
  } catch {
    return undefined;
  }
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function endOf(form: RegExp, text: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : undefined;
}
