import { assuranceSlips } from '../../../../directory/checks/assurance';
import type { Read } from '../../../../directory/checks/read';
import { checkHolds } from '../../../../directory/format/checkHolds';
import { addMonths, isDay } from '../../../../directory/format/days';
import type { Check } from '../../../../directory/staff/phoneCheck';
import type { GivenAnswers } from './given';
import type { Ask, Question, Reading } from './question';
import { choice, isYesOrNo, methods } from './words';

/** What the limits of a check hang on. */
interface CheckLimits {
  readonly today: string;
  /** A number is checked more often than a text. */
  readonly hasNumber: boolean;
}

/** Asks who checked a record, how and when, and when it is checked next. */
export async function askCheck(
  ask: Ask,
  before: Check | undefined,
  given: GivenAnswers,
  { today, hasNumber }: CheckLimits,
): Promise<Check> {
  const months = hasNumber ? checkHolds.withPhone : checkHolds.text;
  const assurer_role = await ask(roleQuestion(before), given.role);
  const assurance_method = await ask(methodQuestion(before), given.method);
  const assured_date = await ask(dateQuestion(today, months), given.date);
  const review_by = await ask(reviewQuestion(today, assured_date, months), given.reviewBy);
  return { assured_date, assurer_role, assurance_method, review_by };
}

function roleQuestion(before: Check | undefined): Question<string> {
  return {
    option: 'role',
    text: 'Din roll, aldrig ditt namn (till exempel Enhetschef IFO).',
    usual: before && { shown: before.assurer_role, value: before.assurer_role },
    needsAnswer: true,
    read: readRole,
  };
}

/** A role, by the same rule as the check of the files. */
function readRole(typed: string): Reading<string> {
  const role = typed.trim();
  const verified = { assured_date: '', assurer_role: role, assurance_method: '', review_by: '' };
  const slip = assuranceSlips({ verified } as unknown as Read).find(({ code }) => code === 'nameAsRole');
  if (role === '' || isYesOrNo(role)) return { mend: 'Skriv en roll, till exempel Enhetschef IFO.' };
  return slip ? { mend: slip.message } : { value: role };
}

function methodQuestion(before: Check | undefined): Question<string> {
  const usual = before && Object.values(methods).find((method) => method === before.assurance_method);
  const words = 'ringde numret, mejl, möte eller egen verksamhet';
  return {
    option: 'method',
    text: `Hur kontrollerade du det? (${words})`,
    usual: usual === undefined ? undefined : { shown: usual, value: usual },
    needsAnswer: true,
    read: choice(methods, words),
  };
}

function dateQuestion(today: string, months: number): Question<string> {
  return {
    option: 'date',
    text: 'Vilken dag?',
    usual: { shown: today, value: today },
    read: (typed) => {
      const day = typed.trim();
      if (!isDay(day)) return { mend: `Skriv dagen så här: ${today}.` };
      if (day > today) return { mend: 'Dagen har inte varit än.' };
      if (addMonths(day, months) < today)
        return { mend: `Det är mer än ${months} månader sedan, så kontrollen gäller inte längre. Ring igen.` };
      return { value: day };
    },
  };
}

function reviewQuestion(today: string, assured_date: string, months: number): Question<string> {
  const last = addMonths(assured_date, months);
  return {
    option: 'review-by',
    text: `Sista dagen det gäller utan ny kontroll? (senast ${last})`,
    usual: { shown: last, value: last },
    read: (typed) => {
      const day = typed.trim();
      if (!isDay(day)) return { mend: `Skriv dagen så här: ${last}.` };
      if (day > last) return { mend: `Kontrollen gäller högst ${months} månader: senast ${last}.` };
      return day < today ? { mend: 'Den dagen har redan varit.' } : { value: day };
    },
  };
}
