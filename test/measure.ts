import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';

/**
 * `npm run measure`: starts the built chat and prints how soon it is ready, how soon it answers, how large its page
 * is and how much memory it holds. The machine is noisy, so times stand beside a bare HTTP server started alike.
 */
const rounds = 5;
const turns = 200;

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
  readonly readyMs: number;
}

const bare =
  "require('http').createServer((q,s)=>s.end('ok')).listen(0,function(){console.log('http://localhost:'+this.address().port)})";

function start(args: readonly string[]): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, PORT: '0', LOG_LEVEL: 'info' } });
  return new Promise((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      const address = /http:\/\/[\w.]+:\d+/.exec(data.toString())?.[0];
      if (address !== undefined) resolve({ process: child, address, readyMs: performance.now() - began });
    });
  });
}

function pageBytes(address: string, encoding: string): Promise<number> {
  return new Promise((resolve) => {
    get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (data: Buffer) => (bytes += data.length)).on('end', () => resolve(bytes));
    });
  });
}

/** Milliseconds from sending a question to the answer being there; the post ends when the turn has run. */
async function ask(address: string, text: string): Promise<number> {
  const post = async (path: string, body: object, token = ''): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return (await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const { conversationId, token } = (await post('/v3/directline/start', {})) as {
    conversationId: string;
    token: string;
  };
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const began = performance.now();
  await post(path, { type: 'message', text, from: { id: 'resident' } }, token);
  const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const { activities } = (await answer.json()) as { activities: { text?: string }[] };
  const took = performance.now() - began;
  if (!activities.some((activity) => activity.text?.includes('Umeå'))) throw new Error('no answer');
  await fetch(`${address}/end`, { method: 'POST', body: token });
  return took;
}

function rssOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

async function main(): Promise<void> {
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  const [ready, bareReady, first, memory]: number[][] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const baseline = await start(['-e', bare]);
    bareReady?.push(baseline.readyMs);
    baseline.process.kill();
    const chat = await start(['--max-semi-space-size=8', 'dist/index.js']);
    ready?.push(chat.readyMs);
    first?.push(await ask(chat.address, 'Var kan jag få hjälp i Umeå?'));
    memory?.push(rssOf(chat.process));
    chat.process.kill();
  }
  const chat = await start(['--max-semi-space-size=8', 'dist/index.js']);
  print(
    `page: ${await pageBytes(chat.address, 'br')} bytes brotli, ${await pageBytes(chat.address, 'gzip')} bytes gzip`,
  );
  print(`ready: ${ms(median(ready ?? []))} (bare server ${ms(median(bareReady ?? []))}), medians of ${rounds} starts`);
  print(`first answer after a start: ${ms(median(first ?? []))}, worst ${ms(Math.max(...(first ?? [])))}`);
  const later: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 61_000));
    later.push(await ask(chat.address, 'Var kan jag få hjälp i Umeå?'));
  }
  later.sort((a, b) => a - b);
  print(`later answers: median ${ms(median(later))}, 99th of a hundred ${ms(later[Math.floor(turns * 0.99)] ?? 0)}`);
  print(
    `memory: ${median(memory ?? [])} MB after the first answer, ${rssOf(chat.process)} MB after ${turns} conversations`,
  );
  chat.process.kill();
}

void main();
