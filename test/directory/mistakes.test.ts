import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { misplacedIn } from '../../directory/checks/places';
import { loadKommuner } from '../../directory/reading/load';
import { assemble, placed } from '../../directory/reading/assemble';
import { parseDirectoryFile } from '../../directory/reading/parse';
import type { Problem } from '../../directory/format/problem';
import { timeFindings } from '../../directory/staff/timeFindings';
import { doubtful } from './mistakes/doubtfulMistakes';
import { mistakes } from './mistakes/mistakes';

const good = readFileSync(join(__dirname, 'mistakes/umea.yaml'), 'utf8');
const kommuner = loadKommuner('directory');
const file = 'kommuner/2480-umea.yaml';
const now = new Date('2026-12-01T12:00:00+01:00');

/** What `check` says of a file with this text. */
function problemsIn(text: string): readonly Problem[] {
  const parsed = parseDirectoryFile(file, text);
  const { value } = parsed;
  const misplaced = value ? placed(misplacedIn(file, value, kommuner), () => text) : [];
  const { problems } = assemble([{ path: file, parsed, misplaced }], () => text);
  return [...problems, ...(value ? placed(timeFindings(file, value, now), () => text) : [])];
}

test('the good file has no slip', () => {
  expect(problemsIn(good)).toEqual([]);
});

/** Written by somebody who had not seen how slips are found, from the template and the schema alone. */
const certain = mistakes.filter((mistake) => !doubtful.includes(mistake));

test('there are more than sixty', () => {
  expect(certain.length).toBeGreaterThan(60);
});

test.each(certain.map((mistake) => [mistake.what, mistake] as const))(
  '%s: is found at its line, with a mend',
  (_, { make, lines }) => {
    const spoilt = make(good);
    const problems = problemsIn(spoilt);
    const where = lines(spoilt);
    const found = problems.filter(({ line }) => where.includes(line));
    expect(found.length > 0 ? [] : [{ where, problems: problems.map(({ line, code }) => `${line} ${code}`) }]).toEqual(
      [],
    );
    for (const { message } of problems) expect(message).toMatch(/\p{Lu}.*[.?]$/u);
  },
);
