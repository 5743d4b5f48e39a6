/** A resident who says a word every 100 ms and writes down how long each answer took; a thread of its own. */
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const agent = new Agent({ keepAlive: true });
const { port } = workerData;
const perTalk = 30;
let took = [];
let failed = 0;

function post(path, token, json) {
  const body = JSON.stringify(json);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      localAddress: '127.9.9.9',
      port,
      path,
      method: 'POST',
      agent,
      timeout: 30_000,
    };
    const asking = request({ ...options, headers: { ...headers, authorization: `Bearer ${token}` } }, (answer) => {
      let text = '';
      answer.on('data', (data) => (text += data));
      answer.once('end', () => resolve({ status: answer.statusCode, text }));
    });
    asking.once('timeout', () => asking.destroy(new Error('timeout')));
    asking.once('error', reject).end(body);
  });
}

parentPort.on('message', () => {
  parentPort.postMessage({ took, failed });
  [took, failed] = [[], 0];
});

for (;;) {
  try {
    const started = await post('/v3/directline/start', '', {});
    const { conversationId, token } = JSON.parse(started.text);
    for (let turn = 0; turn < perTalk; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const began = performance.now();
      const { status } = await post(`/v3/directline/conversations/${conversationId}/activities`, token, {
        type: 'message',
        text: 'Umeå',
      });
      took.push(performance.now() - began);
      if (status !== 200) failed += 1;
    }
    await post('/end', '', {});
  } catch {
    failed += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
