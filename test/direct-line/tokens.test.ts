import { Tokens } from '../../src/direct-line/tokens';

describe('the tokens of a conversation that has ended', () => {
  it('open nothing, whatever they were for, and those of others still do', () => {
    const tokens = new Tokens(() => 0);
    const [mine, stream] = [tokens.issue('a', 'conversation'), tokens.issue('a', 'stream')];
    const other = tokens.issue('b', 'conversation');
    expect(tokens.conversationOf(mine, 'conversation')).toBe('a');
    tokens.revoke('a');
    expect(tokens.conversationOf(mine, 'conversation')).toBeUndefined();
    expect(tokens.spend(stream, 'stream')).toBeUndefined();
    expect(tokens.conversationOf(other, 'conversation')).toBe('b');
  });
});

it('a token is random, long and unlike every other', () => {
  const tokens = new Tokens(() => 0);
  const issued = Array.from({ length: 100 }, () => tokens.issue('a', 'conversation'));
  expect(new Set(issued).size).toBe(100);
  for (const token of issued) expect(token).toMatch(/^[\w-]{43}$/);
});
