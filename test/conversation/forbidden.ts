import { createHash } from 'node:crypto';

/**
 * The 14 telephone numbers and 4 e-mail addresses printed in the source texts: politicians, managers and press.
 * They must reach nobody, so they are known here by hash only (docs/decisions/0002).
 */
const numbers: ReadonlySet<string> = new Set([
  '1cc1259e76247c0b851f2633',
  '263fc7a5cc2fc190ea421558',
  '346ef014263c9c9bc0d7cb6e',
  '3aa897df909506f91ac4f9e2',
  '3ec80be1060e1773267294f1',
  '48aeb9eec378fe916f791037',
  '4cc883fd116c606496c86ec4',
  '6c2c78c5eaa9be3408da68ee',
  '9c03e66f36b40729a7f3d9ae',
  'c132618a5d2a89ada6665b06',
  'c3ffa45ac32c0a43bdd41f01',
  'c82b5d769778ea3431e8de97',
  'd97eb785b38c77514cf4e5f1',
  'e666b2025ce0e1bf67f91d44',
]);
const addresses: ReadonlySet<string> = new Set([
  '8bfe2e097db3ff36a8e9dccc',
  '93d0551a0accc5cc8146a686',
  'a893099a48628d0d04923fb5',
  'ab54247c45d218b31be66970',
]);

/** Whether a text holds one of them, in any spelling: blanks, hyphens, with or without the country's code. */
export function holdsForbidden(text: string): boolean {
  const mails = text.toLowerCase().match(/[\w.-]+@[\w.-]+\w/g) ?? [];
  return mails.some((mail) => addresses.has(hash(mail))) || windowsOf(text).some((number) => numbers.has(hash(number)));
}

/** How many are known, so that a test can see that none was lost. */
export const forbiddenCount = { numbers: numbers.size, addresses: addresses.size };

/** Every run of digits that could be a Swedish number, in E.164 form. */
function windowsOf(text: string): readonly string[] {
  const digits = text.replace(/\D/g, '');
  const starts = Array.from(digits, (_, at) => digits.slice(at));
  return starts.flatMap((rest) => {
    const local = rest.startsWith('0') ? rest.slice(1) : rest.startsWith('46') ? rest.slice(2) : undefined;
    return local === undefined ? [] : [8, 9].map((length) => `+46${local.slice(0, length)}`);
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
