import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCompiled, readCompiled, type Compiled } from '../../src/compiled';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  file = join(folder, 'chat.js');
  write('112');
  const compiled = readCompiled(file);
  compiled.run();
  keepCompiled(file, compiled);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (number: string): void =>
  writeFileSync(
    file,
    `const { basename } = require('node:path'); exports.told = () => basename(__filename) + ' ring ${number}';`,
  );
const told = (compiled: Compiled): string => (compiled.run() as { told: () => string }).told();
const kept = (): string =>
  join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.bin'))!,
  );

describe('what was compiled of the chat at the build', () => {
  test('is used, and the chat says what it says without it', () => {
    const compiled = readCompiled(file);
    expect(compiled.script.cachedDataRejected).toBe(false);
    expect(told(compiled)).toBe('chat.js ring 112');
    rmSync(kept());
    const bare = readCompiled(file);
    expect(bare.script.cachedDataRejected).toBeUndefined();
    expect(told(bare)).toBe('chat.js ring 112');
  });

  test('is not used for another text of the same length, which V8 would take for the same', () => {
    write('118');
    const compiled = readCompiled(file);
    expect(compiled.script.cachedDataRejected).toBeUndefined();
    expect(told(compiled)).toBe('chat.js ring 118');
  });

  test('is not used when it is cut short, spoilt or empty', () => {
    const whole = readFileSync(kept());
    const spoilt = Buffer.from(whole);
    spoilt[whole.length - 9]! ^= 1;
    for (const bytes of [whole.subarray(0, -8), spoilt, Buffer.alloc(0)]) {
      writeFileSync(kept(), bytes);
      const compiled = readCompiled(file);
      expect(compiled.script.cachedDataRejected).toBeUndefined();
      expect(told(compiled)).toBe('chat.js ring 112');
    }
  });
});
