/**
 * Preloaded into every server that is measured (`node --import`): tells what the process itself knows of its CPU, its
 * memory and its delays. It does nothing until it is asked.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

let watched;

/** Forces a collection first, so that what is told is what is held. */
function memory() {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  collect();
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, held: heapUsed + external };
}

/** Looks each millisecond how late it is. A process that others kept from running was late without any CPU of its own. */
function watch() {
  watched = { longest: 0, ownLongest: 0 };
  let [last, cpu] = [performance.now(), process.cpuUsage()];
  const timer = setInterval(() => {
    const [now, used] = [performance.now(), process.cpuUsage()];
    const late = Math.max(0, now - last - 1);
    const own = Math.min(late, (used.user + used.system - cpu.user - cpu.system) / 1000);
    watched.longest = Math.max(watched.longest, late);
    watched.ownLongest = Math.max(watched.ownLongest, own);
    [last, cpu] = [now, used];
  }, 1);
  watched.stop = () => clearInterval(timer);
  return {};
}

function watchedSoFar() {
  watched.stop();
  const { longest, ownLongest } = watched;
  return { longest, ownLongest };
}

const answers = { cpu: () => process.cpuUsage(), memory, watch, watched: watchedSoFar };

process.on('message', ({ id, ask }) => process.send({ id, told: answers[ask]() }));
// Nobody is left to stop it when the bench was ended in the middle.
process.on('disconnect', () => process.exit());
// A server that has nothing else to do must be able to end.
process.channel?.unref();
