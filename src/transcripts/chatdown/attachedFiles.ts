import { isDeepStrictEqual } from 'node:util';
import { charset, extension } from 'mime-types';
import type { Attachment } from './activity';
import { cardLineNames, readCard } from './card';
import { cardFields, cardTypes, isCard } from './names';
import { Written } from './written';

/** Writes attachments in brackets; what holds more than an address or a card's lines goes to files of its own. */
export class AttachedFiles {
  readonly all = new Map<string, Buffer>();
  readonly #name: string;

  /** @param name how the names of the files begin. */
  constructor(name: string) {
    this.#name = name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  }

  /** `[attachment=…]` or a card; undefined when the attachment holds nothing that can be written. */
  bracketOf(attachment: Attachment): string | undefined {
    const { contentType, contentUrl, content } = attachment;
    if (contentUrl?.startsWith('http')) return bracket(encoded(contentUrl), contentType);
    const card = cardBracket(attachment);
    if (card !== undefined) return card;
    const data = dataOf(contentUrl) ?? bytesOf(content) ?? jsonOf(attachment);
    return data && bracket(this.#add(data, contentType), contentType);
  }

  #add(data: Buffer, contentType: string): string {
    const ending = extension(contentType) || (isCard(contentType) ? 'json' : 'bin');
    const name = `${this.#name}-${this.all.size + 1}.${ending}`;
    this.all.set(name, data);
    return name;
  }
}

function bracket(path: string, contentType: string): string {
  const short = [...cardTypes].find(([, type]) => type === contentType)?.[0];
  return `[attachment=${path} ${short ?? contentType.replace(/[\s\]]+/g, '')}]`;
}

function encoded(address: string): string {
  return address.replace(/[\s\]]/g, encodeURIComponent);
}

/** The card as lines, when they are read back as that very card. */
function cardBracket({ contentType, content }: Attachment): string | undefined {
  const field = [...cardFields].find(([, type]) => type === contentType)?.[0];
  if (field === undefined || typeof content !== 'object' || content === null) return undefined;
  const lines = Object.entries(content).flatMap(([name, value]) =>
    cardLineNames.includes(name) ? cardLines(name, value) : [],
  );
  const written = lines.join('\n');
  const card = readCard(new Written(written, undefined), () => undefined);
  // A card without buttons is the same as one with none.
  if (written.includes(']') || !isDeepStrictEqual(card, { buttons: [], ...content })) return undefined;
  return `[${field}=\n${lines.map((line) => `${line}\n`).join('')}]`;
}

function cardLines(name: string, value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = values.map(wordOf);
  if (name === 'buttons') return words.length === 0 ? [] : [`buttons=${words.join('|')}`];
  return words.map((word) => `${name}=${word}`);
}

/** What stands for a value in a line: the address of a picture, the title of a button. */
function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const word: unknown = Object.entries(value).find(([key]) => key === 'url' || key === 'title')?.[1];
  return typeof word === 'string' ? word : '';
}

function dataOf(address: string | undefined): Buffer | undefined {
  const data = address?.startsWith('data:') === true ? address.slice(0, 200).indexOf(';base64,') : -1;
  return data < 0 ? undefined : Buffer.from((address ?? '').slice(data + ';base64,'.length), 'base64');
}

/** The bytes of a text file, as JSON holds them. */
function bytesOf(content: unknown): Buffer | undefined {
  if (typeof content !== 'object' || content === null || !('type' in content) || !('data' in content)) return undefined;
  const { type, data } = content;
  return type === 'Buffer' && Array.isArray(data) ? Buffer.from(data as readonly number[]) : undefined;
}

function jsonOf({ contentType, content }: Attachment): Buffer | undefined {
  const isJson = isCard(contentType) || (contentType.includes('json') && charset(contentType) === 'UTF-8');
  return content === undefined || !isJson ? undefined : Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`);
}
