import { attacks, type Attack, type Attacked } from './attacks';
import { createClient } from './client';
import type { Bench, Found } from './part';
import { startServer, type ServerProcess } from './serverProcess';
import { spreadText } from './words';

interface Delay {
  readonly longest: number;
  readonly ownLongest: number;
}

const quiet: Attack = { name: 'nothing', run: () => new Promise((resolve) => setTimeout(resolve, 1_000)) };

/** Every attack by itself, and how long the event loop of the chat was held up by it. */
export async function attackPart({ ours, size }: Bench): Promise<Found> {
  const server = await startServer(ours('the chat', { LOG_LEVEL: 'info' }));
  const client = createClient(server.address);
  const all = [quiet, ...attacks].map((attack) => ({ attack, delays: [] as Delay[] }));
  for (let round = 0; round < size.attacks; round += 1)
    for (const { attack, delays } of all) {
      const attacked = { address: server.address, client, conversation: await conversationOf(client, round) };
      delays.push(await delayOf(server, attack, attacked));
    }
  const { status } = await client.send('GET', '/healthz');
  client.close();
  await server.stop();
  const rows = all.map(({ attack, delays }) => [
    attack.name,
    spreadText(
      delays.map(({ longest }) => longest),
      1,
    ),
    spreadText(
      delays.map(({ ownLongest }) => ownLongest),
      1,
    ),
  ]);
  const every = all.slice(1).flatMap(({ delays }) => delays);
  const [longest, own] = [every.map((delay) => delay.longest), every.map((delay) => delay.ownLongest)].map((some) =>
    Math.max(...some),
  );
  const figure = `${longest?.toFixed(1) ?? ''} ms, of which its own CPU at most ${own?.toFixed(1) ?? ''} ms`;
  const met = (longest ?? NaN) <= 20 && status === 200;
  return {
    goals: [{ name: 'largest loop delay in the attack set', figure, target: 'at most 20 ms', met }],
    tables: [
      {
        title: 'The attack set',
        head: ['', 'longest loop delay ms', 'of that its own CPU'],
        rows,
        note:
          'Medians of the rounds, with the least and the most. A process that is kept from running is late without ' +
          `using CPU; only its own is the chat's doing. Afterwards /healthz answered ${status}.`,
      },
    ],
  };
}

/** A conversation of the attacker's, from an address that no attack uses up. */
async function conversationOf(client: ReturnType<typeof createClient>, round: number) {
  const from = `127.200.0.${1 + round}`;
  const { body } = await client.send('POST', '/v3/directline/start', { body: {}, from });
  const { conversationId, token } = JSON.parse(body) as { readonly conversationId: string; readonly token: string };
  return { path: `/v3/directline/conversations/${conversationId}/activities`, token };
}

async function delayOf(server: ServerProcess, { run }: Attack, attacked: Attacked): Promise<Delay> {
  await server.watch();
  await run(attacked);
  return server.watched();
}
