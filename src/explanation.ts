import { certainty, sureIntent } from '../dialogs/understanding/certainty';
import { createDangerTest, dangerFrom } from '../dialogs/understanding/danger';
import { intents } from '../dialogs/understanding/intents';
import { phrasesOf } from '../dialogs/understanding/learned';
import { createReader, type Reading } from '../dialogs/understanding/reading';
import { withoutKommun, type Understanding } from '../dialogs/understanding/recognizer';
import { cut } from '../locales/words';
import type { Learnt } from './lessons';

const mostShown = 8;
const mostIntents = 5;

/** Shows a tester, in Swedish, why a text was understood as it was: words, phrases, scores, thresholds. */
export function explanationOf(text: string, understanding: Understanding, { banks, lessons }: Learnt): string {
  const read = createReader(lessons);
  const reading = read(cut(withoutKommun(text, understanding.kommun)));
  const phrases = phrasesOf(banks);
  const nearest = reading.nearest.slice(0, mostShown).map(({ phrase, score }) => {
    const known = phrases[phrase];
    return `  ${score.toFixed(2)}  ${known?.label ?? ''} (${known?.language ?? ''}, ${known?.role ?? ''}): ${known?.text ?? ''}`;
  });
  const { likely, words, danger } = createDangerTest(banks, read)(cut(text), reading);
  return [
    `Ord efter rättning: ${wordsOf(reading)}`,
    `Språk: ${understanding.language}. Roll: ${understanding.role}. Kommun: ${kommunOf(understanding)}`,
    `Fast ord: ${understanding.command ?? 'nej'}. Knapp: ${understanding.choice?.id ?? 'nej'}`,
    '',
    `Avsikter (svarar från ${certainty.sure}, frågar från ${certainty.unsure}):`,
    ...understanding.intents.slice(0, mostIntents).map((one) => {
      const learned = reading.likely.intents[intents.indexOf(one.intent)] ?? 0;
      return `  ${one.score.toFixed(2)}  ${one.intent}${sureIntent(understanding.intents) === one.intent ? '  (svarar)' : ''}  lärt ${learned.toFixed(2)}`;
    }),
    `Frågar om något i katalogen: ${understanding.asksAboutRecord.toFixed(2)} (från ${certainty.record})`,
    '',
    `Fara: ${danger ? 'ja' : 'nej'}. Likhet ${likely.toFixed(3)} (från ${dangerFrom.phrases}); farligt ord: ${words ? 'ja' : 'nej'} (räcker från ${dangerFrom.words})`,
    '',
    'Närmaste fraser:',
    ...nearest,
  ].join('\n');
}

function wordsOf({ words, repaired }: Reading): string {
  return repaired
    .map(({ stem }, at) => (words[at]?.stem === stem ? stem : `${words[at]?.folded ?? ''}→${stem}`))
    .join(' ');
}

function kommunOf({ kommun }: Understanding): string {
  if (kommun.kind === 'found') return `${kommun.kommun.name} (${kommun.how})`;
  return kommun.kind === 'ask' ? `frågar: ${kommun.choices.map(({ name }) => name).join(', ')}` : 'ingen';
}
