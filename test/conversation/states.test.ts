import { MemoryStorage } from 'botbuilder';
import { createTranslator } from '../../locales/translator';
import { composeBot } from '../../src/compose';
import { choicesOf, type Heard } from '../../src/transcripts/playing/heard';
import { remembering, rememberingTexts } from '../../src/transcripts/running/remembering';
import { usualNow } from '../../src/transcripts/running/stage';
import { beginTalk } from './talk';

jest.setTimeout(180_000);

/**
 * Walks every state that the dialogs can be in, breadth first: what is asked, who writes, what was told. From each state
 * each button on offer and one text of every kind is tried; a state seen before is not walked again.
 */
const storage = new MemoryStorage();
const now = (): Date => usualNow;
const bot = composeBot({
  ...{ directoryFolder: 'directory', localesFolder: 'locales', storage, now },
  // The same few texts are said in every state, and what a text means hangs on the text alone.
  ...{ recognizing: remembering, translator: rememberingTexts(createTranslator()) },
}).bot;
const t = createTranslator()('sv');

/** One text of every kind that changes a state. */
const texts = [
  ...[
    'min man slår mig',
    'jag är 9 år och pappa slår mig',
    'jag slår min fru och vill sluta',
    'min granne blir slagen',
  ],
  ...[
    'jag är lärare och en elev blir slagen',
    'var är min fru',
    'Umeå',
    'Upplands',
    'asdf qwer',
    'jag är man och blir slagen',
  ],
  ...[
    'han tog stryptag på mig',
    'är det gratis?',
    'tillbaka till förra kommunen',
    'Jag är utsatt',
    'vad ska jag packa',
  ],
];

interface State {
  readonly memory: unknown;
  readonly offered: readonly string[];
  readonly path: readonly string[];
}

let conversations = 0;

/** Goes on from a state with one text, in a conversation of its own. */
async function goOn({ memory }: Pick<State, 'memory'>, text: string): Promise<{ heard: Heard; memory: Kept }> {
  conversations += 1;
  const id = `state-${conversations}`;
  const key = `test/conversations/${id}/`;
  if (memory !== undefined) await storage.write({ [key]: structuredClone(memory) as object });
  const heard = await beginTalk(bot, 'sv', id).say(text);
  const stored = (await storage.read([key]))[key] as Kept;
  await storage.delete([key]);
  return { heard, memory: stored };
}

interface Kept {
  readonly resident?: Readonly<Record<string, unknown>>;
  readonly dialogs?: { readonly dialogStack?: readonly unknown[] };
}

/** What makes two states one: which records were told, what was noted and how often changes no way onward. */
function markOf({ resident = {}, dialogs }: Kept): string {
  const misses = Math.min(Number(resident['misses'] ?? 0), 3);
  return JSON.stringify([{ ...resident, misses }, dialogs?.dialogStack ?? []], withoutRecords);
}

const ignored = new Set([
  ...['told', 'toldNone', 'reported', 'noted', 'formerKommun', 'isGrownUp', 'isMan', 'toldLanguage'],
  ...['services', 'values', 'instanceId'],
]);

function withoutRecords(name: string, value: unknown): unknown {
  return ignored.has(name) ? undefined : value;
}

const most = 4_000;

test('from every state of every dialog there is help, the exit and a new start within one step, and each button leads on', async () => {
  const faults: string[] = [];
  const seen = new Set<string>();
  const open: State[] = [{ memory: undefined, offered: [], path: [] }];
  for (let state = open.shift(); state && seen.size < most; state = open.shift()) {
    faults.push(...(await faultsIn(state)));
    for (const text of [...state.offered, ...texts]) {
      const { heard, memory } = await goOn(state, text);
      const offered = choicesOf(heard.messages.at(-1)!);
      const path = [...state.path, text];
      if (offered.length === 0) faults.push(`${path.join(' > ')}: no way on`);
      if (state.offered.includes(text) && isMiss(heard))
        faults.push(`${path.join(' > ')}: a button was not understood`);
      const mark = markOf(memory);
      if (seen.has(mark)) continue;
      seen.add(mark);
      open.push({ memory, offered, path });
    }
  }
  expect(faults).toEqual([]);
  expect(open.length).toBe(0);
  expect(seen.size).toBeGreaterThan(100);
});

async function faultsIn(state: State): Promise<readonly string[]> {
  const help = (await goOn(state, 'hjälp')).heard;
  const exit = (await goOn(state, 'lämna')).heard;
  const again = (await goOn(state, 'börja om')).heard;
  const checks: readonly (readonly [boolean, string])[] = [
    [help.messages[0]?.text.includes('112') === true && hasHelp(help), 'help'],
    [exit.events.includes('leave'), 'the exit'],
    [again.messages[0]?.text === t('common:startAgain'), 'a new start'],
    [await missesDiffer(state), 'other words for the second thing that is not understood'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => `${state.path.join(' > ')}: no ${what}`);
}

/** A line to call, or the question for the kommun that leads to it, with 112 in the frame of every turn. */
function hasHelp({ messages }: Heard): boolean {
  return messages.some(({ cards, text }) => cards.length > 0 || text === t('prompts:askKommun'));
}

/** Whether three texts that nobody understands are never told twice in the same words that they were not. */
async function missesDiffer(state: State): Promise<boolean> {
  let { memory } = state;
  const misses: string[] = [];
  for (const text of ['qwxz', 'zzxqv', 'vvqxw']) {
    const next = await goOn({ memory }, text);
    memory = next.memory;
    if (isMiss(next.heard)) misses.push(next.heard.messages.map((message) => message.text).join(' / '));
  }
  return new Set(misses).size === misses.length;
}

function isMiss({ messages }: Heard): boolean {
  return messages.some(({ text }) => text === t('common:notUnderstood') || text === t('common:notUnderstoodAgain'));
}
