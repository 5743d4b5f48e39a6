import type { Locale } from '../../../locales/translator';
import type { Pattern, Transcript } from '../format/model';
import { createWording } from '../format/wording';
import type { Fault } from '../judging/fault';
import { judge } from '../judging/judge';
import { leftFaults } from '../judging/left';
import { recordFaults } from '../judging/recordCards';
import { safetyFaults } from '../judging/safety';
import { unsoundFaults } from '../judging/soundness';
import { play, type PlayedTurn } from '../playing/play';
import type { Stage } from './stage';

/** How a transcript went in one language. */
export interface Verdict {
  readonly transcript: Transcript;
  readonly locale: Locale;
  /** The kommun it was run for, when it is run for several. */
  readonly kommun?: string | undefined;
  readonly played: readonly PlayedTurn[];
  readonly faults: readonly Fault[];
}

/** What one run of a transcript is made with. */
export interface Playing {
  readonly locale: Locale;
  readonly stage: Stage;
  /** When it begins, unless its header says. */
  readonly usualNow: Date;
  /** The kommun it is run for, when it is run for several. */
  readonly kommun?: string | undefined;
}

/** Plays a transcript and judges every turn. Runs that share a stage must follow one upon the other. */
export async function run(transcript: Transcript, { locale, stage, usualNow, kommun }: Playing): Promise<Verdict> {
  const troubles = new Map<string, Fault>();
  const onTrouble = ({ place }: Pattern, trouble: Trouble, written: string): void => {
    troubles.set(`${place.line}:${written}`, { place, field: 'field', ...toldTrouble[trouble](written) });
  };
  const wording = createWording(stage.facts.texts, stage.fields, onTrouble, kommun === undefined ? {} : { kommun });
  const played: PlayedTurn[] = [];
  const faults: Fault[] = [];
  for await (const turn of play(transcript, locale, transcript.now ?? usualNow, { ...stage, wording })) {
    played.push(turn);
    faults.push(
      ...(turn.left
        ? leftFaults(turn)
        : [
            ...judge(turn, wording),
            ...safetyFaults(turn, stage.facts),
            ...unsoundFaults(turn, stage.facts.texts),
            ...recordFaults(turn, stage.facts.named, stage.facts.texts),
          ]),
    );
  }
  const all = [...troubles.values(), ...faults];
  return {
    transcript,
    locale,
    kommun,
    played,
    faults: all.toSorted((one, other) => one.place.line - other.place.line),
  };
}

type Trouble = 'lostField' | 'lateRegex';

const toldTrouble: Readonly<Record<Trouble, (written: string) => Pick<Fault, 'expected' | 'came'>>> = {
  lostField: (path) => ({ expected: `{{dir:${path}}}`, came: 'fältet finns inte i katalogen' }),
  lateRegex: (written) => ({ expected: written, came: 'uttrycket tog för lång tid; skriv ett enklare' }),
};
