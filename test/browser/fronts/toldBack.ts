import { ActionTypes, ActivityTypes, CardFactory, type Activity, type CardAction } from 'botbuilder';
import { localeFrom, type Locale } from '../../../locales/translator';
import type { LocaleTexts } from '../../../src/transcripts/format/texts';
import type { Seen, SeenLink, SeenCard, SeenMessage } from './look';

/**
 * Turns what is seen on a page back into activities, so that it is judged as the bot's own replies are. What the page
 * says once for all replies, the ways out in its header, is told with the last of them.
 */
export function toldBack(seen: Seen, texts: LocaleTexts): readonly Partial<Activity>[] {
  const page = localeOf(seen.language);
  const messages = seen.said.map((message) => messageOf(message, texts.text(page, 'page:client.call', {})));
  const last = messages.at(-1);
  if (last) {
    const choices = seen.choices.map((choice): CardAction => ({ type: ActionTypes.ImBack, ...choice }));
    const ways = [...seen.calls.map(callOf), ...exitOf(seen.exit, page, localeOf(last.locale), texts)];
    last.suggestedActions = { to: [], actions: [...choices, ...ways] };
  }
  return messages;
}

function messageOf({ language, text, cards, pictures }: SeenMessage, call: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text,
    locale: language,
    attachments: [
      ...pictures.map((name) => ({ contentType: 'image/svg+xml', contentUrl: '', name })),
      ...cards.map((card) => cardOf(card, call)),
    ],
  };
}

/** On a card the number stands behind a word that says what the link does. */
function cardOf({ title, subtitle, text, calls }: SeenCard, call: string) {
  const buttons = calls.map(({ title: shown, link }) =>
    callOf({ title: shown.startsWith(`${call} `) ? shown.slice(call.length + 1) : shown, link }),
  );
  return CardFactory.heroCard(title, text, [], buttons, { subtitle });
}

function callOf({ title, link }: SeenLink): CardAction {
  return { type: ActionTypes.Call, title, value: link };
}

/** The header speaks the page's language, also when the talk has gone on in another. */
function exitOf(exit: SeenLink | undefined, page: Locale, spoken: Locale, texts: LocaleTexts): readonly CardAction[] {
  if (!exit) return [];
  const known = exit.title === texts.text(page, 'safety:leaveAction', {}) && exit.link === '/leave';
  if (!known) return [{ type: ActionTypes.OpenUrl, title: exit.title, value: exit.link }];
  const [title, value] = ['safety:leaveAction', 'safety:leaveValue'].map((key) => texts.text(spoken, key, {}));
  return [{ type: ActionTypes.PostBack, title: title ?? '', value: value ?? '' }];
}

function localeOf(language: string | undefined): Locale {
  return localeFrom(language) ?? 'sv';
}
