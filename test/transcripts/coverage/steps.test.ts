import { stepsOf } from '../../../src/transcripts/coverage/steps';

const told = (code: string): readonly string[] => stepsOf(code).map(({ line, what }) => `${line} ${what}`);

it('takes every function for a step, also a nameless one', () => {
  expect(told('function ask() {\n  return names.map((name) => name);\n}\nconst say = () => 1;')).toEqual([
    '1 ask',
    '2 funktion i ask',
    '4 say',
  ]);
});

it('takes both ways from a condition for steps, where the code is that runs', () => {
  expect(told('function ask(a: boolean) {\n  if (a)\n    say();\n  else\n    leave();\n}')).toEqual([
    '1 ask',
    '3 ask: om a',
    '5 ask: om inte a',
  ]);
  expect(told('const ask = (a: boolean) => (a ? 1 : 2);')).toEqual(['1 ask', '1 ask: om a', '1 ask: om inte a']);
});

it('takes what comes after an early end for a step', () => {
  expect(told('function ask(a: boolean) {\n  if (a) return;\n  say();\n}')).toEqual([
    '1 ask',
    '3 ask: om inte a',
    '2 ask: om a',
  ]);
});

it('takes for steps what is looked at only when something else holds, fails or is not there', () => {
  expect(told('const ask = () => (a && b) || c;').slice(1)).toEqual(['1 ask: om inte (a && b)', '1 ask: om a']);
  expect(told('const ask = () => a ?? b;').slice(1)).toEqual(['1 ask: utan a']);
});

it('takes the cases of a switch, the rounds of a loop and what is done after a fault for steps', () => {
  const code = `function ask() {
  for (const name of names) say(name);
  switch (a) {
    case 'x':
      return 1;
    default:
      return 2;
  }
}
function dare() {
  try {
    say();
  } catch {
    leave();
  }
}`;
  expect(told(code)).toEqual([
    '1 ask',
    '2 ask: varje varv',
    "5 ask: fallet 'x'",
    '7 ask: inget av fallen',
    '10 dare',
    '14 dare: när något går sönder',
  ]);
});

it('leaves out what only happens when the file is loaded', () => {
  expect(told('const day = make("sv");\nfunction make(a: string) {\n  return a ? 1 : 2;\n}')).toEqual([]);
  expect(told('const day = make("sv");\nexport function make(a: string) {\n  return a;\n}')).toEqual(['2 make']);
  expect(told('const day = make(1);\nfunction make(a) {\n  return a;\n}\nconst later = () => make(2);')).toEqual([
    '2 make',
    '5 later',
  ]);
});
