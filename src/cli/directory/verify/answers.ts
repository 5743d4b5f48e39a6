import type { DirectoryRecord, Draft, Phone } from '../../../../directory/format/schema';
import type { Read } from '../../../../directory/checks/read';
import { textSlips } from '../../../../directory/checks/text';
import { phonesOf, type CheckAnswers, type CheckedNumber } from '../../../../directory/staff/phoneCheck';
import { draftSentence } from '../../../../directory/staff/facts/draftOfFact';
import { askCheck } from './check';
import type { GivenAnswers } from './given';
import { newNumber } from './number';
import type { Ask, Question, Reading } from './question';
import { anonymity, choice, isYesOrNo, languageText, sure, readLanguages, wordOf } from './words';

/** Asks what somebody found out about a record, in the order of a telephone call. */
export async function askAnswers(
  ask: Ask,
  record: DirectoryRecord | Draft,
  given: GivenAnswers,
  today: string,
): Promise<CheckAnswers> {
  const texts = record.assurance === 'draft' ? await askTexts(ask, record, given) : {};
  const numbers = await askNumbers(ask, record, given);
  const service = 'organization' in record ? await askService(ask, record, given) : { hours: 'stay' as const };
  const check = await askCheck(ask, record.verified, given, { today, hasNumber: numbers.length > 0 });
  return { ...texts, numbers, ...service, check };
}

type Texts = Pick<CheckAnswers, 'name' | 'description'>;

/** A draft was nobody's text for residents: its name and its sentence are read over before they are shown. */
async function askTexts(ask: Ask, record: Draft, given: GivenAnswers): Promise<Texts> {
  if (!('description' in record)) return {};
  const name = await ask(textQuestion('name', 'Namnet, så som det ska visas?', record.name), given.name);
  const usual = record.description === draftSentence ? undefined : record.description;
  const text = 'Beskrivning för den som frågar: en kort mening, skriven av er.';
  return { name, description: await ask(textQuestion('description', text, usual), given.description) };
}

function textQuestion(option: string, text: string, usual: string | undefined): Question<string> {
  return { option, text, usual: same(usual), read: readText };
}

/** A text that may be told, by the same rule as the check of the files. */
function readText(typed: string): Reading<string> {
  const text = typed.trim();
  const slip = textSlips({ description: text } as unknown as Read)[0];
  if (text === '' || isYesOrNo(text)) return { mend: 'Skriv en kort mening: den visas som den står.' };
  return slip ? { mend: slip.message } : { value: text };
}

function same(usual: string | undefined): Question<string>['usual'] {
  return usual === undefined ? undefined : { shown: usual, value: usual };
}

async function askNumbers(
  ask: Ask,
  record: DirectoryRecord | Draft,
  given: GivenAnswers,
): Promise<readonly CheckedNumber[]> {
  if ('kind' in record) return [];
  const phones = phonesOf(record);
  const asked: readonly (Phone | undefined)[] = phones.length === 0 ? [undefined] : phones;
  const numbers: CheckedNumber[] = [];
  for (const [at, phone] of asked.entries()) {
    const number = await newNumber(ask, record, phone, given.number?.[at]);
    if (number === undefined) continue;
    const today = phone?.appears_on_bill ?? 'unknown';
    const bill = await ask(billQuestion(number, today), given.bill?.[at]);
    numbers.push({ number, appears_on_bill: bill });
  }
  return numbers;
}

function billQuestion(number: string, today: Phone['appears_on_bill']): Question<Phone['appears_on_bill']> {
  return {
    option: 'bill',
    text: `Syns samtalet till ${number} på telefonräkningen? (ja/nej/vet inte)`,
    usual: { shown: wordOf(sure, today), value: today },
    needsAnswer: today !== 'unknown',
    read: choice(sure, 'ja, nej eller vet inte'),
  };
}

type ServiceRecord = Extract<DirectoryRecord | Draft, { organization: object }>;
type ServiceAnswers = Pick<CheckAnswers, 'hours' | 'languages' | 'interpretation_services' | 'anonymous'>;

async function askService(ask: Ask, record: ServiceRecord, given: GivenAnswers): Promise<ServiceAnswers> {
  const hours = record.schedules ? await ask(hoursQuestion, given.hours) : 'yes';
  const spoken = record.languages?.map(({ code }) => code) ?? [];
  const languages = await ask(languagesQuestion(spoken), given.languages);
  const interpreter = await ask(interpreterQuestion(record.interpretation_services), given.interpreter);
  const anonymous = await ask(anonymousQuestion(record.anonymous), given.anonymous);
  return {
    // Hours that nobody knows to be right would be told as checked.
    hours: hours === 'yes' ? 'stay' : 'go',
    languages: languages.length === 0 ? undefined : languages,
    interpretation_services: interpreter,
    anonymous,
  };
}

const hoursQuestion: Question<Phone['appears_on_bill']> = {
  option: 'hours',
  text: 'Stämmer öppettiderna som står i filen? (ja/nej/vet inte)',
  read: choice(sure, 'ja, nej eller vet inte'),
};

function languagesQuestion(codes: readonly string[]): Question<readonly string[]> {
  const shown = codes.length === 0 ? 'vet inte' : codes.map(languageText).join(', ');
  return {
    option: 'languages',
    text: 'Vilka språk svarar de på?',
    usual: { shown, value: codes },
    read: readLanguages,
  };
}

function interpreterQuestion(today: string | undefined): Question<string | undefined> {
  return {
    option: 'interpreter',
    text: 'Hur får man tolk? Skriv en kort mening, till exempel: Tolk bokas utan kostnad.',
    usual: { shown: today ?? 'vet inte', value: today },
    read: readText,
  };
}

function anonymousQuestion(today: ServiceAnswers['anonymous']): Question<ServiceAnswers['anonymous']> {
  return {
    option: 'anonymous',
    text: 'Kan man vara anonym? (ja/nej/fråga)',
    usual: { shown: today === undefined ? 'vet inte' : wordOf(anonymity, today), value: today },
    needsAnswer: today !== undefined,
    read: choice(anonymity, 'ja, nej eller fråga'),
  };
}
