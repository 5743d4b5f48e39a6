import { base, minute, type Answered, type Body, type Call, type Channel, type Wishes } from './channel';

/** A word that no answer may repeat. */
export const canary = 'zebra-7431';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** The seconds to wait at most; on a slow machine a part of them has passed. */
  readonly retryAfter?: number;
  readonly wishes?: Wishes;
  readonly ask: (channel: Channel, talk: Body) => Promise<Answered>;
}

export const activities = ({ conversationId }: Body): string => `${base}/conversations/${conversationId}/activities`;
export const send = (to: Channel, talk: Body, call: Call): Promise<Answered> =>
  to.call('POST', activities(talk), { token: talk.token, ...call });
export const json = { type: 'message', text: canary };
export const tooBig = JSON.stringify({ ...json, padding: 'x'.repeat(64 * 1024) });
export const open = (path: string, call: Call = {}): Refusal['ask'] => {
  return (to) => to.call('POST', `${base}/${path}`, call);
};
export const readWith = (authorization: string): Refusal['ask'] => {
  return (to, talk) => to.call('GET', activities(talk), { headers: { authorization } });
};
export const long: Wishes = { limits: { conversationTtlMs: 120 * minute } };
const fails = (): Promise<never> => Promise.reject(new RangeError(canary));
export const onlyGreets: Wishes = {
  before: ({ activity }) => (activity.type === 'message' ? fails() : Promise.resolve()),
  options: { onError: fails },
};
export const later = async (to: Channel, talk: Body, milliseconds: number): Promise<Answered> => {
  to.clock += milliseconds;
  return to.read(talk);
};
export const ended = async (to: Channel, { conversationId, token }: Body): Promise<void> => {
  await to.call('DELETE', `${base}/conversations/${conversationId}`, { token });
};
