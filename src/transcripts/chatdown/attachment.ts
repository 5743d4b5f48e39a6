import { charset, lookup } from 'mime-types';
import type { Attachment } from './activity';
import type { lossMessages } from './messages';
import { cardTypes, isCard } from './names';

/** Gives what a file below the conversation's folder holds. */
export type ReadFile = (path: string) => Buffer | undefined;

type Trouble = Extract<keyof typeof lossMessages, 'unknownType' | 'unreadFile' | 'badJson'>;

/** What nothing is known of: bf-chatdown would ask the address, and this never does. */
const anyType = 'application/octet-stream';

/**
 * Reads `address type`, the type being optional: an address is kept, a file is put in.
 * @param onTrouble hears of what could not be made out; then there is no attachment, or one of any type.
 */
export function readAttachment(
  written: string,
  readFile: ReadFile,
  onTrouble: (trouble: Trouble, path: string) => void,
): Attachment | undefined {
  const [path = '', typed = ''] = written.trim().split(' ');
  const type = typed === '' ? lookup(path) || '' : typed.trim().toLowerCase();
  const contentType = cardTypes.get(typed === '' ? '' : type) ?? type;
  if (path.startsWith('http')) {
    const known = contentType || lookup(pathOf(path)) || '';
    if (known === '') onTrouble('unknownType', path);
    return { contentType: known || anyType, contentUrl: path };
  }
  if (contentType === '') {
    onTrouble('unknownType', path);
    return undefined;
  }
  const data = readFile(path);
  if (data) return withFile(contentType, data, () => onTrouble('badJson', path));
  onTrouble('unreadFile', path);
  return undefined;
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

function withFile(contentType: string, data: Buffer, onBadJson: () => void): Attachment | undefined {
  const isText = isCard(contentType) || charset(contentType) === 'UTF-8';
  if (!isText) return { contentType, contentUrl: `data:${contentType};base64,${data.toString('base64')}` };
  if (!isCard(contentType) && !contentType.includes('json')) return { contentType, content: data.toJSON() };
  try {
    return { contentType, content: JSON.parse(data.toString('utf8').replace(/^\uFEFF/, '')) as unknown };
  } catch {
    onBadJson();
    return undefined;
  }
}
