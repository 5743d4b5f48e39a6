/** What a log may know of an error: its name and code. The SDK's messages and stacks quote the resident. */
export function nameOf(error: unknown): { readonly name: string; readonly code?: string } {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown };
  return { name: word(name) ?? 'unknown', ...(word(code) !== undefined && { code: word(code) }) } as {
    name: string;
    code?: string;
  };
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(value) ? value : undefined;
}
