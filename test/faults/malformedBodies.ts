const good = JSON.stringify({
  type: 'message',
  text: 'zebra-7431',
  from: { id: 'resident', name: '' },
  locale: 'sv-SE',
});

const wrongTypes: readonly unknown[] = [
  ...[undefined, null, 7, 0.5, true, [], ['message'], {}, '', 'Message', ' message', 'invoke', 'trace', 'delay'],
  ...['endOfConversation', 'messageReaction', 'installationUpdate', '__proto__', 'constructor', 'x'.repeat(5000)],
];
const wrongTexts: readonly unknown[] = [undefined, null, 7, true, [], ['zebra-7431'], {}, { toString: 'zebra-7431' }];
const wrongSenders: readonly unknown[] = [
  ...['zebra-7431', 7, true, [], [{ id: 'x' }]],
  ...[7, true, [], {}, 'x'.repeat(257)].map((id) => ({ id })),
];
const wrongFiles: readonly unknown[] = ['zebra-7431', 7, true, {}, [{}], [null], ['zebra-7431'], [[[]]]];
const wrongNames: readonly unknown[] = [undefined, null, '', 7, true, [], {}, 'x'.repeat(101)];
const noObjects = [
  '',
  ' ',
  'null',
  'true',
  '7',
  '-',
  '"message"',
  '[]',
  '[{}]',
  '{}',
  '{{}}',
  '{"type"}',
  "{'type':'message'}",
];
const besides = [
  {},
  { entities: [] },
  { channelData: { clientActivityID: 'a' } },
  { timestamp: 'garbage' },
  { value: null },
];

/**
 * More than 500 bodies that are no activity: cut off at every byte, with a byte that is no UTF-8 at every place, with
 * every wrong value of each field that is read, and what is no object. Fields that are not read (timestamp,
 * conversation, recipient) may hold anything and are left behind, so they are beside and not among these.
 */
export const malformedBodies: readonly (string | Uint8Array)[] = [
  ...noObjects,
  ...Array.from(good, (_, at) => good.slice(0, at)).slice(1),
  ...Array.from(good, (_, at) =>
    Buffer.concat([Buffer.from(good.slice(0, at)), Buffer.of(0xff), Buffer.from(good.slice(at))]),
  ),
  ...besides.flatMap((beside) =>
    [
      ...wrongTypes.map((type) => ({ type, text: 'zebra-7431' })),
      ...wrongTexts.map((text) => ({ type: 'message', text })),
      ...['message', 'event', 'typing'].flatMap((type) =>
        wrongSenders.map((from) => ({ type, text: 'a', name: 'a', from })),
      ),
      ...wrongFiles.map((attachments) => ({ type: 'message', text: 'a', attachments })),
      ...wrongNames.map((name) => ({ type: 'event', name })),
    ].map((body) => JSON.stringify({ ...body, ...beside })),
  ),
];
