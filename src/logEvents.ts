/** What an event in the log is: the sentence that the log prints, what it means and what to do. */
interface LogEventMeaning {
  /** Swedish, for whoever runs the chat; the log prints this and no other sentence. */
  readonly says: string;
  readonly means: string;
  readonly todo: string;
}

/** Everything that can stand in the log. `docs/watching.md` holds the same list. */
export const logEvents = {
  ready: { says: 'Chatten svarar.', means: 'It listens, at `address`.', todo: 'Nothing.' },
  stop: {
    says: 'Chatten stannar.',
    means: 'It was told to stop; turns under way are answered first.',
    todo: 'Nothing.',
  },
  'directory-read': {
    says: 'Filen gäller nu.',
    means: 'A staff file was read and its facts are live.',
    todo: 'Nothing.',
  },
  'directory-problem': {
    says: 'Det finns ett fel eller en varning i filen. Kör npm run -s directory -- check: den säger vad som ska skrivas.',
    means: 'A slip of the kind `code` in `file` at `line`. With an error in it the file is served as it last was.',
    todo: 'Ask staff to mend it; `npm run -s directory -- check` prints the sentence.',
  },
  'directory-unreadable': {
    says: 'Katalogens mapp går inte att läsa just nu.',
    means: 'Looking for changes failed; what was read before is served.',
    todo: 'See to the rights of `DIRECTORY_FOLDER` and its disk.',
  },
  'turn-failed': {
    says: 'Ett svar gick inte att ge; den som skrev fick lugna ord och 112.',
    means: 'The bot threw while it answered. The conversation goes on.',
    todo: 'Report `error` and `code` as a fault; many at once mean that the storage or the directory is gone.',
  },
  'calm-words-failed': {
    says: 'Inte ens de lugna orden gick att säga; sidan visade 112 själv.',
    means: 'The reply to a failed turn failed too; the client got a 502.',
    todo: 'Restart the chat, and report `error` and `code` as a fault.',
  },
  'request-failed': {
    says: 'En förfrågan gick inte att svara på.',
    means: 'A page, or a request of Direct Line, was answered with 500.',
    todo: 'Report `error` and `code` as a fault.',
  },
  'forget-failed': {
    says: 'Ett samtal gick inte att glömma genast; det glöms när dess tid är ute.',
    means: 'What the bot remembers of a conversation that has ended could not be deleted.',
    todo: 'See to the storage: everything in it must have a time to live.',
  },
  'redis-down': {
    says: 'Redis går inte att nå. Den som skriver får svar utan minne tills den svarar igen.',
    means: 'Conversations cannot be remembered; every message is answered alone, with 112.',
    todo: 'See to Redis: its address in `REDIS_URL`, its memory, its machine.',
  },
  'redis-up': { says: 'Redis svarar igen.', means: 'Conversations are remembered again.', todo: 'Nothing.' },
  'azure-open': {
    says: 'Genom Azure finns det som skrivs också hos Microsoft; boten säger det i sin hälsning.',
    means: '`/api/messages` is open to Azure Bot Service, because credentials are set.',
    todo: 'Nothing, if it is meant to be (docs/azure.md).',
  },
  'azure-sdk-refused': {
    says: 'SDK:n godtog inte ett bevis som vi godtar; meddelandet avvisades.',
    means: 'Our own check and the SDK do not agree on a token.',
    todo: 'Look at MicrosoftAppType and MicrosoftAppTenantId.',
  },
  'azure-dedupe-failed': {
    says: 'Det går inte att veta om ett meddelande redan är besvarat; det besvaras.',
    means: 'The storage did not say whether an activity was seen before.',
    todo: 'See to the storage.',
  },
  'azure-turn-failed': {
    says: 'Ett svar genom Azure gick inte att ge; den som skrev fick lugna ord och 112.',
    means: 'The bot threw, or its reply could not be sent.',
    todo: 'Report `error` and `code` as a fault; many at once mean that Azure or the storage is gone.',
  },
  'azure-turn-unsaid': {
    says: 'Inte ens de lugna orden gick att skicka genom Azure.',
    means: 'Azure got a 502 and may send the message again.',
    todo: 'Look at Azure, and report `error` and `code` as a fault.',
  },
  'azure-keys-failed': {
    says: 'Microsofts nycklar gick inte att hämta; meddelanden genom Azure avvisas tills det går.',
    means: 'Without the keys no token can be checked.',
    todo: 'See to the way out to login.botframework.com.',
  },
  'azure-token-failed': {
    says: 'Azure gav inget samtal; den som skrev fick veta det, med 112.',
    means: 'Direct Line gave no token.',
    todo: 'Look at DIRECT_LINE_SECRET and the way out to directline.botframework.com.',
  },
  'reports-unwritten': {
    says: 'REPORTS_FILE går inte att skriva.',
    means: 'Counts of wrong facts stay in memory and are tried again within the hour.',
    todo: 'See to the rights of the folder of `REPORTS_FILE` and its disk.',
  },
  'unhandled-rejection': {
    says: 'Ett fel fångades; chatten fortsätter.',
    means: 'Work that nobody waited for failed.',
    todo: 'Report `error` and `code` as a fault.',
  },
  'uncaught-exception': {
    says: 'Chatten stannar efter ett fel.',
    means: 'The process ends with 1; conversations in its memory are gone.',
    todo: 'Let the system start it again, and report `error` and `code` as a fault.',
  },
  'unlisted-event': {
    says: 'Något hände som inte har ett namn i listan.',
    means: 'Code logged a name that is not in this list; the name is left out.',
    todo: 'Report it as a fault.',
  },
} as const satisfies Readonly<Record<string, LogEventMeaning>>;

export type LogEvent = keyof typeof logEvents;

/** Whether something is the name of an event in the list. */
export function isLogEvent(name: unknown): name is LogEvent {
  return typeof name === 'string' && Object.hasOwn(logEvents, name);
}
