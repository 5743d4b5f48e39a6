/** The channel's activities as the page shows them; their fields come from one list (`direct-line/adapter`). */
export function activitiesOf(shown: readonly object[]): readonly Activity[] {
  return shown as readonly Activity[];
}

/** The parts of a Direct Line activity that the page shows. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions: readonly CardAction[] };
}

/** A card, or a picture with the words that stand for it. */
export interface Attachment {
  readonly contentType: string;
  readonly content?: HeroCard;
  readonly contentUrl?: string;
  readonly name?: string;
}

export interface HeroCard {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text?: string;
  readonly buttons?: readonly CardAction[];
}

interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly value: string;
}

/** What the stream and the polling answer carry. */
export interface ActivitySet {
  readonly activities?: readonly Activity[];
  readonly watermark?: string;
}

/** Who writes from this page; the server gives the real id. */
export const residentId = 'resident';

/** Whether an activity comes from the bot: her own words come back in the stream and stand in the log already; Azure gives her an id with `dl_`. */
export function isFromBot({ from }: Activity): boolean {
  return from?.role !== 'user' && from?.id !== residentId && from?.id?.startsWith('dl_') !== true;
}
