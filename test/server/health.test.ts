import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/log';
import { startChat } from '../../src/start';
import { testConfig } from '../settings';

jest.setTimeout(60_000);

test('a file that staff break while the chat runs shows at /healthz and in the log, and is right again when mended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  for (const name of ['geography', 'kommuner', 'national.yaml', 'regional.yaml'])
    cpSync(join('directory', name), join(folder, name), { recursive: true });
  const path = join(folder, 'kommuner/2480-umea.yaml');
  const good = readFileSync(path, 'utf8');
  const said: string[] = [];
  const hear: Log['info'] = ({ event, file, line }) => said.push(`${event} ${file ?? ''} ${line ?? ''}`.trim());
  const log: Log = { info: hear, warn: hear, error: hear };
  const chat = await startChat({ ...testConfig, directoryFolder: folder }, log);
  const health = async (): Promise<unknown> => (await fetch(`${chat.address}/healthz`)).json();
  const until = async (line: string): Promise<void> => {
    while (!said.includes(line)) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  expect(await health()).toEqual({ status: 'ok', storage: 'memory', directory: { files: 13, bad: [] } });
  writeFileSync(path, good.replace('type: socialtjanst', 'type: socialtjänst'));
  const line = good.split('\n').findIndex((text) => text.includes('type: socialtjanst')) + 1;
  const file = 'kommuner/2480-umea.yaml';
  await until(`directory-problem ${file} ${line}`);
  expect(await health()).toEqual({
    status: 'degraded',
    storage: 'memory',
    directory: { files: 13, bad: [{ file, line, code: 'invalid_value' }] },
  });
  writeFileSync(path, good);
  await until(`directory-read ${file}`);
  expect(await health()).toMatchObject({ status: 'ok' });
  await chat.stop();
  rmSync(folder, { recursive: true, force: true });
});
