/**
 * Loaded into the built chat before anything else (`node --require`): tells the test how the process fares and makes
 * what cannot be made to happen from outside. The chat itself is the one that is shipped. What is asked comes over the
 * process channel as `{ ask, ...wishes }` and is answered by `{ answer }`.
 */
'use strict';
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const v8 = require('node:v8');

const resolution = 2;
const wishes = JSON.parse(process.env.FAULTS ?? '{}');
let delay;
let jumped = 0;
const opened = [];

const answers = {
  /** Milliseconds that nothing else could run, since it was last asked; the first time starts the watch. */
  delay: () => {
    const longest = delay ? Math.max(0, delay.max / 1e6 - resolution) : 0;
    delay?.disable();
    delay = monitorEventLoopDelay({ resolution });
    delay.enable();
    return longest;
  },
  memory: () => {
    for (let round = 0; round < 3; round += 1) global.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heapUsed };
  },
  snapshot: ({ file }) => {
    global.gc?.();
    return v8.writeHeapSnapshot(file);
  },
  /** The names that every object has, which is how a spoilt prototype shows. */
  prototypes: () => [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype)),
  /** Sets the clock on the wall, and when `passed` the one that only goes forward too. */
  jump: ({ milliseconds, passed }) => {
    jumped += milliseconds;
    if (passed) forward += milliseconds;
  },
  opened: () => opened.splice(0),
  /** From now on every opening of a file for writing fails with the code. */
  full: ({ code }) => failWriting(code),
};

process.on('message', ({ ask, ...rest }) => process.send({ answer: answers[ask](rest) ?? true }));
process.channel?.unref();

let forward = 0;
const WallDate = Date;
const wallNow = Date.now;
const nowOnly = (args) => (args.length === 0 ? [WallDate.now()] : args);
globalThis.Date = new Proxy(WallDate, { construct: (target, args) => new target(...nowOnly(args)) });
WallDate.now = () => wallNow() + jumped;
const forwardNow = performance.now.bind(performance);
performance.now = () => forwardNow() + forward;

// What is done now and then is done so many times as often.
if (wishes.hurry > 1) {
  const every = setInterval;
  globalThis.setInterval = (task, milliseconds, ...rest) => every(task, milliseconds / wishes.hurry, ...rest);
}

if (wishes.watchFiles) {
  for (const name of ['openSync', 'open', 'readFileSync', 'readFile']) watch(fs, name);
  for (const name of ['open', 'readFile']) watch(fs.promises, name);
  syncBuiltinESMExports();
}

function watch(holder, name) {
  const real = holder[name];
  holder[name] = function (path, ...rest) {
    if (typeof path === 'string') opened.push(path);
    return real.call(this, path, ...rest);
  };
}

function failWriting(code) {
  const real = fs.writeFileSync;
  fs.writeFileSync = function (path, ...rest) {
    if (code === undefined) return real.call(this, path, ...rest);
    throw Object.assign(new Error(`${code}: planted, ${path}`), { code });
  };
  syncBuiltinESMExports();
}

// Words that make a turn fail, each in another way; the error says what the resident wrote, as the SDK's errors do. The
// chat is one file together with the SDK: what is to fail in it is planted by a last line of that file.
if (wishes.failing) {
  const read = fs.readFileSync;
  fs.readFileSync = function (path, ...rest) {
    const text = read.call(this, path, ...rest);
    return /[\\/]chat\.js$/.test(String(path)) ? `${text}\nglobalThis.plantFaults(import_botbuilder);` : text;
  };
  syncBuiltinESMExports();
  globalThis.plantFaults = ({ TurnContext }) => {
    const said = (context) => (context.activity.type === 'message' ? (context.activity.text ?? '') : '');
    const fail = (context) => new TypeError(`could not handle "${said(context)}"`);
    const failed = new Set();
    const send = TurnContext.prototype.sendActivities;
    TurnContext.prototype.sendActivities = async function (activities) {
      if (said(this).includes('kastarhelatiden')) throw fail(this);
      const turn = `${this.activity.from.id} ${this.activity.id}`;
      // What is sent after it failed is that it did.
      if (said(this).includes('kastaren') && !failed.has(turn)) {
        failed.add(turn);
        throw fail(this);
      }
      // The context is worthless after its turn, so the error is made while it stands.
      const later = fail(this);
      if (said(this).includes('kastarsenare')) setTimeout(() => void Promise.reject(later));
      if (wishes.slowMs && said(this)) await new Promise((resolve) => setTimeout(resolve, wishes.slowMs));
      return await send.call(this, activities);
    };
  };
}
