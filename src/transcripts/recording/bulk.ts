import { z } from 'zod';
import { locales } from '../../../locales/translator';
import { hear, type Heard } from '../playing/heard';
import type { Stage } from '../running/stage';

/** What came of one line: the line that answers it, or what is wrong with it and where. */
export type BulkResult = { readonly line: string } | { readonly problem: string };

const conversation = z.looseObject({
  id: z.union([z.string(), z.number()]),
  locale: z.enum(locales).optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  turns: z.array(z.looseObject({ user: z.string() })).min(1),
});

const example = '{"id":"1","turns":[{"user":"Hej"}]}';

/**
 * Holds many conversations, one a line: `{"id","locale"?,"now"?,"turns":[{"user":"…"}]}`. Gives each back, in order,
 * with what the bot said in every turn: `"bot":[{"text","suggestions":["…"],"cards"?:[{"title","subtitle","text",
 * "buttons":["…"]}]}]`. Whatever else a line or a turn holds is kept. A line that cannot be read is told with its
 * number, and the others go on.
 */
export async function* recordBulk(
  lines: AsyncIterable<string>,
  stage: Stage,
  usualNow: Date,
): AsyncGenerator<BulkResult> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield await recordLine(line, number, stage, usualNow);
  }
}

async function recordLine(line: string, number: number, stage: Stage, usualNow: Date): Promise<BulkResult> {
  const parsed = conversation.safeParse(parseJson(line));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue && issue.path.length > 0 ? ` ("${issue.path.join('.')}")` : '';
    return { problem: `rad ${number}: kan inte läsas${where}. Skriv till exempel ${example}` };
  }
  const { locale = 'sv', now, turns } = parsed.data;
  stage.clock.now = now === undefined ? usualNow : new Date(now);
  const talk = stage.open();
  await talk.send({ type: 'conversationUpdate', locale });
  const answered: object[] = [];
  for (const turn of turns) {
    const { activities } = await talk.send({ type: 'message', text: turn.user, locale });
    answered.push({ ...turn, bot: toldBy(hear(activities)) });
  }
  return { line: JSON.stringify({ ...parsed.data, turns: answered }) };
}

function toldBy({ messages }: Heard): readonly object[] {
  return messages.map(({ text, offered, cards }) => ({
    text,
    suggestions: offered.map(({ title }) => title),
    ...(cards.length > 0 && {
      cards: cards.map(({ title, subtitle, text: body, buttons = [] }) => ({
        ...{ title, subtitle, text: body },
        buttons: buttons.map((button) => button.title),
      })),
    }),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
