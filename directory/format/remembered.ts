const most = 20_000;

/** A function that looks at a text only once: the same few words stand in most records, and looking takes long. */
export function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const { found } = known.get(text) ?? { found: look(text) };
    if (known.size < most) known.set(text, { found });
    return found;
  };
}
