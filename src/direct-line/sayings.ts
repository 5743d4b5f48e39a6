import type { Content } from './adapter';

/**
 * Makes what gives the same object for the same content: most of what is said is said to many, and is kept once for all
 * of them. A content is let go of with the last conversation that keeps it.
 */
export function createSayings(): (content: Content) => Content {
  const known = new Map<string, WeakRef<Content>>();
  const gone = new FinalizationRegistry<string>((key) => {
    if (known.get(key)?.deref() === undefined) known.delete(key);
  });
  return (content) => {
    const key = keyOf(content);
    const before = known.get(key)?.deref();
    if (before !== undefined && isAlike(before, content)) return before;
    freeze(content);
    known.set(key, new WeakRef(content));
    gone.register(content, key);
    return content;
  };
}

/** Tells most contents from each other; those that it does not, take each other's place. */
function keyOf({ text, locale, suggestedActions }: Content): string {
  const titles = suggestedActions?.actions.map(({ title }) => title) ?? [];
  return [locale, text, ...titles].join('\n');
}

/** Whether two values are the same as JSON, down to the order of their fields. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    Array.isArray(one) === Array.isArray(other) &&
    keys.every((key, at) => key === others[at] && isAlike(one[key], other[key]))
  );
}

/** What many are shown can be changed by nobody. */
function freeze(value: unknown): void {
  if (!isObject(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
