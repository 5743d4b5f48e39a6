import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LiveDirectory } from '../../directory/live';
import { stampsNow } from '../../directory/reading/load';
import { comparableWords, createRepairer } from '../../locales/words';
import { keepReadings, readReadings, type Readings } from '../../src/readings';
import { writeSealed } from '../../src/sealed';

let folder: string;
let code: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readings-'));
  code = join(folder, 'chat.js');
  writeFileSync(code, 'the checks as they are');
  cpSync('directory', join(folder, 'directory'), { recursive: true });
  slip('2480-umea.yaml', 'standing: exists', 'standing: finns');
  slip('1490-boras.yaml', 'end: "1490"', 'end: "1491"');
  slip('1283-helsingborg.yaml', 'name: ', 'name: "');
  keepReadings(code, join(folder, 'directory'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function slip(name: string, right: string, wrong: string): void {
  const file = join(folder, 'directory', 'kommuner', name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(right);
  writeFileSync(file, text.replace(right, wrong));
}

function open(known?: Readings): LiveDirectory {
  return new LiveDirectory({
    ...{ folder: join(folder, 'directory'), known },
    words: { of: comparableWords, repairer: createRepairer },
    onChange: () => undefined,
    onError: () => undefined,
  });
}

/** Readings, and the files that were found among them. */
function watched(): { readonly known: Readings; readonly found: string[] } {
  const [readings, found] = [readReadings(code), [] as string[]];
  const known: Readings = (path, text) => {
    const parsed = readings(path, text);
    if (parsed) found.push(path);
    return parsed;
  };
  return { known, found };
}

const view = { asker: 'help', language: 'sv', now: new Date('2026-12-01T12:00:00+01:00') } as const;

describe('what was read of the directory at the build', () => {
  test('gives the same services and the same slips, with their lines, as reading it anew', () => {
    const { known, found } = watched();
    const [kept, anew] = [open(known), open()];
    expect(found).toEqual([...stampsNow(join(folder, 'directory')).keys()]);
    expect(kept.loaded()).toEqual(anew.loaded());
    expect(kept.loaded().bad.length).toBe(3);
    for (const file of kept.loaded().files)
      for (const record of [...file.services, ...file.claims, ...file.contacts])
        expect(file.paths.get(record)).toBeDefined();
    expect(kept.current().services(view)).toEqual(anew.current().services(view));
  });

  test('is not asked about a file that staff have changed since', () => {
    slip('2480-umea.yaml', 'standing: finns', 'standing: exists');
    const { known, found } = watched();
    expect(open(known).loaded()).toEqual(open().loaded());
    expect(found).not.toContain('kommuner/2480-umea.yaml');
    expect(found).toContain('national.yaml');
  });

  test('is not used by other code, nor when it is damaged, of a newer Node or missing', () => {
    const file = join(folder, 'directory.bin');
    const whole = readFileSync(file);
    const text = readFileSync(join(folder, 'directory', 'national.yaml'), 'utf8');
    const isUsed = (): boolean => readReadings(code)('national.yaml', text) !== undefined;
    expect(isUsed()).toBe(true);
    const damaged = Buffer.from(whole);
    damaged[whole.length - 100]! ^= 1;
    for (const bytes of [damaged, whole.subarray(0, -1), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      expect(isUsed()).toBe(false);
    }
    writeSealed(file, readFileSync(code, 'utf8'), Buffer.from([0xff, 0xfe, 0x3b, 0]));
    expect(isUsed()).toBe(false);
    writeFileSync(file, whole);
    writeFileSync(code, 'the checks as they ARE');
    expect(isUsed()).toBe(false);
    rmSync(file);
    expect(isUsed()).toBe(false);
  });
});
