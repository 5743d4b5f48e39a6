/** How long the page waits for an answer, in milliseconds. */
const patience = 20_000;

/** Posts JSON, as the holder of the token when there is one; undefined when nobody answers. */
export async function post(path: string, body: object, token?: string): Promise<Response | undefined> {
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
}

/** Asks; undefined when nobody answers in time. */
export async function call(path: string, init: RequestInit): Promise<Response | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(path, { ...init, cache: 'no-store', credentials: 'omit', signal: stop.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** What an answer holds; undefined when it is none, no JSON, or a refusal, unless what is refused is wanted too. */
export async function jsonOf(response: Response | undefined, refused = false): Promise<unknown> {
  if (!response || (!response.ok && !refused)) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
