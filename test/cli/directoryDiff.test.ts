import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'staff-'));
  for (const name of ['geography', 'kommuner', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args]);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const diff = (
  ...args: readonly string[]
): { readonly status: number | null; readonly out: string; readonly err: string } => {
  const tsx = join('node_modules', '.bin', 'tsx');
  const { status, stdout, stderr } = spawnSync(tsx, ['src/cli/directory.ts', 'diff', '--folder', folder, ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
};

test('an edit is shown with every conversation it changes and no other, before and after', () => {
  const path = join(folder, 'kommuner/2480-umea.yaml');
  const file = readFileSync(path, 'utf8');
  expect(file).toContain('name: Centrum mot våld');
  writeFileSync(path, file.replace('name: Centrum mot våld', 'name: Centrum mot allt våld'));
  const changed = JSON.parse(diff('HEAD', '--json').out) as {
    file: string;
    before: string[];
    after: string[];
  }[];
  const files = new Set(changed.map((one) => one.file));
  expect([...files].filter((name) => name.includes('seeds')).sort()).toEqual([
    'test/transcripts/seeds/umea.en.chat',
    'test/transcripts/seeds/umea.sv.chat',
  ]);
  expect(files).toContain('Vanlig fråga, Umeå kommun');
  for (const { before, after } of changed) {
    expect(before.join('\n')).toContain('Centrum mot våld');
    // Where room is short the longer name gives way to another place.
    expect(after.join('\n')).not.toBe(before.join('\n'));
  }
  const { out } = diff('HEAD', '--transcripts', 'test/transcripts/seeds');
  expect(out).toContain('  – ▸ Centrum mot våld');
  expect(out).toContain('  + ▸ Centrum mot allt våld');
});

test('a version that does not exist is named with a mend, and a dash is no option of git', () => {
  expect(diff('nowhere').err).toContain('Git hittar inte "nowhere"');
  expect(diff('nowhere').status).toBe(1);
  expect(diff('--', '--output=x').err).toContain('Skriv en version');
});
