import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addConvert } from '../../src/cli/transcripts/convert';
import { localeTexts } from '../../src/transcripts/format/texts';

interface Kept {
  readonly type: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly contentUrl?: string }[];
}

let folder: string;
let out: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'));
  out = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void out.push(line));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  jest.restoreAllMocks();
  process.exitCode = 0;
});

/** Writes a file, runs `convert` on it and gives how it ended. */
function convert(name: string, text: string, ...options: readonly string[]): number {
  const path = join(folder, name);
  writeFileSync(path, text);
  const program = new Command();
  addConvert(program);
  process.exitCode = 0;
  program.parse(['convert', path, ...options], { from: 'user' });
  return process.exitCode;
}
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const kept = (name: string): readonly Kept[] => JSON.parse(textOf(name)) as readonly Kept[];

test('a conversation becomes a .transcript beside it, and the other way round the same conversation', () => {
  const chat = 'user=Kim\nbot=Vera\n\nKim: Hej\nVera: Vad gäller det?\n[suggestions=Hjälp|Lämna]\n';
  expect(convert('samtal.chat', chat)).toBe(0);
  expect(kept('samtal.transcript').map(({ type, text }) => text ?? type)).toEqual([
    'conversationUpdate',
    'Hej',
    'Vad gäller det?',
  ]);
  expect(convert('samtal.transcript', textOf('samtal.transcript'), join(folder, 'åter.chat'))).toBe(0);
  expect(textOf('åter.chat')).toBe(chat);
});

test('a file that is there already is left alone, unless it is said to be written over', () => {
  writeFileSync(join(folder, 'samtal.transcript'), 'den förra');
  expect(() => convert('samtal.chat', 'bot: Hej')).toThrow(/finns redan.*--force/);
  expect(textOf('samtal.transcript')).toBe('den förra');
  expect(convert('samtal.chat', 'bot: Hej', '--force')).toBe(0);
  expect(kept('samtal.transcript')).toHaveLength(2);
});

const ours = [
  '> @id prov   @locales sv,en',
  'user=Invånare',
  'bot=Vägvisaren',
  '',
  'Invånare: {{t:common:menu}}',
  'Vägvisaren: {{re:/a [b] c/}} {{t:common:menu}} {{dir:borta.name}}',
  '[suggestions={{t:common:menu}}|{{any:a|b}}]',
].join('\n');

test.each(['sv', 'en'] as const)('what has one meaning is written in %s, and the rest is told and kept', (locale) => {
  expect(convert('samtal.chat', ours, '--locale', locale)).toBe(0);
  const menu = localeTexts().text(locale, 'common:menu', {});
  expect(kept('samtal.transcript').slice(1)).toMatchObject([
    { text: menu },
    {
      text: `{{re:/a [b] c/}} ${menu} {{dir:borta.name}}`,
      suggestedActions: { actions: [{ title: menu }, { title: '{{any:a|b}}' }] },
    },
  ]);
  expect(out.map((line) => /samtal\.chat:(\d+:\d+) varning/.exec(line)?.[1])).toEqual([
    '6:13',
    '6:48',
    '7:32',
    undefined,
    undefined,
  ]);
  expect(out).toContain(`3 {{ }} byttes ut mot ord på språket ${locale}; 3 står kvar.`);
  expect(out.at(-1)).toBe('1 rad med > följer inte med: en .transcript har inga kontroller.');
});

test.each([
  ['a mistake in a file of ours', 'samtal.chat', `${ours}\n> ?hass x`, ':8:3 fel'],
  ['what bf-chatdown gives up', 'samtal.chat', 'bot: [delay=snart]', ':1:6 fel'],
  ['what is no JSON', 'samtal.transcript', '[{]', ':1:3 fel'],
])('%s is told with its place, and nothing is written', (_, name, text, told) => {
  expect(convert(name, text)).toBe(1);
  expect(out.join('\n')).toContain(told);
  expect(readdirSync(folder)).toEqual([name]);
});

test('only what lies under the conversation is attached, also when a link says otherwise', () => {
  writeFileSync(join(folder, 'prick.png'), 'prick');
  expect(convert('samtal.chat', 'bot: [attachment=prick.png]')).toBe(0);
  expect(kept('samtal.transcript')[1]?.attachments?.[0]?.contentUrl).toBe('data:image/png;base64,cHJpY2s=');
  symlinkSync(join(process.cwd(), 'package.json'), join(folder, 'link.json'));
  for (const path of ['../../../../../../etc/passwd text/plain', '/etc/passwd text/plain', 'link.json']) {
    expect(convert('annat.chat', `bot: [attachment=${path}]`)).toBe(1);
  }
  expect(readdirSync(folder)).not.toContain('annat.transcript');
});

test('a folder without a directory is told', () => {
  expect(() => convert('samtal.chat', ours.replace('@locales', '@directory borta   @locales'))).toThrow(
    /Katalogen borta/,
  );
});

test('what is neither is refused', () => {
  expect(() => convert('samtal.txt', 'bot: Hej')).toThrow(/varken på \.chat eller \.transcript/);
});
