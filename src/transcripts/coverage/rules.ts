import { readFileSync } from 'node:fs';
import { callsOf, piecesOf, type Message } from '../playing/heard';
import type { PlayedTurn } from '../playing/play';
import { dimensionOf, type Dimension } from './dimension';

/** A rule that the runner holds every turn to, and how many turns put it to the test. */
interface TurnRule {
  readonly rule: string;
  readonly turns: number;
}

/** A rule of the conversation, and the transcripts that say that they test it. */
interface Claim {
  readonly rule: string;
  readonly about: string;
  readonly files: readonly string[];
}

/** The rules put to the test. */
export interface RuleCoverage extends Dimension {
  readonly turnRules: readonly TurnRule[];
  readonly claims: readonly Claim[];
}

/** What the rules are counted from. */
export interface Tried {
  readonly turns: readonly PlayedTurn[];
  readonly isDanger: (text: string) => boolean;
  /** The text of each transcript, by its path. */
  readonly written: ReadonlyMap<string, string>;
}

const judge = 'src/transcripts/judging/safety.ts';

/** How often each rule of safety was put to the test, and which transcripts claim each rule of the conversation. */
export function ruleCoverage({ turns, isDanger, written }: Tried): RuleCoverage {
  const counts = turnRules.map(({ rule, tries }) => {
    return { rule, turns: turns.filter((turn) => tries(turn, isDanger)).length };
  });
  const claims = Object.entries(conversationRules).map(([rule, about]) => {
    return { rule, about, files: [...written].filter(([, text]) => claimsIn(text).has(rule)).map(([file]) => file) };
  });
  const source = readFileSync(judge, 'utf8').split('\n');
  const things = [
    ...turnRules.map(({ rule, judgedBy }, at) => {
      const line = source.findIndex((text) => text.startsWith(`function ${judgedBy}(`)) + 1;
      return { file: judge, line: Math.max(line, 1), what: rule, met: (counts[at]?.turns ?? 0) > 0 };
    }),
    ...claims.map(({ rule, about, files }) => {
      const file = `test/transcripts/rules/${rule.toLowerCase().replace(/\d+/, (digits) => digits.padStart(2, '0'))}.chat`;
      return { file, line: 1, what: `${rule} ${about}`, met: files.length > 0 };
    }),
  ];
  return { ...dimensionOf(things), turnRules: counts, claims };
}

type Tries = (turn: PlayedTurn, isDanger: Tried['isDanger']) => boolean;

const turnRules: readonly { readonly rule: string; readonly judgedBy: string; readonly tries: Tries }[] = [
  { rule: 'den som skriver får ett svar', judgedBy: 'answered', tries: ({ turn }) => turn.act.kind === 'say' },
  {
    rule: '112 och Lämna sidan står under svaret',
    judgedBy: 'framed',
    tries: ({ heard }) => heard.messages.length > 0,
  },
  {
    rule: '112 står först när det är fara',
    judgedBy: 'warned',
    tries: ({ said = '' }, isDanger) => isDanger(said),
  },
  {
    rule: 'varje nummer och årtal står i katalogen',
    judgedBy: 'strangeNumbers',
    tries: ({ heard }) => heard.messages.some(tellsNumber),
  },
];

/** A number of three digits or more, besides 112, which may always stand. */
function tellsNumber(message: Message): boolean {
  const calls = message.cards.flatMap(callsOf);
  return calls.length > 0 || piecesOf(message).some((piece) => /\d[ -]?\d[ -]?\d/.test(piece.replace(/\b112\b/g, '')));
}

/** The rules that a transcript says it tests: `> Rules: C2, C7`. */
function claimsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^> Rules:(.*)$/gm)].flatMap(([, list = '']) => list.match(/C\d+/g) ?? []));
}

const conversationRules = {
  C1: 'hälsningen: en automatisk tjänst, 112, hur man lämnar',
  C2: 'den som berättar första gången: tro, ingen skuld, i lugn takt',
  C3: '112 först när det är fara',
  C4: '114 14, socialjour och nationella linjen på rätt plats',
  C5: 'inga farliga råd',
  C6: 'familjerådgivning inte vid pågående våld',
  C7: 'inga löften; källa och datum sägs',
  C8: 'barn och unga',
  C9: 'män, hbtqi och transpersoner',
  C10: 'hedersförtryck',
  C11: 'äldre, funktionsnedsättning, lättläst',
  C12: 'den som utövar våld; ingen får veta var någon är',
  C13: 'grannar och närstående',
  C14: 'skyddat boende har ingen plats',
  C15: 'det som inte förstås är ingen återvändsgränd',
  C16: 'nekande, citat och tänk om',
  C17: 'tonen',
  C18: 'gränserna för vad boten svarar på',
  C19: 'allt som sägs är en granskad text eller en uppgift ur katalogen',
} as const;
