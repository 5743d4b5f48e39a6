import { createContext, Script } from 'node:vm';

/** What the named groups of a match hold, or undefined when there is no match. */
export type Found = Readonly<Record<string, string>> | undefined;

/** A regex of a tester that backtracks must not hang the run; 40 characters can take it years. */
const longestMs = 2_000;
/** Only a group that repeats can backtrack for ever. */
const groupRepeats = /\)[*+?{]/;
const room = createContext({});
const script = new Script('regex.exec(text)');

/**
 * Looks for a regex in a text. One that somebody wrote by hand is stopped after 2 s and gives `late`; JavaScript can
 * interrupt it in a context of its own only, which costs some 0.1 ms (docs/decisions/0019).
 */
export function search(regex: RegExp, text: string, byHand: boolean): Found | 'late' {
  if (!byHand || !groupRepeats.test(regex.source)) return groupsOf(regex.exec(text));
  try {
    Object.assign(room, { regex, text });
    return groupsOf(script.runInContext(room, { timeout: longestMs }) as RegExpExecArray | null);
  } catch (error) {
    // The error is of the other context: it is no Error of this one.
    if ((error as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'late';
    throw error;
  }
}

function groupsOf(match: RegExpExecArray | null): Found {
  return match ? { ...match.groups } : undefined;
}
