import { digitsOf, isMobile, telephoneLink } from '../format/telephone';
import type { Read } from './read';
import { error, warning, type Slip } from './slip';

/** Numbers that cost, stand twice, are hard to read, or may be somebody's own. */
export function phoneSlips(record: Read): readonly Slip[] {
  const phones = 'phones' in record ? (record.phones ?? []) : [];
  const links = phones.map(({ number }) => telephoneLink(number));
  const checked = record.verified?.numbers?.map(digitsOf);
  return phones.flatMap(({ number, description, type }, at) => {
    const path = ['phones', at, 'number'];
    const mayBePersonal = isMobile(number) && 'organization' in record && description === undefined && type === 'voice';
    return [
      ...(checked && !checked.includes(digitsOf(number)) ? [error(path, 'numberChanged', numberChanged)] : []),
      ...(costs.test(links[at] ?? '') ? [error(path, 'premiumNumber', premiumNumber)] : []),
      ...(links.indexOf(links[at] ?? '') < at && !isOtherWay(record, at)
        ? [error(path, 'sameNumber', sameNumber)]
        : []),
      ...(/ {2}|[-–] | [-–]|–|[ -]\d$/.test(number) && digitsOf(number).length > 6
        ? [warning(path, 'numberForm', numberForm)]
        : []),
      ...(mayBePersonal ? [warning(path, 'mobileInService', mobileInService)] : []),
    ];
  });
}

/** Numbers that cost extra in Sweden: 0900, 0939, 0944 and the 118 series. */
const costs = /^tel:(?:\+46(?:900|939|944|99)|118)/;

/** One number may be both called and texted; that it is a textphone too is most likely a slip. */
function isOtherWay(record: Read, at: number): boolean {
  const phones = 'phones' in record ? (record.phones ?? []) : [];
  const same = phones.filter(({ number }) => telephoneLink(number) === telephoneLink(phones[at]?.number ?? ''));
  const ways = new Set(
    same.map(({ type, menu_choice, extension }) => [type === 'text', menu_choice, extension].join()),
  );
  return ways.size === same.length;
}

const numberChanged =
  'Numret är inte det som kontrollerades. Ring det här numret och kör verify, eller skriv tillbaka det gamla.';
const premiumNumber = 'Numret kostar extra att ringa. Skriv ett vanligt nummer.';
const sameNumber = 'Samma nummer står två gånger i posten. Ta bort det ena.';
const numberForm =
  'Numret har dubbla mellanslag, fel streck eller en ensam siffra sist. Skriv så här: "08-465 004 00".';
const mobileInService =
  'Numret är en mobil. Är det verksamhetens eget? Skriv då vad det är till i "description". Är det en persons: ta bort det.';
