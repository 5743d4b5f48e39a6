import { execFileSync } from 'node:child_process';

/** Runs the command as a tester does, with these lines on its standard input. */
function recognize(lines: readonly string[], ...args: readonly string[]): readonly string[] {
  const out = execFileSync('npx', ['tsx', 'src/cli/recognize.ts', ...args], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  return out.trim().split('\n');
}

test('one line in, one line out, in the agreed shape; a bad line is told and the rest goes on', () => {
  const out = recognize([
    '{"id":"1","text":"jag bor i Umeå, var finns hjälp"}',
    'inte json',
    '{"id":"2","text":"Solna eller Sollentuna?","locale":"sv"}',
    '',
    '{"id":"3","text":""}',
  ]).map((line) => JSON.parse(line) as unknown);
  expect(out).toEqual([
    {
      id: '1',
      intent: 'find_help',
      confidence: expect.any(Number) as number,
      intents: expect.arrayContaining(['find_help']) as string[],
      danger: false,
      role: expect.any(String) as string,
      language: 'sv',
      kommun: { decision: 'accept', names: ['Umeå'] },
    },
    { error: expect.stringContaining('rad 2') as string },
    expect.objectContaining({ id: '2', kommun: { decision: 'ask', names: ['Solna', 'Sollentuna'] } }),
    expect.objectContaining({ id: '3', danger: false, kommun: { decision: 'none', names: [] } }),
  ]);
}, 60_000);

test('a person is shown why: words, scores, thresholds, nearest phrases', () => {
  const out = recognize([], '--explain', 'min sambo har krossat min telfon').join('\n');
  for (const part of ['Ord efter rättning', 'Avsikter', 'Fara', 'Närmaste fraser', 'forms_material_latent'])
    expect(out).toContain(part);
}, 60_000);
