import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { knownSettings, refusalOf } from './knownSettings';

// Strict: what is not named here, such as `privileged` or `network_mode`, no service may have.
const service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  user: z.string().optional(),
  init: z.boolean().optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).optional(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  pids_limit: z.int().positive(),
  mem_limit: z.string(),
  memswap_limit: z.string(),
  ulimits: z.object({ core: z.literal(0) }),
  logging: z.object({ driver: z.string(), options: z.object({ 'max-size': z.string(), 'max-file': z.string() }) }),
  tmpfs: z.array(z.string().regex(/^\/(?:tmp|run):size=\d+m/)),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  networks: z.record(z.string(), z.object({ ipv4_address: z.string().optional() })),
});
const compose = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()),
});

export type Compose = z.output<typeof compose>;
type Service = z.output<typeof service>;

/** Reads a compose file as compose does. Throws, naming each place, when a service lacks what every one must have. */
export function readCompose(text: string): Compose {
  return compose.parse(parse(text, { merge: true, schema: 'core' }));
}

/** What is wrong with the services, each as `service: what`. */
export function faultsIn({ services, volumes, networks }: Compose): readonly string[] {
  return Object.entries(services).flatMap(([name, one]) => {
    const faults = [
      ...reachFaults(name, one, networks),
      ...mountFaults(one, Object.keys(volumes)),
      ...settingFaults(one),
      ...identityFaults(one),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

function reachFaults(name: string, { ports, networks }: Service, all: Compose['networks']): readonly string[] {
  const open = Object.keys(networks).filter((network) => all[network]?.internal !== true);
  return name === 'proxy'
    ? []
    : [...ports.map((port) => `publishes ${port}`), ...open.map((network) => `has a way out by ${network}`)];
}

function mountFaults({ volumes }: Service, named: readonly string[]): readonly string[] {
  return volumes.flatMap((mount) => {
    // A variable that must be set is a place of the operator's own.
    const [source = '', , mode] = mount.replace(/^\$\{[A-Z_]+:\?[^}]*\}/, './compose.yaml').split(':');
    if (named.includes(source)) return [];
    return [
      ...(existsSync(source) ? [] : [`mounts ${source}, which does not exist`]),
      ...(mode === 'ro' ? [] : [`may write in ${source}`]),
    ];
  });
}

function settingFaults({ build, environment }: Service): readonly string[] {
  if (build === undefined) return [];
  const known = knownSettings();
  return Object.entries(environment).flatMap(([setting, value]) => {
    if (!known.has(setting)) return [`${setting} is no setting`];
    const refused = value.includes('${') ? undefined : refusalOf(setting, value);
    return refused === undefined ? [] : [refused];
  });
}

function identityFaults({ build, user, healthcheck, mem_limit, memswap_limit }: Service): readonly string[] {
  const isBuilt = build !== undefined;
  return [
    ...(isBuilt || /^[1-9]\d*:[1-9]\d*$/.test(user ?? '') ? [] : ['may run as root']),
    ...(isBuilt || healthcheck ? [] : ['has no health check']),
    ...(mem_limit === memswap_limit ? [] : ['may swap']),
  ];
}
