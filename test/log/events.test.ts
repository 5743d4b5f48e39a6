import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEvents } from '../../src/logEvents';

const names = Object.keys(logEvents);

/** The names in calls of the log, `log.warn({ event: 'turn-failed'`, of every file that runs with the chat. */
const logged = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(?:transcripts|cli|web.client)/.test(file))
  .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(/log\.\w+\(\s*\{\s*event: '([^']*)'/g)])
  .map(([, name]) => name);

test('each event that is logged is in the list, and each of the list is logged', () => {
  expect([...new Set(logged)].sort()).toEqual(names.filter((name) => name !== 'unlisted-event').sort());
});

test('names are small letters and dashes, and no sentence has room for anything that is read', () => {
  for (const name of names) expect(name).toMatch(/^[a-z][a-z-]{0,39}$/);
  for (const { says } of Object.values(logEvents)) expect(says).not.toMatch(/[{}$%]/);
});

test('the document for technicians says the same of each event as the list, and of no other', () => {
  const rows = readFileSync('docs/watching.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| `[a-z-]+` \| .* \| .* \| .* \|$/.test(line));
  const told = names.map((name) => {
    const { says, means, todo } = logEvents[name as keyof typeof logEvents];
    return `| \`${name}\` | ${says} | ${means} | ${todo} |`;
  });
  expect(rows).toEqual(told);
});
