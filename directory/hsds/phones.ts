import { textAttribute, textIn, wordAttributes, wordsIn } from './attributes';
import { hsdsId } from './ids';
import { toLanguages } from './languages';
import type { HsdsPhone } from './objects';
import type { PublicPhone } from './publicService';
import { dialSentence, withoutSentence, withSentence } from './sentences';
import { phoneTypes, wordSchemas } from './wordLists';

/** The numbers of a service as HSDS phones. */
export function toPhones(phones: readonly PublicPhone[], service_id: string): readonly HsdsPhone[] {
  return phones.map(({ number, type, description, extension, menu_choice, languages, appears_on_bill }, at) => {
    const id = hsdsId(service_id, 'phones', at);
    const owner = { id, entity: 'phone' } as const;
    // HSDS takes a number, which loses the zeros that must be dialled: then it is told in words.
    const isPlain = extension !== undefined && String(Number(extension)) === extension;
    const asText = isPlain ? undefined : extension;
    return {
      ...{ id, service_id, number, type, extension: isPlain ? Number(extension) : undefined },
      description: withSentence(description, dialSentence({ menu_choice, extension: asText })),
      languages: toLanguages(
        languages.map((code) => ({ code, note: undefined })),
        { phone_id: id },
      ),
      attributes: [
        ...wordAttributes(owner, 'appears_on_bill', [appears_on_bill]),
        ...textAttribute(owner, 'menu_choice', menu_choice),
        ...textAttribute(owner, 'extension', asText),
      ],
    };
  });
}

/** The number that an HSDS phone of ours was made from. */
export function fromPhone({ number, type, description, extension, languages, attributes }: HsdsPhone): PublicPhone {
  const menu_choice = textIn(attributes, 'menu_choice');
  const asText = textIn(attributes, 'extension');
  return {
    number,
    type: phoneTypes.parse(type),
    description: withoutSentence(description, dialSentence({ menu_choice, extension: asText })),
    extension: extension === undefined ? asText : String(extension),
    menu_choice,
    languages: languages.map(({ code }) => code),
    appears_on_bill: wordSchemas.appears_on_bill.parse(wordsIn(attributes, 'appears_on_bill')[0]),
  };
}
