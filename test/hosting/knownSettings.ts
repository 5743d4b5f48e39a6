import { ConfigError, readConfig } from '../../src/config';

/** Of Node's own, which every program heeds. */
const ofNode = ['NODE_ENV'];

/** The names of all settings, as `readConfig` asks for them. */
export function knownSettings(): ReadonlySet<string> {
  const asked = new Set(ofNode);
  const environment = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.add(String(name)) });
  readConfig(environment);
  return asked;
}

/** What a setting with this value stops the start with; undefined when it is good, or not known yet. */
export function refusalOf(name: string, value: string): string | undefined {
  try {
    readConfig({ [name]: value });
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}
