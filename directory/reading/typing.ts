import { unsafeMessages } from './messages';
import type { Problem } from '../format/problem';

// The rare character comes first in each: what stands before it is looked at only where it is found.
const slips = [
  // Typographic marks around a value do not quote it: they would be shown, and a number would not be one.
  { form: /[“”„«»‘’‚](?<=[:[{,-]\s*.)(?=\S)/mu, code: 'smartQuote', severity: 'error' },
  { form: /[–—•·*](?<=^\s*.)\s+\w+\s*:/mu, code: 'otherDash', severity: 'error' },
  { form: /-(?<=^\s*.)(?=\w+:)/mu, code: 'tightDash', severity: 'error' },
  { form: /[&*](?<=[:[{,-]\s+.)(?=\w)/mu, code: 'alias', severity: 'error' },
  { form: /[\u00A0\u2007\u202F\u200B-\u200D\u2060\u00AD]/u, code: 'hiddenCharacter', severity: 'warning' },
  { form: /[\u0300-\u036F](?<=[aouAOUeE].)/u, code: 'looseAccent', severity: 'warning' },
] as const;

/** What a keyboard or a word processor puts into a text without anybody seeing it, line by line. */
export function typingProblems(file: string, text: string): readonly Problem[] {
  if (!slips.some(({ form }) => form.test(text))) return [];
  return text.split('\n').flatMap((line, at) => {
    const bare = line.replace(/(^|\s)#.*$/, '');
    // What stands between straight quotes is text, whatever it looks like; what nobody sees is wrong there too.
    const unquoted = bare.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
    return slips.flatMap(({ form, code, severity }) => {
      const found = form.exec(severity === 'error' ? unquoted : bare);
      return found
        ? [{ file, line: at + 1, column: found.index + 1, severity, code, message: unsafeMessages[code] }]
        : [];
    });
  });
}
