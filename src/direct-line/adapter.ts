import { ActivityTypes, BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';

/** The channel's name in activities and in the keys of conversation state. */
export const channelId = 'directline';

/** Under which key the bot keeps what it remembers of a conversation; it is that of the SDK's ConversationState. */
export function stateKeyOf(conversationId: string): string {
  // The slash ends the key because our ConversationState has an empty namespace behind it.
  return `${channelId}/conversations/${conversationId}/`;
}

/** What the client is shown of a reply: an allow-list, so that a field the SDK adds is not sent by accident. */
const shownFields = [
  'type',
  'text',
  'textFormat',
  'locale',
  'inputHint',
  'attachmentLayout',
  'attachments',
  'suggestedActions',
  'name',
  'value',
] as const;
const shownTypes: ReadonlySet<string> = new Set([ActivityTypes.Message, ActivityTypes.Event]);

/** What a reply says, whoever hears it. */
export type Content = Readonly<Partial<Pick<Activity, (typeof shownFields)[number]>>>;

/** Keeps what was said, in reply to the turn's activity or of itself, for the client and gives it an id. */
export type Show = (content: Content, isReply: boolean) => string;

/** Runs one turn in this process. Replies go to `show` and never over a socket. */
export class EmbeddedAdapter extends BotAdapter {
  readonly #show: Show;

  constructor(show: Show) {
    super();
    this.#show = show;
  }

  /** Runs the turn; rejects with what the turn threw. */
  async process(activity: Partial<Activity>, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), turn);
  }

  /** One answer for each activity, in order; those a client has no use for (trace, delay, and typing, because
   * what a turn says is shown as a whole) get an empty id. */
  override sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return Promise.resolve(
      activities.map((activity) => ({
        id: shownTypes.has(activity.type ?? '') ? this.#show(shownOf(activity), activity.replyToId !== undefined) : '',
      })),
    );
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot change an activity that has been sent.'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Direct Line cannot take back an activity that has been sent.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('The bot speaks only when it is spoken to.'));
  }
}

function shownOf(activity: Partial<Activity>): Content {
  const content: Record<string, unknown> = {};
  for (const field of shownFields) if (activity[field] !== undefined) content[field] = activity[field];
  return content;
}
