import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, TurnContext } from 'botbuilder';
import type { Bot } from '../../dialogs/bot';
import { Reply } from '../../dialogs/turn/reply';
import { parseDirectoryFile } from '../../directory/reading/parse';
import type { Locale } from '../../locales/translator';
import { createFields } from '../../src/transcripts/format/fields';
import { parseTranscript } from '../../src/transcripts/reading/parse';
import type { Clock } from '../../src/transcripts/playing/play';
import { run, type Verdict } from '../../src/transcripts/running/run';
import { openInProcess } from '../../src/transcripts/playing/inProcess';
import { createServicesNamed } from '../../src/transcripts/judging/recordCards';
import { knownNumbers } from '../../src/transcripts/judging/safety';
import type { Stage } from '../../src/transcripts/running/stage';
import { localeTexts } from '../../src/transcripts/format/texts';

export type Activities = Partial<Activity>[];

const folder = join(__dirname, '../fixtures/directory/kommuner');
const written = readFileSync(join(folder, '9999-exempelby.yaml'), 'utf8');
// A service with two numbers, so that one can be told without the other.
const { value } = parseDirectoryFile(
  '9999-exempelby.yaml',
  written.replace(/^.*"08-465 004 00".*$/m, '$&\n      - { number: "08-465 004 01" }'),
);
export const exampleFile = value!;
const texts = localeTexts();

const card = {
  record: 'exempelby-relationsvald',
  closed: false,
  title: 'Relationsvåldsteamet (EXEMPEL)',
  subtitle: 'För dig som är utsatt',
  text: 'enligt Exempelby kommun, 1 november 2026',
  calls: [
    { title: '08-465 004 00', link: 'tel:+46846500400' },
    { title: '08-465 004 01', link: 'tel:+46846500401' },
  ],
};

/** Puts what a little bot says to a text in its reply; the texts it knows stand for the kinds of answers there are. */
function answer(text: string, reply: Reply, { clock, visits }: { clock: Clock; visits: number }): void {
  if (text === 'Hitta hjälp') {
    reply.show('Här finns hjälp:', [card]);
    reply.say('På kvällar, ring 112.');
    reply.offer(['Byt kommun', 'Börja om']);
  } else if (text === 'han slår mig nu') {
    reply.first('Ring 112 nu.');
    reply.say('Stanna där du är.');
  } else if (text === 'lämna') {
    reply.say('Sidan lämnas nu.');
    reply.event('leave');
  } else if (text === 'klockan') reply.say(`Klockan är ${clock.now.toISOString().slice(11, 16)}.`);
  else if (text === 'gånger') reply.say(`${visits} gånger.`);
  else if (text === 'umeo') reply.say(texts.text('sv', 'prompts:isItKommun', { kommun: 'Umeå' }));
  else if (text === 'sönder') throw new TypeError('det där gick inte');
  else reply.say('Vad menar du?');
}

/** A stage with a little bot; `spoil` makes it do wrong in what it sends. */
export function stageWith(
  spoil: (activities: Activities, text: string | undefined) => Activities = (same) => same,
): Stage {
  const clock: Clock = { now: new Date(0) };
  const visits = new Map<string, number>();
  const send = async (context: TurnContext, say: (reply: Reply) => void): Promise<void> => {
    const locale = (context.activity.text === 'english' ? 'en' : context.activity.locale) as Locale;
    const leave = {
      title: texts.text(locale, 'safety:leaveAction', {}),
      value: texts.text(locale, 'safety:leaveValue', {}),
    };
    const reply = new Reply();
    say(reply);
    const activities = spoil([...reply.activities(locale, { line: undefined, leave })], context.activity.text);
    if (activities.length > 0) await context.sendActivities(activities);
  };
  const bot: Bot = {
    run: (context) =>
      send(context, (reply) => {
        const { type, text, conversation } = context.activity;
        visits.set(conversation.id, (visits.get(conversation.id) ?? 0) + 1);
        if (type === 'conversationUpdate') {
          reply.say('Hej.');
          reply.offer(['Hitta hjälp']);
        } else if (type === 'message') answer(text, reply, { clock, visits: visits.get(conversation.id) ?? 0 });
      }),
    onError: (context) => send(context, (reply) => reply.say('Skriv gärna igen.')),
    refusal: () => [],
  };
  const isDanger = (text: string): boolean => text.includes('slår mig');
  return {
    open: () => openInProcess(bot),
    clock,
    reload: () => Promise.reject(new Error('There is nothing to reload.')),
    kommuner: () => ['Exempelby'],
    close: () => undefined,
    fields: createFields([exampleFile]),
    facts: { isDanger, texts, numbers: knownNumbers([exampleFile]), named: createServicesNamed([exampleFile]) },
  };
}

/** The lines of a transcript below a proper header. */
export function withHeader(lines: readonly string[]): readonly string[] {
  return ['> @id prov  @now 2026-12-01T12:00:00Z', 'user=Invånare', 'bot=Vägvisaren', '', ...lines];
}

/** Plays the lines of a transcript with a proper header against a stage. */
export async function playLines(
  lines: readonly string[],
  stage = stageWith(),
  locale: Locale = 'sv',
): Promise<Verdict> {
  const { transcript, problems } = parseTranscript(withHeader(lines).join('\n'), 'prov.chat');
  if (!transcript) throw new Error(problems.map(({ code }) => code).join());
  return run(transcript, { locale, stage, usualNow: new Date(0) });
}
