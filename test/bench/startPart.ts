import { createClient } from './client';
import { median } from './figures';
import type { Bench, Found } from './part';
import { Residents } from './residents';
import { startServer, type Started } from './serverProcess';
import { spreadText } from './words';

/** From nothing to ready, the echo bot and the chat in turns. Nothing is preloaded into them. */
export async function startPart({ ours, peer, size }: Bench): Promise<Found> {
  const [echo, ready, answered]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < size.starts; round += 1) {
    echo.push((await timed(peer('echo'), () => Promise.resolve())).ready);
    const times = await timed(ours('the chat'), async (address) => {
      const { status } = await createClient(address).send('GET', '/healthz');
      if (status !== 200) throw new Error(`/healthz answered ${status}.`);
    });
    ready.push(times.ready);
    answered.push(times.answered);
  }
  const rows = [
    ['echo bot of the SDK', spreadText(echo), ''],
    ['the chat', spreadText(ready), spreadText(answered)],
  ];
  const note =
    'From the start of the process. Ready: it says its address, and /healthz answers. Answered: a conversation has been opened, greeted and answered once.';
  const met = median(ready) <= 1_500;
  return {
    goals: [{ name: 'from start to ready', figure: `${spreadText(ready)} ms`, target: 'at most 1500 ms', met }],
    tables: [{ title: 'Cold start', head: ['', 'ready ms', 'answered ms'], rows, note }],
  };
}

async function timed(started: Started, check: (address: string) => Promise<void>) {
  const began = performance.now();
  const server = await startServer(started, false);
  try {
    await check(server.address);
    const ready = performance.now() - began;
    return { ready, answered: started.name === 'the chat' ? await answerAfter(server.address, began) : NaN };
  } finally {
    await server.stop();
  }
}

async function answerAfter(address: string, began: number): Promise<number> {
  const residents = new Residents([address]);
  await residents.openUntil(1);
  if (!(await residents.say())) throw new Error('The first turn was refused.');
  const took = performance.now() - began;
  const missing = await residents.missing();
  residents.close();
  if (missing > 0) throw new Error('The first turn got no answer.');
  return took;
}
