import type { Activity, Attachment, HeroCard } from './activity';
import { piece, type Piece } from './piece';
import type { ClientTexts } from './texts';

const heroCard = 'application/vnd.microsoft.card.hero';
const svg = 'image/svg+xml';

/** The words that say who speaks, and what stands on a button that calls. */
export type SpokenTexts = Pick<ClientTexts, 'bot' | 'you' | 'call'>;

/** What the bot said in an activity, with its pictures and cards; undefined when there is nothing to see. */
export function saidBy({ text = '', attachments = [], locale }: Activity, texts: SpokenTexts): Piece | undefined {
  const pictures = attachments.flatMap(pictureOf);
  const cards = attachments.flatMap(({ contentType, content }) =>
    contentType === heroCard && content ? [cardOf(content, texts)] : [],
  );
  if (text === '' && cards.length === 0) return undefined;
  const bubbles = text === '' ? [] : [bubble(texts.bot, text)];
  return piece(
    'div',
    { class: 'said', ...(locale !== undefined && { lang: locale }) },
    ...pictures,
    ...bubbles,
    ...cards,
  );
}

/** A sentence of the page itself. */
export function toldBy(text: string, texts: SpokenTexts, ...ways: readonly Piece[]): Piece {
  const rest = ways.length > 0 ? [piece('div', { class: 'ways' }, ...ways)] : [];
  return piece('div', { class: 'said' }, bubble(texts.bot, text), ...rest);
}

/** What she wrote. */
export function ownWords(text: string, texts: SpokenTexts): Piece {
  return piece('div', { class: 'bubble own', dir: 'auto', tabindex: '-1' }, unseen(texts.you), piece('p', {}, text));
}

/** A link that lets the telephone ask whether to call. A number is read from the left in every language. */
export function callLink(call: string, number: string, link: string): Piece {
  const written = piece('bdi', { dir: 'ltr' }, number);
  return piece('a', { class: 'call', href: link }, piece('span', {}, `${call} `, written));
}

/** What may be answered with a tap, if the activity offers something: buttons of the form, so that they work without a script. */
export function choicesOf({ suggestedActions }: Activity): readonly Piece[] {
  const actions = (suggestedActions?.actions ?? []).filter(({ type }) => type === 'imBack');
  return actions.map(({ value }) => piece('button', { form: 'form', name: 'choice', value }, value));
}

function cardOf({ title = '', subtitle = '', text = '', buttons = [] }: HeroCard, texts: SpokenTexts): Piece {
  const calls = buttons
    .filter(({ type, value }) => type === 'call' && value.startsWith('tel:'))
    .map((button) => callLink(texts.call, button.title, button.value));
  return piece(
    'article',
    { class: 'card', dir: 'auto' },
    ...(title === '' ? [] : [piece('h2', {}, title)]),
    ...(subtitle === '' ? [] : [piece('p', { class: 'subtitle' }, subtitle)]),
    ...(text === '' ? [] : [piece('p', {}, text)]),
    ...calls,
  );
}

/** Only a picture that is in the message itself: nothing is fetched for it. */
function pictureOf({ contentType, contentUrl = '', name = '' }: Attachment): readonly Piece[] {
  if (contentType !== svg || !contentUrl.startsWith(`data:${svg},`)) return [];
  return [piece('img', { class: 'picture', src: contentUrl, alt: name })];
}

function bubble(speaker: string, text: string): Piece {
  return piece('div', { class: 'bubble', dir: 'auto' }, unseen(speaker), piece('p', {}, text));
}

function unseen(text: string): Piece {
  return piece('span', { class: 'unseen' }, text);
}
