import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const servicePath = 'docs/hosting/vagvisaren.service';

/** The values of a setting of the service, in their order. */
export function valuesOf(setting: string): readonly string[] {
  const lines = readFileSync(servicePath, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith(`${setting}=`)).map((line) => line.slice(setting.length + 1));
}

/** The system calls that the service may make; undefined where systemd-analyze is not installed. */
export function allowedCalls(): ReadonlySet<string> | undefined {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return undefined;
  const [allowed = '', refused = ''] = valuesOf('SystemCallFilter');
  const all = new Set(allowed.split(' ').flatMap(callsIn));
  for (const call of refused.replace(/^~/, '').split(' ').flatMap(callsIn)) all.delete(call);
  return all;
}

/** The calls of a set such as `@system-service`, those of the sets in it too. */
function callsIn(set: string): readonly string[] {
  if (!set.startsWith('@')) return [set];
  const { stdout } = spawnSync('systemd-analyze', ['syscall-filter', set], { encoding: 'utf8' });
  const names = stdout
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  return names.filter((name) => name !== '' && !name.startsWith('#')).flatMap(callsIn);
}
