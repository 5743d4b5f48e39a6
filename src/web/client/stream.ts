import type { ActivitySet } from './activity';

/** The way the server pushes answers, for as long as it lasts. */
export interface Stream {
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** Listens to the stream of a conversation. One that fails is not mended: answers are then asked for instead. */
export function openStream(url: string | undefined, take: (set: ActivitySet) => void): Stream {
  const socket = url === undefined ? undefined : connect(url);
  socket?.addEventListener('message', ({ data }) => {
    const set = typeof data === 'string' ? read(data) : undefined;
    if (set) take(set);
  });
  return { isOpen: () => socket?.readyState === 1, close: () => socket?.close() };
}

function connect(url: string): WebSocket | undefined {
  try {
    const address = new URL(url, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    return new WebSocket(address.href);
  } catch {
    return undefined;
  }
}

/** An empty frame only keeps the connection alive. */
function read(frame: string): ActivitySet | undefined {
  try {
    return frame === '' ? undefined : (JSON.parse(frame) as ActivitySet);
  } catch {
    return undefined;
  }
}
