import type { PublicBasis, PublicPhone } from './publicService';

/** What a service is not for. It stands among what every reader shows, not only where few look. */
export function notForSentence(not_for: string | undefined): string | undefined {
  return not_for === undefined ? undefined : `Inte till för: ${not_for.replace(/\.$/, '')}.`;
}

/** What must be said with a number that lives on two old prints alone. */
export function changedSentence({ may_have_changed, publisher, date }: PublicBasis): string | undefined {
  return may_have_changed ? `Kan ha ändrats. Enligt ${publisher}, ${date}.` : undefined;
}

/** What must be known to be put through, where HSDS has no property for it. */
export function dialSentence({
  extension,
  menu_choice,
}: Pick<PublicPhone, 'extension' | 'menu_choice'>): string | undefined {
  return withSentence(
    menu_choice === undefined ? undefined : `Tryck ${menu_choice} när någon har svarat.`,
    extension === undefined ? undefined : `Anknytning ${extension}.`,
  );
}

/** A text with a sentence on a line after it. */
export function withSentence(text: string | undefined, sentence: string | undefined): string | undefined {
  const parts = [text, sentence].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n');
}

/** The text that a known sentence was put after. */
export function withoutSentence(text: string | undefined, sentence: string | undefined): string | undefined {
  if (sentence === undefined || text === undefined) return text;
  return text === sentence ? undefined : text.slice(0, -sentence.length - 1);
}
