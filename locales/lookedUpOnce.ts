/** Gives the sentence of a key with its values filled in, as i18next does. */
export type Look = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The words of a sentence and, at every second place, the name of a value. */
type Pieces = readonly string[];

/**
 * Looks each sentence up once: i18next takes as long for one as a whole text takes to understand. What is remembered is
 * our own sentences, no more than there are keys, and no value that was filled in; what is not plainly filled in is
 * left to i18next.
 */
export function lookedUpOnce(look: Look): Look {
  const sentences = new Map<string, string>();
  const templates = new Map<string, Pieces | undefined>();
  const plainly = (key: string): string => {
    const sentence = sentences.get(key) ?? look(key);
    sentences.set(key, sentence);
    return sentence;
  };
  const piecesOf = (key: string): Pieces | undefined => {
    if (!templates.has(key)) templates.set(key, piecesIn(look(key, { skipInterpolation: true })));
    return templates.get(key);
  };
  return (key, values) => {
    if (values === undefined) return plainly(key);
    // What is no text is a wish of how i18next shall look, such as for all the sentences under a key.
    if (!Object.values(values).every((value) => typeof value === 'string')) return look(key, values);
    const pieces = piecesOf(key);
    return (pieces && filledIn(pieces, values)) ?? look(key, values);
  };
}

function piecesIn(sentence: string): Pieces | undefined {
  const pieces = sentence.split(/\{\{(\w+)\}\}/);
  return pieces.some(isSpecial) ? undefined : pieces;
}

function filledIn(pieces: Pieces, values: Readonly<Record<string, unknown>>): string | undefined {
  let text = '';
  for (const [at, piece] of pieces.entries()) {
    const value = at % 2 === 0 ? piece : values[piece];
    if (typeof value !== 'string' || isSpecial(value)) return undefined;
    text += value;
  }
  return text;
}

/** What i18next reads as more than words. */
function isSpecial(text: string): boolean {
  return text.includes('{{') || text.includes('$t(');
}
