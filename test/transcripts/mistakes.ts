import { withHeader } from './talkingBot';

/** A mistake that a tester may make: the code it is told by, where it stands, and the file it stands in. */
export interface Mistake {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

type Written = readonly [code: string, line: number, column: number, lines: readonly string[]];

const talk = ['', 'user: hm', 'bot: Va?'];

/** In the conversation; lines count from the first below the header. */
const conversation: readonly Written[] = [
  ['unknownDirective', 2, 3, ['Invånare: hm', '> ?hass Va']],
  ['misplacedDirective', 2, 3, ['Invånare: hm', '> @now 2026-12-01T12:00:00Z']],
  ['missingValue', 2, 3, ['Invånare: hm', '> ?has']],
  ['missingValue', 1, 3, ['> !wait']],
  ['missingValue', 3, 3, ['Invånare: hm', '> ?any', '> ?or']],
  ['needlessValue', 2, 12, ['Invånare: hm', '> ?silence nu']],
  ['needlessValue', 2, 8, ['Invånare: hm', '> !tap här']],
  ['unknownLocale', 1, 11, ['> !locale enn', 'Invånare: hm']],
  ['badWait', 1, 9, ['> !wait länge', 'Invånare: hm']],
  ['indented', 2, 3, ['Invånare: hm', '  > ?has Va']],
  ['lostSign', 2, 1, ['Invånare: hm', '?not Va']],
  ['looseSign', 2, 3, ['Invånare: hm', '> ? not Va']],
  ['nested', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:prompts:isItKommun kommun={{=k}}}}']],
  ['unclosed', 2, 13, ['Invånare: hm', 'Vägvisaren: {{=k} är {{*}}']],
  ['unclosed', 2, 13, ['Invånare: hm', 'Vägvisaren: {{re:/Va}}']],
  ['perhapsBracket', 3, 1, ['Invånare: hm', 'Vägvisaren: Va?', '[sugestions=Ja|Nej]']],
  ['openBracket', 3, 1, ['Invånare: hm', 'Vägvisaren: Va?', '[suggestions=Ja|Nej']],
  ['forgottenColon', 2, 1, ['Invånare: hm', 'Vägvisaren Va?']],
  ['unknownSpeaker', 2, 1, ['Invånare: hm', 'Vägvisarn: Va?']],
  ['noSpeaker', 1, 1, ['Hej och välkommen', 'Invånare: hm']],
  ['lateHeader', 1, 1, ['user=Kim', 'Invånare: hm']],
  ['emptyLine', 2, 1, ['Invånare: hm', 'Vägvisaren:']],
  ['unclosed', 2, 16, ['Invånare: hm', 'Vägvisaren: Va {{t:common:menu']],
  ['unknownMatcher', 2, 13, ['Invånare: hm', 'Vägvisaren: {{text:common:menu}}']],
  ['unknownKey', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:common:meny}}']],
  ['missingArgument', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:prompts:isItKommun}}']],
  ['needlessArgument', 2, 13, ['Invånare: hm', 'Vägvisaren: {{t:common:menu kommun=Umeå}}']],
  ['badRegex', 2, 13, ['Invånare: hm', 'Vägvisaren: {{re:/(/}}']],
  ['badField', 2, 13, ['Invånare: hm', 'Vägvisaren: {{dir:exempelby.phones[0]}}']],
  ['openUserLine', 1, 11, ['Invånare: {{*}}']],
  ['lostTap', 3, 3, ['Invånare: hm', 'Vägvisaren: Va?', '> !tap']],
  ['nothingToCheck', 2, 3, ['Invånare: hm', '> !restart', 'Vägvisaren: Va?']],
  ['uselessEnd', 2, 3, ['Invånare: hm', '> !restart']],
  ['lostAny', 2, 3, ['Invånare: hm', '> ?any', 'Vägvisaren: Va?']],
  ['lostAny', 2, 3, ['Invånare: hm', '> ?any']],
  ['lostOr', 3, 3, ['Invånare: hm', 'Vägvisaren: Va?', '> ?or Vägvisaren: Hur?']],
  ['orByUser', 4, 7, ['Invånare: hm', '> ?any', 'Vägvisaren: Va?', '> ?or Invånare: Hur?']],
  ['silentReplies', 2, 3, ['Invånare: hm', '> ?silence', 'Vägvisaren: Va?']],
  ['badCard', 2, 9, ['Invånare: hm', '> ?card titel=Jouren']],
  ['bracket', 3, 1, ['Invånare: hm', 'Vägvisaren: Va?', '[typing]']],
  ['userSuggestions', 2, 1, ['Invånare: hm', '[suggestions=Ja|Nej]']],
  ['badWithin', 2, 11, ['Invånare: hm', '> ?within snart']],
  ['badVisit', 2, 11, ['Invånare: hm', '> ?visits dialog:findHlp']],
  ['badSubmit', 1, 11, ['> !submit {kommun: Umeå}']],
  ['missingValue', 1, 3, ['> !submit']],
  ['missingValue', 1, 3, ['> !reload', 'Invånare: hm']],
  ['badCapture', 2, 13, ['Invånare: hm', 'Vägvisaren: {{=ett namn}}']],
  ['notCaptured', 1, 11, ['Invånare: {{=kommun}}']],
  ['notCaptured', 2, 8, ['Invånare: hm', '> ?has {{=nummer}}']],
];

const heads: readonly Written[] = [
  ['headerOnlyBelow', 2, 3, ['> @id prov', '> ?loose', ...talk]],
  ['repeated', 2, 3, ['> @id prov', '> @id igen', ...talk]],
  ['badId', 1, 7, ['> @id Åtta', ...talk]],
  ['badNow', 1, 18, ['> @id prov  @now 2026-12-01', ...talk]],
  ['unknownLocale', 1, 25, ['> @id prov  @locales sv,fi', ...talk]],
  ['missingValue', 1, 13, ['> @id prov  @locales', ...talk]],
  ['noTurns', 2, 1, ['> @id prov', '']],
  ['uselessMatrix', 1, 13, ['> @id prov  @matrix Umeå', ...talk]],
  ['missingValue', 1, 13, ['> @id prov  @matrix', ...talk]],
];

/** Every mistake of the format, once and more. */
export const mistakes: readonly Mistake[] = [
  ...conversation.map(([code, line, column, lines]) => ({
    ...{ code, column, line: withHeader([]).length + line },
    text: withHeader(lines).join('\n'),
  })),
  ...heads.map(([code, line, column, lines]) => ({ code, line, column, text: lines.join('\n') })),
];

/** What every message holds: what to do about it. */
export const hint = /Skriv|Menade du|Ta bort|ta bort|Flytta|Sätt|Avsluta|Börja raden/;
