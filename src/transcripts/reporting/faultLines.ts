import type { Fault, FaultField } from '../judging/fault';
import { differenceOf, type Difference } from './difference';
import { hintOf } from './hints';

/** What a tester reads about one fault: where it is written, what it is, what was expected, what came, and a mark. */
export function faultLines(file: string, fault: Fault): readonly string[] {
  const { expected, came, exact } = fault;
  const hint = hintOf(fault);
  const difference = exact && differenceOf(expected, came, exact);
  return [
    `  ${faultTitle(file, fault)}`,
    ...besides(expected, came, '    '),
    ...(difference ? markLines(fault, difference) : []),
    ...(hint === undefined ? [] : [`    tips:   ${hint}`]),
  ];
}

/** Where a fault is written, and what it is of. */
export function faultTitle(file: string, { place, field }: Fault): string {
  return `${file}:${place.line}:${place.column} ${fieldNames[field]}`;
}

const fieldNames: Readonly<Record<FaultField, string>> = {
  reply: 'svar',
  text: 'text',
  suggestions: 'knappar under svaret',
  card: 'kort',
  'card.title': 'kortets rubrik (title)',
  'card.subtitle': 'kortets underrubrik (subtitle)',
  'card.text': 'kortets text (text)',
  'card.tel': 'kortets nummer (tel)',
  'card.buttons': 'kortets knappar (buttons)',
  event: 'händelse',
  locale: 'språk',
  silence: 'tystnad',
  tap: 'tryck på en knapp',
  time: 'tid',
  visits: 'dialog',
  safety: 'säkerhet, gäller alltid',
  crash: 'boten gick sönder',
  field: 'det i {{ }}',
};

/** The mark stands below the texts themselves where they are short, else below the lines that differ. */
function markLines({ expected, came }: Fault, difference: Difference): readonly string[] {
  const { lines, names, column } = difference;
  const whole = difference.expected === expected && difference.came === came;
  const indent = whole ? '    ' : '      ';
  const where =
    lines && (lines.expected === lines.came ? ` på rad ${lines.came}` : ` på rad ${lines.expected} mot ${lines.came}`);
  return [
    ...(whole ? [] : [`    skiljer${where ?? ''}:`, ...besides(difference.expected, difference.came, indent)]),
    `${indent}${' '.repeat(label.length + column)}^`,
    ...(names ? [`${indent}${names.expected} mot ${names.came}`] : []),
  ];
}

const label = 'väntat: ';

function besides(expected: string, came: string, indent: string): readonly string[] {
  const below = `\n${indent}${' '.repeat(label.length)}`;
  const text = (one: string): string => (one.trim() === '' ? '(ingen text)' : shortened(one).replace(/\r?\n/g, below));
  return [`${indent}${label}${text(expected)}`, `${indent}${'kom:'.padEnd(label.length)}${text(came)}`];
}

/** So much of a long answer that several faults still stand on one screen. */
const mostLines = 8;

function shortened(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length <= mostLines + 1) return text;
  return [...lines.slice(0, mostLines), `(${lines.length - mostLines} rader till; run --print visar allt)`].join('\n');
}
