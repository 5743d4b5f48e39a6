/** What `.chat` reads in `[name=value]`; names are compared in lower case. */
const types = [
  'message',
  'contactrelationupdate',
  'conversationupdate',
  'typing',
  'ping',
  'endofconversation',
  'event',
  'invoke',
  'deleteuserdata',
  'messageupdate',
  'messagedelete',
  'installationupdate',
  'messagereaction',
  'suggestion',
  // These two are an accident of bf-chatdown, which looks names up in a plain object.
  'constructor',
  '__proto__',
];

const base = 'application/vnd.microsoft.card.';

/** The short names of cards, and the content types they stand for. */
export const cardTypes: ReadonlyMap<string, string> = new Map([
  ...['animation', 'audio', 'hero', 'receipt', 'thumbnail', 'signin', 'oauth', 'media', 'video'].map(
    (name) => [name, base + name] as const,
  ),
  ['adaptivecard', `${base}adaptive`],
]);

/** The fields that make a card of lines, such as `herocard`, and the content types of those cards. */
export const cardFields: ReadonlyMap<string, string> = new Map(
  [...cardTypes]
    .filter(([name]) => name !== 'receipt' && name !== 'adaptivecard')
    .map(([name, type]) => [`${name}card`, type]),
);

const fields = ['attachment', 'attachmentlayout', 'suggestions', 'receiptcard', ...cardFields.keys()];

/** How a bracket is read: it ends the message, says something of it, sets the pace, or is text. */
export function kindOf(name: string): 'type' | 'field' | 'delay' | 'text' {
  const lower = name.toLowerCase();
  if (types.includes(lower)) return 'type';
  if (fields.includes(lower)) return 'field';
  return lower === 'delay' ? 'delay' : 'text';
}

/** Every name that a bracket may have by intent. */
export const bracketNames: readonly string[] = [...types.slice(0, -2), ...fields, 'delay'];

export function isCard(contentType: string): boolean {
  return contentType.includes(base);
}
