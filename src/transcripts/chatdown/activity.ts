import { z } from 'zod';

/** What the Emulator writes as null it means as absent. */
const withoutNulls = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
    : value;

const word = z.string().optional();

const account = z.preprocess(withoutNulls, z.looseObject({ id: word, name: word, role: word }));

const attachment = z.preprocess(
  withoutNulls,
  z.looseObject({ contentType: z.string(), contentUrl: word, content: z.unknown().optional() }),
);

const action = z.preprocess(withoutNulls, z.looseObject({ type: word, title: word, value: z.unknown().optional() }));

/** One activity of a `.transcript`; what is not named here is let through unread. */
export const activitySchema = z.preprocess(
  withoutNulls,
  z.looseObject({
    type: z.string(),
    id: word,
    timestamp: word,
    channelId: word,
    conversation: z.looseObject({ id: word }).optional(),
    from: account.optional(),
    recipient: account.optional(),
    text: word,
    attachments: z.array(attachment).optional(),
    attachmentLayout: word,
    suggestedActions: z.preprocess(withoutNulls, z.looseObject({ actions: z.array(action).optional() })).optional(),
    // Chatdown writes null for a member that was taken away and never was there.
    membersAdded: z.array(account.nullable()).optional(),
    membersRemoved: z.array(account.nullable()).optional(),
  }),
);

/** An activity as Bot Framework Emulator keeps it: a message, an event or something else that happened. */
export type Activity = z.infer<typeof activitySchema>;
export type Account = NonNullable<Activity['from']>;
export type Attachment = NonNullable<Activity['attachments']>[number];
export type Action = NonNullable<NonNullable<Activity['suggestedActions']>['actions']>[number];
