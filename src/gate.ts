/**
 * Makes a gate that lets so much begin before what else has come is looked at: a page, an exit, a stream. A turn holds the
 * process while it thinks, and a burst of turns or requests would hold it for as long as they take together.
 * @returns what settles when the next may begin, in the order that was asked.
 */
export function createGate(atOnce: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  // As long as any has begun, another look at the gate is on its way.
  let begun = 0;
  const begin = (): void => {
    begun += 1;
    if (begun === 1) setImmediate(look);
  };
  const look = (): void => {
    begun = 0;
    for (const next of waiting.splice(0, atOnce)) {
      begin();
      next();
    }
  };
  return () => {
    if (begun >= atOnce || waiting.length > 0) return new Promise((resolve) => waiting.push(resolve));
    begin();
    return Promise.resolve();
  };
}
