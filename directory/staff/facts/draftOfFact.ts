import { isDay } from '../../format/days';
import { url } from '../../format/fields';
import type { Kommun } from '../../place/kommunNames';
import { asciiName } from '../asciiName';
import type { Fact } from './parseFacts';
import type { FactType } from './factTypes';
import { mapLines, type YamlMap } from '../yamlText';

/** What the description of an imported draft says, until somebody writes a sentence for residents. */
export const draftSentence = 'Utkast: uppgiften kommer från en webbsida och är inte kontrollerad.';

/** A draft as it is written into a file. */
export interface DraftText {
  readonly id: string;
  readonly list: 'services' | 'claims';
  /** Its lines, from the dash on, without indent. */
  readonly lines: readonly string[];
}

/** Where a fact belongs: a kommun, or several together. */
export type FactHome =
  { readonly kind: 'kommun'; readonly kommun: Kommun; readonly prefix: string } | { readonly kind: 'regional' };

/** Makes a draft of a fact. What the page prints stands in it letter by letter, where nothing that answers looks. */
export function draftOfFact(fact: Fact, type: FactType, home: FactHome): DraftText {
  const id = idOf(fact, home);
  const fields = { id, ...fieldsOf(fact, type, home) };
  const [first = '', ...rest] = mapLines(fields);
  const comment = ['Ur listan', fact.type, fact.confidence, fact.source_date, fact.source_url]
    .filter((part) => part.trim() !== '')
    .join(' | ')
    .replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return { id, list: type.list, lines: [`# ${comment}`, `- ${first}`, ...rest.map((line) => `  ${line}`)] };
}

function fieldsOf(fact: Fact, type: FactType, home: FactHome): YamlMap {
  const organization = fact.organisation.trim() || (home.kind === 'kommun' ? home.kommun.official_name : fact.kommun);
  return {
    ...(type.list === 'claims' ? { kind: type.kind } : {}),
    name: fact.name,
    ...(type.list === 'services'
      ? { status: type.status, type: type.type, organization: { name: organization || fact.name } }
      : {}),
    description: draftSentence,
    ...(type.list === 'services' ? { who_for: type.who_for } : {}),
    ...(home.kind === 'regional' ? { service_areas: fact.scope } : {}),
    standing: type.standing,
    audience: 'resident',
    assurance: 'draft',
    source: sourceOf(fact, home),
    ...(Object.keys(fact.as_printed).length > 0 ? { as_printed: fact.as_printed } : {}),
  };
}

function sourceOf(fact: Fact, home: FactHome): YamlMap {
  const address = fact.source_url.trim();
  return {
    title: 'Webbsida (rubriken är inte antecknad)',
    publisher: publisherOf(fact, home),
    date: dateOf(fact.source_date),
    ...(url.safeParse(address).success ? { url: address } : {}),
  };
}

/** Whoever runs the page: only a list that says "own page" makes a service the publisher of its own number. */
function publisherOf({ confidence, organisation, source_url }: Fact, home: FactHome): string {
  const own = organisation.trim();
  if (/^organisationens egen/.test(confidence) && own !== '') return own;
  if (/^kommunens/.test(confidence) && home.kind === 'kommun') {
    const { name, official_name } = home.kommun;
    return own.startsWith(name) && !own.includes(',') ? own : official_name;
  }
  return /^https?:\/\/([^/?#\s]+)/.exec(source_url.trim())?.[1] ?? 'okänd';
}

/** A day, month or year that the list gives plainly, or a day with a remark after it; anything guessed is unknown. */
function dateOf(printed: string): string {
  const [, date = ''] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)$|$/.exec(printed.trim()) ?? [];
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2}) \((?!.*inferred).*\)$|$/.exec(printed.trim()) ?? [];
  const found = date || day;
  return found !== '' && isDay(`${found}-01-01`.slice(0, 10)) ? found : 'unknown';
}

const longestName = 40;

/** The same row always gets the same id, whatever stands around it, and two rows never get one. */
function idOf(fact: Fact, home: FactHome): string {
  const { scope, name, organisation, type, as_printed, source_url, source_date } = fact;
  const said = [scope.join(), name, organisation, type, as_printed.number ?? '', source_url, source_date];
  const sum = checksum(said.map((cell) => cell.trim()).join('\n'));
  const prefix = home.kind === 'kommun' ? home.prefix : 'regional';
  const named = asciiName(name.replace(/ *\(.*/, '') || name).replace(new RegExp(`^${prefix}-(?=.)`), '');
  // Whole words only, as many as fit.
  const short = `${named}-`.slice(0, longestName + 1).replace(/-[^-]*$/, '') || named.slice(0, longestName);
  return [prefix, short, sum].filter(Boolean).join('-');
}

/** FNV-1a, as six letters and digits. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(36).padStart(7, '0').slice(-6);
}
