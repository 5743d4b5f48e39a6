import type { Read } from './read';
import { remembered } from '../format/remembered';
import { error, type Slip } from './slip';
import { toldIn, type ToldText } from './told';
import { unsafeAdviceIn } from './unsafeAdvice';

/** What must not stand in a text that is told: numbers and addresses that pass by the rule, and unsafe advice. */
export function textSlips(record: Read): readonly Slip[] {
  const isCounselling = 'type' in record && record.type === 'familjeradgivning' && record.not_for !== undefined;
  return toldIn(record).flatMap((told) => [
    ...looseIn(told),
    ...(mayAdvise(told) ? adviceIn(told.text) : [])
      .filter(({ code }) => !(isCounselling && forCouples.has(code) && namesCounselling(told.text)))
      .map(({ why, instead }) => error(told.path, 'unsafeAdvice', `${why} ${instead}`)),
  ]);
}

/** What counselling for families is; it stands there with the words that it is not for violence. */
const forCouples: ReadonlySet<string> = new Set(['couplesCounselling', 'cooperationTalks', 'mediate']);

function namesCounselling(text: string): boolean {
  return (
    /familjerådgiv|family counselling/i.test(text) && !/terapi|samarbetssamtal|medl|couple|therapy|mediat/i.test(text)
  );
}

/** A name is no advice, unless it names a kind of talk that is unsafe. Most texts are names, and looking takes long. */
function mayAdvise({ path, text }: ToldText): boolean {
  const isName = /name/.test(String(path.findLast((step) => typeof step === 'string')));
  return !isName || /terapi|medl|samtal|rådgiv|therap|mediat|counsel|lämna|konfront|leave/i.test(text);
}

const adviceIn = remembered(unsafeAdviceIn);

const spanOfYears = /\b(?:19|20)\d\d ?[–-] ?(?:19|20)\d\d\b/g;
const spanOfHours = /\b\d{1,2}[.:]\d\d ?[–-] ?\d{1,2}[.:]\d\d\b/g;
const telephone = /(?<!\d)\+?\d(?:[\s./()\p{Pd}\u2212]{0,3}\d){6,}/u;
const mail = /[\w.+-]+@[\w-]+\.\w/;
const link = /\b(?:https?|javascript|data|tel|mailto|ftp):|\bwww\./i;
const placeholder =
  /\bTODO\b|\bxxx+\b|^\s*(?:…|\.\.\.|-|\?+|~|null|none|n\/a|saknas|okänt|vet ej|vet inte)\s*$|\bskriv här\b|lorem ipsum/i;
const markup = /<\/?[a-z]+[^>]*>|&(?:[a-z]+|#\d+);/i;

function looseIn({ path, text }: ToldText): readonly Slip[] {
  const withoutSpans = text.replace(spanOfYears, '').replace(spanOfHours, '');
  return [
    ...(telephone.test(withoutSpans) ? [error(path, 'looseNumber', looseNumber)] : []),
    ...(mail.test(text) ? [error(path, 'looseEmail', looseEmail)] : []),
    ...(link.test(text) ? [error(path, 'looseLink', looseLink)] : []),
    ...(markup.test(text) ? [error(path, 'markup', 'Texten har kod från en webbsida. Skriv vanlig text.')] : []),
    ...(placeholder.test(text)
      ? [error(path, 'placeholder', 'Texten är inte färdig. Skriv en mening, eller ta bort raden.')]
      : []),
  ];
}

const looseNumber = 'Ett nummer får bara stå under "phones". Ta bort det ur texten.';
const looseEmail = 'En e-postadress får bara stå i fältet "email". Ta bort den ur texten.';
const looseLink = 'En länk får bara stå i fältet "url" och börja med https://. Ta bort den ur texten.';
