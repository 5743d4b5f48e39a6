import { escaped } from '../format/escaped';
import { parseTranscript } from '../reading/parse';
import { choicesOf, type Message } from '../playing/heard';

/** How the two sides of a recorded conversation are called. */
export interface Names {
  readonly user: string;
  readonly bot: string;
}

/** A message as lines of a transcript which the reader reads back as that message: plain where that can be. */
export function messageLines(message: Message, names: Names): readonly string[] {
  const text = textLines(message.text, names);
  const choices = choicesOf(message);
  return [
    ...text,
    ...(choices.length === 0 ? [] : [`[suggestions=${choices.map(written).join('|')}]`]),
    ...message.cards.map(({ title, subtitle, text: body, buttons = [] }) => {
      const fields = Object.entries({ title, subtitle, text: body }).filter(([, value]) => (value ?? '').trim() !== '');
      const told = fields.map(([name, value = '']) => `${name}=${written(value)}`);
      const calls = buttons.length === 0 ? [] : [`buttons=${buttons.map((one) => written(one.title)).join('|')}`];
      return `> ?card ${[...told, ...calls].join(' ')}`;
    }),
  ];
}

/** What somebody writes, as the line that says it; undefined when no transcript can hold it, such as a text of blanks. */
export function userLines(text: string, names: Names): readonly string[] | undefined {
  const lines = [`${names.user}: ${text.trim()}`];
  const { transcript } = readWith(lines, names);
  const act = transcript?.turns[1]?.act;
  const isSame = transcript?.turns.length === 2 && act?.kind === 'say' && act.text.written === text.trim();
  return isSame ? lines : undefined;
}

function textLines(text: string, names: Names): readonly string[] {
  const plain = `${names.bot}: ${text}`.split(/\r?\n/);
  const { transcript } = readWith([`${names.user}: a`, ...plain], names);
  const [reply, ...more] = transcript?.turns[1]?.replies ?? [];
  const parts = reply?.alternatives[0]?.text.parts ?? [];
  const isSame = more.length === 0 && transcript?.turns.length === 2 && parts.every(({ kind }) => kind === 'literal');
  const read = parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
  const suggests = reply?.alternatives[0]?.suggestions !== undefined;
  return isSame && !suggests && blanksAside(read) === blanksAside(text) ? plain : [`${names.bot}: ${asRegex(text)}`];
}

function readWith(lines: readonly string[], { user, bot }: Names): ReturnType<typeof parseTranscript> {
  return parseTranscript(['> @id a', `user=${user}`, `bot=${bot}`, '', ...lines].join('\n'), '');
}

/** A value of a check: plain, or as a regex when it holds a sign that the check would read. */
function written(value: string): string {
  const oneLine = blanksAside(value);
  return /[|={}[\]]|(^|\s)[?!@]\p{L}/u.test(oneLine) ? asRegex(oneLine) : oneLine;
}

function asRegex(text: string): string {
  const source = escaped(text.trim());
  return `{{re:/^\\s*${source.replace(/\s+/g, '\\s+')}\\s*$/}}`;
}

/** A text as it is compared: blanks and line breaks do not matter. */
export function blanksAside(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
