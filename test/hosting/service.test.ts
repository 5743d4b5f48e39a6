import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownSettings, refusalOf } from './knownSettings';
import { servicePath, valuesOf } from './serviceFile';

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const withSystemd = hasSystemd ? test : test.skip;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('vagvisaren.service', () => {
  test('starts what `npm start` starts, without building it again', () => {
    const [command = ''] = valuesOf('ExecStart');
    expect(`npm run -s build && ${command.replace('/usr/bin/', '')}`).toBe(scripts['start']);
  });

  test('gives settings that are known and good', () => {
    const pairs = valuesOf('Environment').map((pair) => pair.split('='));
    expect(pairs.length).toBeGreaterThan(0);
    for (const [name = '', value = ''] of pairs) {
      expect(knownSettings()).toContain(name);
      expect(refusalOf(name, value)).toBeUndefined();
    }
  });

  test.each([
    ['LimitCORE', '0'],
    ['MemorySwapMax', '0'],
    ['DynamicUser', 'yes'],
    ['NoNewPrivileges', 'yes'],
    ['ProtectSystem', 'strict'],
    ['CapabilityBoundingSet', ''],
    ['TimeoutStopSec', '15'],
    ['Restart', 'always'],
    ['IPAddressDeny', 'any'],
    ['SystemCallErrorNumber', 'EPERM'],
  ])('has %s=%s', (setting, value) => expect(valuesOf(setting)).toEqual([value]));

  test('does not forbid what V8 needs, and says why', () => {
    expect(valuesOf('MemoryDenyWriteExecute')).toEqual([]);
    expect(readFileSync(servicePath, 'utf8')).toContain('Not MemoryDenyWriteExecute');
  });

  withSystemd('is understood by systemd (left out without it)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    const path = join(folder, 'vagvisaren.service');
    writeFileSync(path, readFileSync(servicePath, 'utf8').replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect([status, stderr]).toEqual([0, '']);
  });

  withSystemd('is exposed 1.5 of 10 at most, as systemd counts (left out without it)', () => {
    const words = ['security', '--offline=true', '--threshold=15', '--no-pager', servicePath];
    const { status, stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect([status, /exposure level[^\n]*: [\d.]+/.exec(stdout)?.[0]]).toEqual([0, expect.any(String)]);
  });
});
