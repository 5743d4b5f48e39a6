import { masked } from '../../src/masked';
import { Channel } from './channel';

// From the ranges reserved for fiction, and days that are none.
const numbers = [
  '070-174 06 05',
  '0701740605',
  '+46 70 174 06 05',
  '0046701740605',
  '850199-1234',
  '19850199-1234',
  '8501991234',
];

test.each(numbers)('%s is masked, wherever it stands', (number) => {
  for (const text of [number, `jag heter x, ${number}`, `(${number})`, `${number}!`])
    expect(masked(text)).toBe(text.replace(number, '…'));
});

test('what help is called and how old somebody is stays', () => {
  const kept = [
    '112',
    '116 111',
    '020-50 50 50',
    '114 14',
    'jag är 14 år',
    '1177',
    'sedan 2019',
    '08-465 004 00',
    '90 000 kr',
  ];
  for (const text of kept) expect(masked(text)).toBe(text);
});

test('a number by which a person is known reaches nobody', async () => {
  const heard: string[] = [];
  const before = ({ activity }: { activity: { text?: string } }): Promise<void> =>
    Promise.resolve(void heard.push(activity.text ?? ''));
  const channel = await new Channel({ before }).listen();
  const talk = await channel.start();
  await channel.say(talk, `mitt nummer är ${numbers[0] ?? ''} och ${numbers[4] ?? ''}`);
  expect(heard.at(-1)).toBe('mitt nummer är … och …');
  expect((await channel.read(talk)).text).not.toMatch(/174|1234/);
  await channel.close();
});
