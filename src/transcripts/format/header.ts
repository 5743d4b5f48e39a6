import { localeFrom, locales as allLocales, type Locale } from '../../../locales/translator';
import { directivesIn, fileDirectives, knownDirectives, type Directive } from './directives';
import { examples } from './examples';
import { slipMessages as messages } from './messages';
import { allKommuner, type Place, type Transcript } from './model';
import { nearest } from '../../nearest';
import { partsOf, type Piece } from './pattern';
import type { Slips } from './slips';

/** What stands above the conversation: who talks, and what the file is run with. */
export interface Header extends Omit<Transcript, 'turns'> {
  /** How many lines the header takes. */
  readonly length: number;
  /** Where `@matrix` stands. */
  readonly matrixPlace?: Place | undefined;
}

type Found = ReadonlyMap<string, Directive>;

/** Reads the header: comments, `user=`, `bot=` and the rest, up to the first line that is none of these. */
export function readHeader(file: string, lines: readonly string[], slips: Slips): Header {
  const end = lines.findIndex((line) => !line.startsWith('>') && !/^(users?|bot|channelId)\s*=/i.test(line));
  const length = end < 0 ? lines.length : end;
  const head = lines.slice(0, length);
  const directives = head.flatMap((line, index) => directivesIn(line, index + 1));
  const ours = directives.some(({ name }) => name === '@id');
  const found = ours ? sorted(directives, slips) : new Map<string, Directive>();
  const id = found.get('@id')?.rest.text;
  return {
    file,
    ours,
    id: id ?? file,
    ...readValues(found, slips),
    users: valueOf(head, /^users?\s*=(.*)$/i)
      ?.split(',')
      .map((name) => name.trim()) ?? ['user'],
    bot: valueOf(head, /^bot\s*=(.*)$/i) ?? 'bot',
    length,
    matrixPlace: found.get('@matrix')?.place,
  };
}

function valueOf(head: readonly string[], form: RegExp): string | undefined {
  return head.map((line) => form.exec(line)?.[1]?.trim()).find((value) => value !== undefined && value !== '');
}

function sorted(directives: readonly Directive[], slips: Slips): Found {
  const found = new Map<string, Directive>();
  for (const directive of directives) {
    const { name, place } = directive;
    if (found.has(name)) slips.error(place, 'repeated', messages.repeated(name));
    else if ((fileDirectives as readonly string[]).includes(name)) found.set(name, directive);
    else reportName(directive, slips);
  }
  return found;
}

/** Tells why a directive cannot stand where it is: in the wrong half, or mistyped. */
export function reportName({ name, place }: Directive, slips: Slips): void {
  if ((fileDirectives as readonly string[]).includes(name)) {
    slips.error(place, 'misplacedDirective', messages.misplacedDirective(name));
  } else if (knownDirectives.includes(name)) {
    slips.error(place, 'headerOnlyBelow', messages.headerOnlyBelow(name));
  } else {
    slips.error(place, 'unknownDirective', messages.unknownDirective(name, nearestDirective(name)));
  }
}

function nearestDirective(name: string): string | undefined {
  // The sign is often the slip: ?tap for !tap.
  return (
    knownDirectives.find((known) => known.slice(1) === name.slice(1).toLowerCase()) ?? nearest(name, knownDirectives)
  );
}

function readValues(found: Found, slips: Slips): Pick<Transcript, 'locales' | 'now' | 'directory' | 'matrix'> {
  for (const [name, { place, rest }] of found) {
    if (rest.text === '') slips.error(place, 'missingValue', messages.missingValue(name, examples[name] ?? name));
  }
  const id = found.get('@id');
  if (id && id.rest.text !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.rest.text)) {
    slips.error(id.rest.place, 'badId', messages.badId(id.rest.text));
  }
  const now = readNow(found.get('@now'), slips);
  const directory = found.get('@directory')?.rest.text;
  const matrix = readMatrix(found.get('@matrix'));
  return {
    locales: readLocales(found.get('@locales'), slips),
    ...(now && { now }),
    ...(directory !== undefined && { directory }),
    ...(matrix && { matrix }),
  };
}

function readMatrix(directive: Directive | undefined): Transcript['matrix'] {
  if (!directive || directive.rest.text === '') return undefined;
  if (directive.rest.text === allKommuner) return allKommuner;
  return directive.rest.text.split(',').map((name) => name.trim());
}

function readNow(directive: Directive | undefined, slips: Slips): Date | undefined {
  if (!directive || directive.rest.text === '') return undefined;
  const { text, place } = directive.rest;
  const now = new Date(text);
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (whole && !Number.isNaN(now.getTime())) return now;
  slips.error(place, 'badNow', messages.badNow(text));
  return undefined;
}

function readLocales(directive: Directive | undefined, slips: Slips): readonly Locale[] {
  if (!directive || directive.rest.text === '') return ['sv'];
  return partsOf(directive.rest, ',').flatMap((tag) => readLocale(tag, slips) ?? []);
}

/** One locale, or a problem at its place. */
export function readLocale({ text: tag, place }: Piece, slips: Slips): Locale | undefined {
  const locale = localeFrom(tag);
  if (locale === tag) return locale;
  slips.error(place, 'unknownLocale', messages.unknownLocale(tag, locale ?? nearest(tag, allLocales, 1)));
  return undefined;
}
