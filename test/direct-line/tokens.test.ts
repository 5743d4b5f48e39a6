import { conversationIn, issueToken, judgeToken, newSecret } from '../../src/direct-line/tokens';

const id = '6f1c2f0a-3b1e-4f57-9a55-0d6d9e0f7f11';
const make = () => ({ id, secret: newSecret(), locale: undefined, greeted: true });

it('a token is random, long and unlike every other', () => {
  const conversation = make();
  const issued = Array.from({ length: 100 }, () => issueToken(conversation, 'conversation', 0));
  expect(new Set(issued).size).toBe(100);
  for (const token of issued) expect(conversationIn(token)).toBe(id);
});

it('a token of which one character was changed, left out or added is forged', () => {
  const conversation = make();
  const token = issueToken(conversation, 'conversation', 0);
  expect(judgeToken(token, conversation, 'conversation', 0)).toBe('right');
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === '5' ? '6' : '5';
    for (const changed of [other, '', `${other}${token[at] ?? ''}`])
      expect(judgeToken(token.slice(0, at) + changed + token.slice(at + 1), conversation, 'conversation', 0)).toBe(
        'forged',
      );
  }
});

it('a token of a conversation whose secret is gone opens nothing', () => {
  const conversation = make();
  const token = issueToken(conversation, 'stream', 0);
  expect(judgeToken(token, conversation, 'stream', 0)).toBe('right');
  expect(judgeToken(token, { ...conversation, secret: newSecret() }, 'stream', 0)).toBe('forged');
});
