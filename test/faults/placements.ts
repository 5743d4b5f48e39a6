import type { Knock } from './running/knock';
import type { Talk } from './running/resident';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;

/** Every place of a request where a name that every object has can stand. */
export function placements({ conversationId }: Talk): readonly Knock[] {
  const base = '/v3/directline';
  const activities = `${base}/conversations/${conversationId}/activities`;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return names.flatMap((name): readonly Knock[] => {
    const spoilt = `{"${name}":{"polluted":1,"prototype":{"polluted":1}}}`;
    const message = (field: string): Knock => {
      return { path: activities, body: `{"type":"message","text":"a","${field}":${spoilt}}` };
    };
    return [
      { path: activities, body: `{"type":"message","text":"a",${spoilt.slice(1)}` },
      ...['from', 'channelData', 'value', 'conversation', 'recipient', 'entities'].map(message),
      { path: activities, json: { type: 'message', text: name, locale: name } },
      { path: activities, json: { type: 'event', name } },
      { path: activities, json: { type: 'message', text: 'a', channelData: { clientActivityID: name } } },
      { path: `${activities}?watermark=${name}` },
      { path: `${base}/conversations/${name}/activities` },
      { path: `${base}/start`, json: { locale: name } },
      { path: `/?lang=${name}`, headers: { cookie: `talk=${name}; ${name}=1` } },
      { path: '/talk', body: `${name}=1&lang=${name}&text=${name}`, headers: form },
      { path: `/hsds/${name}?${name}=${name}&search=${name}` },
    ];
  });
}
