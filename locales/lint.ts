import { guessLocale } from './signs';
import { spokenIn, type Locale } from './translator';

/** What no text may hold, in any language: why, and how it is found. */
interface Rule {
  readonly why: string;
  readonly found: RegExp;
}

/** Rules C7, C9, C10 and C17 of the conversation, and that a resident reads no law and no error. */
const rules: readonly Rule[] = [
  { why: 'utropstecken', found: /!/ },
  { why: 'en emoji', found: /\p{Extended_Pictographic}/u },
  {
    why: 'ett ord som låter som en ursäkt eller ett skämt',
    found: /\b(?:tyvärr|oj|hoppsan|unfortunately|oops|haha)\b/i,
  },
  {
    why: 'ett löfte',
    found:
      /\b(?:lovar|garanterar|garanterat|alltid anonym|helt anonymt?|blir trodd|ringer (?:upp|tillbaka)|du kommer att få|du får alltid|promise|guarantee|always anonymous|will be believed|will call you back|you will (?:always )?get)\b/i,
  },
  {
    why: 'skuld på den som läser',
    found:
      /\b(?:varför (?:gick|stannade|sa|gjorde|lät) du|du borde|du måste (?:lämna|gå|anmäla|berätta|tänka på)|du skulle ha|ditt eget fel|why did(?: not|n't)? you|why don't you|why do you (?:stay|let)|you should have|you ought to|you must (?:leave|go|report|tell|think of)|your own fault)\b/i,
  },
  {
    why: 'en fråga efter detaljer',
    found: /\b(?:vad har hänt|berätta vad som hände|what happened|tell me what happened)\b/i,
  },
  { why: 'en diagnos', found: /\b(?:du är utsatt för|du utsätts för|you are a victim of|you are being abused)\b/i },
  { why: 'lagtext eller straff', found: /§|\bkap\.|\bBrB\b|\bSoL\b|års fängelse|years in prison/ },
  { why: 'ett ord om datorer eller fel', found: /\b(?:error|bugg?|ogiltig\w*|invalid|undefined|null|NaN)\b|\[object/i },
  { why: 'ett värde som inte är ifyllt', found: /\{\{|\}\}/ },
  {
    why: 'att familjen ska hjälpa',
    found:
      /\b(?:ta hjälp av (?:familjen|släkten)|ring din vårdnadshavare|ask your family to help|call your guardian)\b/i,
  },
];

/** What a sentence must not hold, in Swedish words for the one who mends it; `filled` when its values stand in it. */
export function lintOf(text: string, locale: Locale, filled = false): readonly string[] {
  const broken = rules.filter(({ found }) => found.test(filled ? text : text.replace(/\{\{\w+\}\}/g, 'Umeå')));
  const other = spokenIn(locale) === 'sv' ? 'en' : 'sv';
  const mixed = guessLocale(text) === other ? ['ett annat språk'] : [];
  return [...broken.map(({ why }) => why), ...mixed];
}
