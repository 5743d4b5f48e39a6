/** What a log may know of an error: its class and code. The SDK's messages and stacks quote the resident. */
export function nameOf(error: unknown): { readonly error: string; readonly code?: string } {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown };
  const known = { error: word(name) ?? 'unknown' };
  const knownCode = word(code);
  return knownCode === undefined ? known : { ...known, code: knownCode };
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(value) ? value : undefined;
}
