import { isError, start, type Place } from '../../../directory/format/problem';
import { syntaxMessage, unsafeMessages } from '../../../directory/reading/messages';
import { readDocument, type Placer } from '../../../directory/reading/place';
import { syntaxProblem } from '../../../directory/reading/syntaxProblem';
import { typingProblems } from '../../../directory/reading/typing';
import { brokenLetter, whyUnsafe } from '../../../directory/reading/yamlGuard';

/** Something wrong at a place in the text; in Swedish, with what to write instead. */
export interface Fault extends Place {
  readonly message: string;
}

/** What stands in the text, as far as it can be read. */
export interface ReadYaml {
  /** Every value as the text that was typed; absent when there is no reading it. */
  readonly found?: { readonly plain: unknown; readonly place: Placer };
  readonly faults: readonly Fault[];
}

/** Reads YAML that staff wrote, as safely as their directory is read. Never throws. */
export function readYaml(text: string): ReadYaml {
  const unsafe = whyUnsafe(text);
  if (unsafe) return { faults: [{ ...brokenAt(text), message: forLook(unsafeMessages[unsafe]) }] };
  const typing = [...typingProblems('', text).filter(isError), ...disguised(text)];
  const read = tryToRead(text);
  if ('plain' in read) return { found: read, faults: typing };
  // What is wrong with the typing makes the other fault.
  return { faults: typing.length > 0 ? typing : [{ ...read, message: forLook(read.message) }] };
}

/** The sentences are those of the directory, whose template is another file. */
function forLook(message: string): string {
  return message.replace('_mall.yaml', 'look.yaml som följer med');
}

function brokenAt(text: string): Place {
  const above = text.slice(0, Math.max(text.search(brokenLetter), 0)).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}

/** Slips that YAML takes for something else, and tells of elsewhere or never. */
function disguised(text: string): readonly Fault[] {
  return text.split('\n').flatMap((line, at) => {
    const tight = /^\s*\w+:(?=["'])/.exec(line);
    if (tight) return [{ line: at + 1, column: tight[0].length, message: syntaxMessage('tightColon') }];
    const [, before, colour] = /^([^#]*:\s+)(#[\da-f]{3,8})\b/i.exec(line) ?? [];
    if (before === undefined || colour === undefined) return [];
    const message = `Färgen saknar citattecken och läses som en kommentar. Skriv "${colour}".`;
    return [{ line: at + 1, column: before.length + 1, message }];
  });
}

function tryToRead(text: string): { readonly plain: unknown; readonly place: Placer } | Fault {
  // The parser gives up on what nests too deep in a way that the guard did not know, and later on an alias.
  let gaveUpOn: keyof typeof unsafeMessages = 'tooDeep';
  try {
    const { document, place } = readDocument(text);
    const syntax = syntaxProblem('', document, place, text);
    gaveUpOn = 'alias';
    return syntax ?? { plain: document.toJS({ maxAliasCount: 0 }) as unknown, place };
  } catch {
    return { ...start, message: unsafeMessages[gaveUpOn] };
  }
}
