import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasNginx = spawnSync('nginx', ['-v']).status === 0 && spawnSync('openssl', ['version']).status === 0;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** nginx with one of our files, in a folder of its own, in front of servers on this machine. */
export class Proxy {
  readonly folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  readonly #ports: readonly [number, number];
  #process: ChildProcess | undefined;

  /** Two ports that are free. */
  constructor(ports: readonly [http: number, https: number]) {
    this.#ports = ports;
  }

  get address(): string {
    return `https://localhost:${this.#ports[1]}`;
  }

  get httpPort(): number {
    return this.#ports[0];
  }

  /** Writes the file with the places of this machine; gives what `nginx -t` says of it, empty when it is good. */
  configure(file: string, upstream: readonly string[]): string {
    chmodSync(this.folder, 0o755);
    for (const name of ['tls', 'chat', 'lib']) mkdirSync(join(this.folder, name), { recursive: true });
    cpSync('docs/hosting/down.html', join(this.folder, 'chat', 'down.html'));
    const [key, certificate] = ['privkey.pem', 'fullchain.pem'].map((name) => join(this.folder, 'tls', name));
    const words = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost -keyout ${key!} -out ${certificate!}`;
    spawnSync('openssl', words.split(' '));
    writeFileSync(this.#file, this.#placed(readFileSync(file, 'utf8'), upstream));
    const { stderr, status } = spawnSync('nginx', ['-t', '-q', '-c', this.#file], { encoding: 'utf8' });
    return status === 0 ? stderr : `${stderr} (${status ?? 'not run'})`;
  }

  async start(): Promise<void> {
    this.#process = spawn('nginx', ['-c', this.#file, '-g', 'daemon off;'], { stdio: 'ignore' });
    while (!(await isOpen(this.#ports[1]))) {
      if (this.#process.exitCode !== null) throw new Error('nginx did not start.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    if (this.#process?.exitCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** All that its two logs hold. */
  logs(): { readonly access: string; readonly error: string } {
    const read = (name: string): string => readFileSync(join(this.folder, name), 'utf8');
    return { access: read('access.log'), error: read('error.log') };
  }

  ask(path: string, headers: Record<string, string> = {}, { method = 'GET', body = '' } = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = { method, headers, rejectUnauthorized: false, agent: false } as const;
      const asking = request(`${this.address}${path}`, options, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      });
      asking.on('error', reject).end(body);
    });
  }

  get #file(): string {
    return join(this.folder, 'nginx.conf');
  }

  #placed(text: string, upstream: readonly string[]): string {
    const [http, https] = this.#ports;
    const servers = upstream.map((server) => `    server ${server} max_fails=1 fail_timeout=5s;\n`).join('');
    return text
      .replace(/( {4}server \S+:3978 .*;\n)+/, servers)
      .replace(/listen (?:80|8080)\b/g, `listen 127.0.0.1:${http}`)
      .replace(/listen (?:443|8443)\b/g, `listen 127.0.0.1:${https}`)
      .replaceAll('chatt.exempel.se', 'localhost')
      .replace(/\/dev\/stdout|\/var\/log\/nginx\/access\.log/g, '@/access.log')
      .replace(/\/dev\/stderr|\/var\/log\/nginx\/error\.log/g, '@/error.log')
      .replace(/ (?:\/run|\/var\/lib\/nginx)\//g, ' @/lib/')
      .replaceAll('/etc/nginx/', '@/')
      .replaceAll('@/', `${this.folder}/`);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
