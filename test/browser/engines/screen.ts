import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../freePort';
import { setTimeout as wait } from 'node:timers/promises';

/** A screen in memory, for a browser that cannot do without one. Rejects when it does not come up. */
export async function startScreen(program: string): Promise<{ name: string; process: ChildProcess }> {
  const screen = spawn(program, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(screen.stdout, 'data', { signal: AbortSignal.timeout(30_000) })) as [Buffer];
  return { name: `:${number.toString().trim()}`, process: screen };
}

/** A WebDriver server on a free port, ready to be asked. Rejects when it does not answer in time. */
export async function startDriver(
  program: string,
  screen: string,
): Promise<{ address: string; process: ChildProcess }> {
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${address}/status`).catch(() => undefined);
    if (answer?.ok) return { address, process: driver };
    await wait(100);
  }
  await stop(driver);
  throw new Error(`${program} did not answer on port ${port}.`);
}

export async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const gone = once(process, 'exit');
  process.kill();
  await gone;
}
